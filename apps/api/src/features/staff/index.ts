export { StaffResolver } from './staff.resolver';
