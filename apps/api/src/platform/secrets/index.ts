export { placeKey, readExistingKey, readKey, refuseForeignKey } from './key';
export { SecretBox } from './secret-box';
