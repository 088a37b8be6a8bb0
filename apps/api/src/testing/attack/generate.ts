import { MENTORSHIP_KINDS, MENTORSHIP_STATES, type MentorshipState } from '@chiron/domain/mentorship';
import { STAFF_ROLES } from '@chiron/domain/permission';
import type {
  ModelAffiliation,
  ModelInstitution,
  ModelMentorship,
  ModelPerson,
  ModelRecord,
  WorldModel,
} from './model';
import { castOf, type Part } from './cast';
import type { Dice } from './dice';
import { clientsOf, invitationsOf, keysOf } from './belongings';
import { agreementsOf, consentsOf } from './sharing';

const FIRST_NAMES = ['Ada', 'Bela', 'Carlo', 'Dunya', 'Edda', 'Fidel', 'Greta', 'Hugo', 'Ines', 'Jonas'] as const;
const LIVED: readonly MentorshipState[] = ['ACTIVE', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED'];
const PAIRS = 90;

type Growing<T> = { -readonly [Key in keyof T]: T[Key] };
type GrowingPerson = Growing<Omit<ModelPerson, 'records'>> & { records: ModelRecord[] };

/** Four institutions (a school, its hospital, a university elsewhere, one apart) and sixty people, as the dice fall. */
export function generateWorld(dice: Dice): WorldModel {
  const institutions = institutionsOf(dice);
  const parts = castOf(
    institutions.map(({ id }) => id),
    dice,
  );
  const people = parts.map((part) => personOf(part, dice));
  const affiliations = parts.flatMap((part, n) => affiliationsOf(part, people[n]?.id ?? '', dice));
  const mentorships = mentorshipsOf(parts, people, dice);
  const agreements = agreementsOf(institutions, dice);
  return {
    seed: dice.seed,
    institutions,
    people,
    affiliations,
    mentorships,
    imports: institutions.map(({ id }) => ({
      institutionId: id,
      id: dice.uuid(),
      startedBy:
        affiliations.find((one) => one.institutionId === id && one.role === 'INSTITUTION_ADMIN')?.personId ?? '',
      source: dice.canary(),
      fileName: `${dice.canary()}.csv`,
    })),
    programs: institutions.map(({ id }) => programOf(id, affiliations, dice)),
    agreements,
    keys: keysOf(people, dice),
    invitations: invitationsOf(institutions, people, dice),
    clients: clientsOf(institutions, agreements, dice),
    consents: consentsOf(institutions, people, dice),
    blocks: dice.sample(people, 8).map(({ id }) => [id, dice.pick(people.filter((other) => other.id !== id)).id]),
  };
}

function institutionsOf(dice: Dice): ModelInstitution[] {
  const [school, hospital, university, apart] = [dice.uuid(), dice.uuid(), dice.uuid(), dice.uuid()];
  const named = (id: string, name: string, parentId: string | null = null) => ({
    id,
    slug: name,
    name: `The ${name}`,
    parentId,
  });
  return [
    named(school, 'school'),
    named(hospital, 'hospital', school),
    named(university, 'university'),
    named(apart, 'apart'),
  ];
}

function recordOf(institutionId: string, dice: Dice): ModelRecord {
  return {
    institutionId,
    name: `${dice.pick(FIRST_NAMES)} ${dice.canary()}`,
    specialty: dice.canary(),
    organisation: dice.canary(),
    email: `${dice.canary()}@example.org`,
    sourceId: dice.canary(),
  };
}

function personOf(part: Part, dice: Dice): GrowingPerson {
  return {
    id: dice.uuid(),
    email: part.canSignIn ? `${dice.canary()}@example.org` : null,
    isOperator: part.isOperator ?? false,
    isPublic: part.isPublic ?? false,
    isOptedOut: part.isOptedOut ?? false,
    isMinor: part.isMinor ?? false,
    diedYear: part.diedYear ?? null,
    records: part.at.map((institutionId) => recordOf(institutionId, dice)),
  };
}

function affiliationsOf(part: Part, personId: string, dice: Dice): ModelAffiliation[] {
  return (part.affiliated ?? []).map(({ institutionId, stage, role, isCurrent }) => ({
    institutionId,
    id: dice.uuid(),
    personId,
    stage: stage ?? null,
    stageYear: stage ? 1 + dice.below(3) : null,
    role: role ?? null,
    isCurrent: isCurrent ?? true,
  }));
}

/** Pairs inside and across institutions in every state; the host records both. Historical people teach each other. */
function mentorshipsOf(parts: readonly Part[], people: readonly GrowingPerson[], dice: Dice): ModelMentorship[] {
  const historical = people.filter(({ diedYear }) => diedYear !== null);
  const line = historical.slice(1).map((mentee, n) => [historical[n], mentee] as const);
  const random = Array.from({ length: PAIRS }, () => [dice.pick(people), dice.pick(people)] as const);
  const isApart = (person: GrowingPerson) => parts[people.indexOf(person)]?.isApart === true;
  return [...line, ...random].flatMap(([mentor, mentee], n) => {
    if (!mentor || mentor === mentee || isApart(mentor) !== isApart(mentee)) return [];
    const institutionId = dice.pick(mentor.records).institutionId;
    if (!mentee.records.some((record) => record.institutionId === institutionId))
      mentee.records.push(recordOf(institutionId, dice));
    const isLine = n < line.length;
    return [
      {
        institutionId,
        id: dice.uuid(),
        mentorId: mentor.id,
        menteeId: mentee.id,
        kind: dice.pick(MENTORSHIP_KINDS),
        state: isLine ? 'COMPLETED' : dice.pick(dice.roll() < 0.7 ? LIVED : MENTORSHIP_STATES),
        startYear: isLine ? 1850 : 1990 + dice.below(30),
        sourceSays: dice.canary(),
        mentorOrganisation: dice.canary(),
      },
    ];
  });
}

function programOf(institutionId: string, affiliations: readonly ModelAffiliation[], dice: Dice) {
  const here = affiliations.filter((one) => one.institutionId === institutionId && one.isCurrent);
  const [coordinator] = here.filter(({ role }) => role === STAFF_ROLES[0]);
  const coordinatorId = (coordinator ?? here[0])?.personId ?? '';
  const members = dice.sample(
    here.filter(({ stage, personId }) => stage && personId !== coordinatorId),
    4,
  );
  return {
    institutionId,
    id: dice.uuid(),
    name: dice.canary(),
    coordinatorId,
    memberIds: members.map(({ personId }) => personId),
  };
}
