export { accentOf } from './accent';
export { StaffOnly } from './staff-only';
