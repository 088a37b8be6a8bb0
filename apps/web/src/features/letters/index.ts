export { EmailedLink } from './emailed-link';
export { LastingAddressNotice } from './lazy-parts';
export { letterRoutes, openLetterRoutes } from './letter-routes';
export { OpenPage } from './open-page';
export { PasswordChoice } from './password-choice';
export { useDemonstration } from './use-demonstration';
