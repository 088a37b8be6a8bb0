export { PersonAccess } from './person-access';
