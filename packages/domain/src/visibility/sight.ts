import type { Stage } from '../stage';
import { capabilitiesOf, type StaffRole } from '../permission';
import { personReach, reachOf, reachOfSubject, type AudienceSubject, type Choices } from './audience';
import { coveredCategories, isStudentsRecord, type AgreementFacts, type ConsentFacts } from './sharing';

/** Who looks, and from where. */
export interface ViewerFacts {
  /** Null for an API client. */
  readonly personId: string | null;
  readonly actingAt: string | null;
  /** Whether any affiliation of theirs holds there today. */
  readonly isMember: boolean;
  /** Staff roles that they hold there today. A moderator alone is a member like any other. */
  readonly staffRoles: readonly StaffRole[];
  /**
   * An API client that an institution made for itself stands like its staff there and serves no agreement (null). A
   * partner's reads what its one agreement covers.
   */
  readonly client: { readonly agreementId: string | null } | null;
}

/** What one institution knows of the person. */
export interface RecordFacts {
  readonly institutionId: string;
  /** ISO day. */
  readonly diedOn: string | null;
  readonly isMinor: boolean;
  /** Of every affiliation there, past and current; null for a staff role without a stage. */
  readonly stages: readonly (Stage | null)[];
}

/** Who is looked at, and how they stand to the viewer. */
export interface SubjectFacts {
  readonly personId: string;
  readonly records: readonly RecordFacts[];
  readonly choices: Choices;
  readonly isOptedOut: boolean;
  readonly hasBlockedViewer: boolean;
  /** Hosts of the links that join the two: accepted or ended mentorships. */
  readonly pairedAt: readonly string[];
  /** Whether both belong to a program of the institution where the viewer acts that is not archived. */
  readonly sharesProgram: boolean;
  readonly agreements: readonly AgreementFacts[];
  readonly consents: readonly ConsentFacts[];
}

export type SeenThrough = 'INSTITUTION' | 'SELF' | 'PAIR' | 'PROGRAM' | 'PUBLIC' | 'PARTNER';

/** How a person is seen: through which record, why, what of them, and whether that sight must be logged as a disclosure. */
export interface Sight {
  readonly institutionId: string;
  readonly via: SeenThrough;
  readonly shows: Readonly<Record<Exclude<AudienceSubject, 'PERSON'>, boolean>>;
  readonly discloses: boolean;
}

interface Relation {
  readonly via: SeenThrough;
  readonly institutionId: string;
  /** The narrowest audience to which somebody so related belongs. */
  readonly rank: number;
}

const HISTORIC = '1925-01-01';

/** The one policy: how this viewer sees this person on that day; null when not at all. The database decides the same. */
export function sightOf(viewer: ViewerFacts, subject: SubjectFacts, today: string): Sight | null {
  const here = subject.records.find(({ institutionId }) => institutionId === viewer.actingAt);
  if (here && readsRecords(viewer)) return staffSight(here.institutionId, subject);
  const reach = personReach(sharingOf(subject));
  const isMinor = subject.records.some((record) => record.isMinor);
  const relations = relationsOf(viewer, subject)
    .filter(({ rank }) => rank <= reach)
    .filter(({ via }) => !subject.hasBlockedViewer || via === 'SELF')
    .flatMap((relation) => (isMinor ? atOwnInstitution(relation, viewer, subject) : [relation]));
  const [first] = relations;
  if (!first) return isMinor || subject.hasBlockedViewer ? null : partnerSight(viewer, subject, today);
  const closest = Math.min(...relations.map(({ rank }) => rank));
  const shows = (thing: AudienceSubject) => closest <= reachOfSubject(sharingOf(subject), thing);
  return { institutionId: first.institutionId, via: first.via, shows: shownBy(shows), discloses: false };
}

function readsRecords({ staffRoles, client }: ViewerFacts): boolean {
  if (client) return client.agreementId === null;
  return staffRoles.some((role) => capabilitiesOf(role).includes('people.read'));
}

/** Staff see what their institution recorded, whatever the person chose; of mentorships elsewhere only what members see. */
function staffSight(institutionId: string, subject: SubjectFacts): Sight {
  const shows = (thing: AudienceSubject) => reachOfSubject(sharingOf(subject), thing) >= reachOf('INSTITUTION');
  return {
    institutionId,
    via: 'INSTITUTION',
    shows: { ...shownBy(shows), STAGE: true, AFFILIATIONS: true },
    discloses: false,
  };
}

/** Every way in which the two are related, the preferred first. */
function relationsOf(viewer: ViewerFacts, subject: SubjectFacts): Relation[] {
  const { records } = subject;
  const isSelf = subject.personId === viewer.personId;
  const here = viewer.isMember ? records.filter(({ institutionId }) => institutionId === viewer.actingAt) : [];
  const public_ = records.filter(
    ({ diedOn }) => (diedOn !== null && diedOn < HISTORIC) || subject.choices.PERSON === 'PUBLIC',
  );
  const related = (via: SeenThrough, rank: number, at: readonly string[]): Relation[] =>
    [...at].sort().map((institutionId) => ({ via, rank, institutionId }));
  const idsOf = (some: readonly RecordFacts[]) => some.map(({ institutionId }) => institutionId);
  return [
    ...related('INSTITUTION', reachOf('INSTITUTION'), idsOf(here.filter(({ stages }) => stages.length > 0))),
    ...related('SELF', reachOf('ONLY_ME'), isSelf ? idsOf(records) : []),
    ...related('PAIR', reachOf('PAIRS'), subject.pairedAt),
    ...related('PROGRAM', reachOf('PROGRAMS'), subject.sharesProgram ? idsOf(here) : []),
    ...related('PUBLIC', reachOf('PUBLIC'), idsOf(public_)),
  ];
}

/** Minors never appear outside their institution: a pair sees them only while acting at one that records them. */
function atOwnInstitution(relation: Relation, viewer: ViewerFacts, { records }: SubjectFacts): Relation[] {
  if (relation.via === 'PUBLIC') return [];
  if (relation.via !== 'PAIR') return [relation];
  const here = viewer.isMember ? records.find(({ institutionId }) => institutionId === viewer.actingAt) : undefined;
  return here ? [{ ...relation, institutionId: here.institutionId }] : [];
}

function partnerSight(viewer: ViewerFacts, subject: SubjectFacts, today: string): Sight | null {
  const { actingAt, client } = viewer;
  const sharing = sharingOf(subject);
  if (actingAt === null || !(client || readsRecords(viewer))) return null;
  if (personReach(sharing) < reachOf('PARTNERS')) return null;
  const agreements = subject.agreements.filter(({ id }) => !client || client.agreementId === id);
  for (const record of [...subject.records].sort((a, b) => (a.institutionId < b.institutionId ? -1 : 1))) {
    const isStudents = isStudentsRecord(record.stages);
    const at = { institutionId: record.institutionId, isStudents };
    const covered = coveredCategories(at, actingAt, agreements, subject.consents, today);
    if (!covered.includes('PEOPLE')) continue;
    const shows = (thing: AudienceSubject) =>
      covered.includes(CATEGORY_OF[thing]) && reachOfSubject(sharing, thing) >= reachOf('PARTNERS');
    return { institutionId: record.institutionId, via: 'PARTNER', shows: shownBy(shows), discloses: isStudents };
  }
  return null;
}

const CATEGORY_OF = {
  PERSON: 'PEOPLE',
  STAGE: 'STAGES',
  AFFILIATIONS: 'AFFILIATIONS',
  CURRENT_MENTORSHIPS: 'MENTORSHIPS',
  PAST_MENTORSHIPS: 'MENTORSHIPS',
} as const;

function sharingOf({ choices, isOptedOut, records }: SubjectFacts) {
  const isHistoric = records.some(({ diedOn }) => diedOn !== null && diedOn < HISTORIC);
  return { choices, isOptedOut, isHistoric };
}

function shownBy(shows: (thing: AudienceSubject) => boolean): Sight['shows'] {
  return {
    STAGE: shows('STAGE'),
    AFFILIATIONS: shows('AFFILIATIONS'),
    CURRENT_MENTORSHIPS: shows('CURRENT_MENTORSHIPS'),
    PAST_MENTORSHIPS: shows('PAST_MENTORSHIPS'),
  };
}

export interface LinkFacts {
  readonly hostId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly isCurrent: boolean;
}

/**
 * Whether kind, years and provenance of a link between two people whom the viewer sees are told, or only that it is
 * there: to the two, to staff of its host, and to whom both share it with.
 */
export function showsLink(viewer: ViewerFacts, link: LinkFacts, mentor: Sight, mentee: Sight): boolean {
  if (viewer.personId === link.mentorId || viewer.personId === link.menteeId) return true;
  if (viewer.actingAt === link.hostId && readsRecords(viewer)) return true;
  const thing = link.isCurrent ? 'CURRENT_MENTORSHIPS' : 'PAST_MENTORSHIPS';
  return mentor.shows[thing] && mentee.shows[thing];
}
