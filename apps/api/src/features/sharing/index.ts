export { SharingAgreementFieldsResolver, SharingResolver } from './sharing.resolver';
export { ConsentFieldsResolver, ConsentResolver, DisclosureFieldsResolver } from './consent.resolver';
export { readAgreement } from './read-agreements';
export { readConsent } from './consents';
