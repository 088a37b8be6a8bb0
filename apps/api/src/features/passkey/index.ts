export { OwnPasskeyResolver, PasskeySignInResolver } from './passkey.resolver';
