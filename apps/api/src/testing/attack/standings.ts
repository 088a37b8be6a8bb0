import type { WorldModel } from './model';
import type { Standing } from './reading';

/**
 * Who asks: everybody on the staff of three institutions, members of each kind, whoever belongs to two places once at
 * each, one whose affiliations are past, one of the public, and the operator.
 */
export function standingsOf(world: WorldModel): Standing[] {
  const person = (id: string) => world.people.find((one) => one.id === id);
  const staff = world.affiliations
    .filter(({ role, stage }) => role !== null && stage === null)
    .filter(({ role, institutionId }) => role === 'INSTITUTION_ADMIN' || institutionId !== world.institutions[1]?.id)
    .map((one) => ({ ...one, label: one.role ?? '' }));
  const places = (id: string) => world.affiliations.filter((one) => one.personId === id && one.isCurrent);
  const plain = world.affiliations.filter(
    ({ role, isCurrent, personId }) => !role && isCurrent && places(personId).length === 1,
  );
  const members = world.institutions.flatMap(({ id }) =>
    plain.filter(({ institutionId }) => institutionId === id).slice(0, 1),
  );
  const open = plain.filter(({ personId }) => person(personId)?.isPublic).slice(0, 1);
  const twice = world.affiliations
    .filter(({ personId, isCurrent }) => isCurrent && places(personId).length === 2)
    .slice(0, 4);
  const labelled = [
    ...staff,
    ...members.map((one) => ({ ...one, label: 'member' })),
    ...open.map((one) => ({ ...one, label: 'public member' })),
    ...twice.map((one) => ({ ...one, label: `${one.role ?? 'member'} of two` })),
  ].map(({ label, personId, institutionId }) => ({
    label: `${label} at ${nameOf(world, institutionId)}`,
    personId,
    actingAt: institutionId,
  }));
  const elsewhere = world.people
    .filter(({ id, email, isOperator }) => email && (isOperator || places(id).length === 0))
    .filter(({ isOperator }, n) => isOperator || n === 0)
    .map(({ id, isOperator }) => ({ label: isOperator ? 'operator' : 'past member', personId: id, actingAt: null }));
  return [...labelled, ...elsewhere].flatMap(({ label, personId, actingAt }) => {
    const found = person(personId);
    return found ? [{ label, person: found, actingAt }] : [];
  });
}

function nameOf(world: WorldModel, id: string): string {
  return world.institutions.find((one) => one.id === id)?.slug ?? '';
}
