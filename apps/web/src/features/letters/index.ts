export { EmailedLink } from './emailed-link';
export { LastingAddressNotice } from './lasting-address-notice';
export { letterRoutes, openLetterRoutes } from './letter-routes';
export { OpenPage } from './open-page';
export { PasswordChoice } from './password-choice';
export { useDemonstration } from './use-demonstration';
