export { ADDRESS_KINDS, AddressRefused, ensureAddress, type AddressKind } from './address';
export { REMIND_DAYS, lacksLastingAddress, type Standing } from './lasting';
