/** What staff may do, by name. A stage never grants one. */
export const CAPABILITIES = [
  'people.read',
  'people.invite',
  'mentorships.read',
  'mentorships.end',
  'lineage.read',
  'import.run',
  'programs.read',
  'programs.manage',
  'totals.read',
  'reports.handle',
  'roles.grant',
  'accounts.deactivate',
  'institution.configure',
  'sharing.manage',
  'disclosures.read',
  'clients.manage',
  'audit.read',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const STAFF_ROLES = ['COORDINATOR', 'MODERATOR', 'INSTITUTION_ADMIN'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const GRANTS: Record<StaffRole, readonly Capability[]> = {
  COORDINATOR: [
    'people.read',
    'people.invite',
    'mentorships.read',
    'mentorships.end',
    'lineage.read',
    'programs.read',
    'programs.manage',
    'totals.read',
  ],
  MODERATOR: ['reports.handle'],
  INSTITUTION_ADMIN: CAPABILITIES,
};

const LABELS: Record<StaffRole, string> = {
  COORDINATOR: 'Coordinator',
  MODERATOR: 'Moderator',
  INSTITUTION_ADMIN: 'Institution admin',
};

/** Who asks: one person, acting at one institution at a time, with the staff roles held there now. */
export interface Actor {
  readonly personId: string;
  readonly actingAt: string | null;
  readonly staffRoles: readonly StaffRole[];
  /** Runs the installation: manages institutions, and reads no personal record. */
  readonly isOperator: boolean;
}

/** The capabilities of a role, wherever it is held. */
export function capabilitiesOf(role: StaffRole): readonly Capability[] {
  return GRANTS[role];
}

/** Whether the actor holds a capability at that institution: only where they act now. */
export function may(actor: Actor, capability: Capability, institutionId: string): boolean {
  return actor.actingAt === institutionId && actor.staffRoles.some((role) => GRANTS[role].includes(capability));
}

export function staffRoleLabel(role: StaffRole): string {
  return LABELS[role];
}
