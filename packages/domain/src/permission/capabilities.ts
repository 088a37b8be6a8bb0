/** What staff may do, by name. A stage never grants one. */
export const CAPABILITIES = [
  'people.read',
  'mentorships.read',
  'mentorships.end',
  'lineage.read',
  'import.run',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const STAFF_ROLES = ['COORDINATOR', 'INSTITUTION_ADMIN'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const GRANTS: Record<StaffRole, readonly Capability[]> = {
  COORDINATOR: ['people.read', 'mentorships.read', 'mentorships.end', 'lineage.read'],
  INSTITUTION_ADMIN: ['people.read', 'mentorships.read', 'mentorships.end', 'lineage.read', 'import.run'],
};

const LABELS: Record<StaffRole, string> = { COORDINATOR: 'Coordinator', INSTITUTION_ADMIN: 'Institution admin' };

/** Who asks: one person, acting at one institution at a time, with the staff roles held there now. */
export interface Actor {
  readonly personId: string;
  readonly actingAt: string | null;
  readonly staffRoles: readonly StaffRole[];
}

/** Whether the actor holds a capability at that institution: only where they act now. */
export function may(actor: Actor, capability: Capability, institutionId: string): boolean {
  return actor.actingAt === institutionId && actor.staffRoles.some((role) => GRANTS[role].includes(capability));
}

export function staffRoleLabel(role: StaffRole): string {
  return LABELS[role];
}
