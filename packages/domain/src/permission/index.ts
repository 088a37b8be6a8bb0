export {
  CAPABILITIES,
  STAFF_ROLES,
  may,
  staffRoleLabel,
  type Actor,
  type Capability,
  type StaffRole,
} from './capabilities';
