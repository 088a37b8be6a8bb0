export {
  CAPABILITIES,
  STAFF_ROLES,
  capabilitiesOf,
  may,
  staffRoleLabel,
  type Actor,
  type Capability,
  type StaffRole,
} from './capabilities';
export { LastAdmin, NoAccountYet, ensureAdminRemains } from './roles';
export { RULES, isRule, passes, type Rule } from './rules';
export { ruleSentence } from './sentences';
