export { PersonSafety } from './person-safety';
export { Contacts } from './contacts';
export { safetyRoutes } from './safety-routes';
