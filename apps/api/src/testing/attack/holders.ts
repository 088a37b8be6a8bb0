import type { StaffRole } from '@chiron/domain/permission';

const STAFF: readonly StaffRole[] = ['COORDINATOR', 'INSTITUTION_ADMIN'];
const ADMIN: readonly StaffRole[] = ['INSTITUTION_ADMIN'];

/** Which staff roles hold which capability, as the permissions of the house are told. */
export const HOLDERS: Readonly<Record<string, readonly StaffRole[]>> = {
  'people.read': STAFF,
  'people.invite': STAFF,
  'mentorships.read': STAFF,
  'mentorships.end': STAFF,
  'lineage.read': STAFF,
  'programs.read': STAFF,
  'programs.manage': STAFF,
  'totals.read': STAFF,
  'reports.handle': ['MODERATOR', 'INSTITUTION_ADMIN'],
  'import.run': ADMIN,
  'roles.grant': ADMIN,
  'accounts.deactivate': ADMIN,
  'institution.configure': ADMIN,
  'sharing.manage': ADMIN,
  'disclosures.read': ADMIN,
  'clients.manage': ADMIN,
  'audit.read': ADMIN,
};

export const CAPABILITY_NAMES = Object.keys(HOLDERS);
