import type { Dice } from './dice';
import type { ModelPerson, WorldModel } from './model';

/** The world without the rows of one institution; the institution itself stands in a directory that everybody reads. */
export function withoutRowsOf(world: WorldModel, institutionId: string): WorldModel {
  const elsewhere = <T extends { readonly institutionId: string }>(things: readonly T[]) =>
    things.filter((thing) => thing.institutionId !== institutionId);
  const people = world.people
    .map((person) => ({ ...person, records: elsewhere(person.records) }))
    .filter(({ records }) => records.length > 0);
  const stays = new Set(people.map(({ id }) => id));
  return {
    ...world,
    people,
    affiliations: elsewhere(world.affiliations),
    mentorships: elsewhere(world.mentorships),
    imports: elsewhere(world.imports),
    programs: elsewhere(world.programs),
    keys: world.keys.filter(({ personId }) => stays.has(personId)),
    invitations: elsewhere(world.invitations),
    clients: elsewhere(world.clients),
    blocks: world.blocks.filter(([by, of]) => stays.has(by) && stays.has(of)),
  };
}

/**
 * The world with a double of everybody at that institution: the same names, ids of sources, stages and mentorships, so that
 * whatever counts, ranks or is unique across the walls comes out differently.
 */
export function withDoublesAt(world: WorldModel, institutionId: string, dice: Dice): WorldModel {
  const doubles = new Map<string, ModelPerson>();
  for (const person of world.people) {
    const [record] = person.records;
    if (!record || record.institutionId === institutionId || person.diedYear !== null) continue;
    doubles.set(person.id, {
      ...person,
      id: dice.uuid(),
      email: person.email && `double-${person.email}`,
      isOperator: false,
      isPublic: false,
      records: [{ ...record, institutionId }],
    });
  }
  const doubleOf = (id: string) => doubles.get(id)?.id;
  return {
    ...world,
    people: [...world.people, ...doubles.values()],
    affiliations: [
      ...world.affiliations,
      ...world.affiliations.flatMap((one) => {
        const personId = doubleOf(one.personId);
        return personId ? [{ ...one, id: dice.uuid(), personId, institutionId }] : [];
      }),
    ],
    mentorships: [
      ...world.mentorships,
      ...world.mentorships.flatMap((one) => {
        const [mentorId, menteeId] = [doubleOf(one.mentorId), doubleOf(one.menteeId)];
        return mentorId && menteeId ? [{ ...one, id: dice.uuid(), mentorId, menteeId, institutionId }] : [];
      }),
    ],
    imports: [
      ...world.imports,
      ...world.imports
        .slice(0, 1)
        .map((one) => ({ ...one, id: dice.uuid(), institutionId, startedBy: doubleOf(one.startedBy) ?? '' })),
    ],
  };
}
