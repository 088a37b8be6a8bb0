import type { AgreementFacts, SubjectFacts, ViewerFacts } from '@chiron/domain/visibility';
import { daysOf, type Built } from './build-visibility-world';
import type { RandomWorld } from './visibility-world';

/** The facts of a viewer in a random world, acting at an institution or at none. */
export function viewerFacts(
  world: RandomWorld,
  { people, institutions }: Built,
  who: number,
  at: number | null,
): ViewerFacts {
  const current = (world.people[who]?.records ?? [])
    .filter((record) => record.at === at)
    .flatMap(({ affiliations }) => affiliations.filter(({ when }) => when === 'NOW'));
  return {
    personId: people[who] ?? null,
    actingAt: at === null ? null : (institutions[at] ?? null),
    isMember: current.length > 0,
    staffRoles: current.flatMap(({ role }) => role ?? []),
    client: null,
  };
}

/** The facts of a person, as they stand to that viewer. */
export function subjectFacts(
  world: RandomWorld,
  built: Built,
  viewer: number,
  at: number | null,
  subject: number,
): SubjectFacts {
  const { people, institutions } = built;
  const person = world.people[subject];
  const name = (n: number) => institutions[n] ?? '';
  return {
    personId: people[subject] ?? '',
    records: (person?.records ?? []).map((record) => ({
      institutionId: name(record.at),
      diedOn: record.died === null ? null : `${record.died}-01-01`,
      isMinor: record.isMinor,
      stages: record.affiliations.map(({ stage }) => stage),
    })),
    choices: person?.choices ?? {},
    isOptedOut: person?.isOptedOut ?? false,
    hasBlockedViewer: person?.blocks.includes(viewer) ?? false,
    pairedAt: world.links
      .filter(
        ({ mentor, mentee }) =>
          viewer !== subject && [mentor, mentee].includes(viewer) && [mentor, mentee].includes(subject),
      )
      .map(({ host }) => name(host)),
    sharesProgram: world.programs.some(
      (program) =>
        program.at === at &&
        !program.isArchived &&
        program.members.includes(viewer) &&
        program.members.includes(subject),
    ),
    agreements: agreementFacts(world, built),
    consents: (person?.consents ?? []).map((consent, n) => ({
      id: String(n),
      institutionId: name(consent.at),
      recipientId: name(consent.recipient),
      purpose: consent.purpose,
      categories: consent.categories,
      endsOn: consent.isOver ? '2020-01-01' : null,
      revokedAt: consent.isRevoked ? new Date(0) : null,
    })),
  };
}

function agreementFacts(world: RandomWorld, { institutions, agreements }: Built): AgreementFacts[] {
  const then = (is: boolean) => (is ? new Date(0) : null);
  return world.agreements.map((agreement, n) => {
    const parties = [institutions[agreement.giver] ?? '', institutions[agreement.recipient] ?? ''] as const;
    const [startsOn, endsOn] = daysOf(agreement);
    return {
      id: agreements[n] ?? '',
      giverId: parties[0],
      recipientId: parties[1],
      purpose: agreement.purpose,
      categories: agreement.categories,
      startsOn,
      endsOn,
      sides: parties.map((institutionId, at) => ({
        institutionId,
        signedAt: then(agreement.sides[at] !== 'SILENT'),
        suspendedAt: then(agreement.sides[at] === 'SUSPENDED'),
        endedAt: then(agreement.sides[at] === 'ENDED'),
      })),
    };
  });
}
