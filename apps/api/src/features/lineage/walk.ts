import type { MentorshipKind, Provenance } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import type { SeenThrough } from '@chiron/domain/visibility';
import type { Tenant } from '../../platform/database';

/** What lineage_walk answers: people as parallel columns in order of generation, links as places in those columns. */
export interface Walk {
  /** How many people the viewer may see within the depth asked for, shown or not. */
  readonly total: number;
  readonly people: {
    readonly id: readonly string[];
    readonly generation: readonly number[];
    readonly name: readonly string[];
    readonly stage: readonly (Stage | null)[];
    /** Null without `detail`. */
    readonly details: PeopleDetails | null;
  };
  /** Stubs stand behind the people: the first has the place `people.id.length`. */
  readonly stubs: { readonly generation: readonly number[] };
  readonly links: {
    readonly mentor: readonly number[];
    readonly mentee: readonly number[];
    readonly kind: readonly MentorshipKind[];
    readonly startYear: readonly (number | null)[];
    readonly endYear: readonly (number | null)[];
    readonly provenance: readonly Provenance[];
    /** Null without `detail`, like the next. */
    readonly endOpen: readonly boolean[] | null;
    readonly current: readonly boolean[] | null;
  };
  /** Lines of which only that they are there is told: to and from stubs, and between people who do not share more. */
  readonly stubLinks: { readonly mentor: readonly number[]; readonly mentee: readonly number[] };
  /** Whose sight must be logged as a disclosure before it is told. */
  readonly disclosed: readonly string[];
  readonly details: readonly (LinkDetails | null)[] | null;
}

export interface PeopleDetails {
  readonly institution: readonly (string | null)[];
  readonly seenThrough: readonly SeenThrough[];
  readonly stageYear: readonly (number | null)[];
  readonly bornYear: readonly (number | null)[];
  readonly diedYear: readonly (number | null)[];
  readonly specialty: readonly (string | null)[];
  readonly organisation: readonly (string | null)[];
  readonly moreMentors: readonly number[];
  readonly moreMentees: readonly number[];
}

export interface LinkDetails {
  readonly institutionId: string;
  readonly mentorshipId: string;
  readonly mentorStage: Stage | null;
  readonly mentorStageYear: number | null;
  readonly mentorOrganisation: string | null;
  readonly menteeStage: Stage | null;
  readonly menteeStageYear: number | null;
  readonly menteeOrganisation: string | null;
  readonly stageAsRecorded: string | null;
  readonly typeAsRecorded: string | null;
  readonly source: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly sourceSays: string | null;
}

export interface WalkBounds {
  /** Steps towards mentors and towards mentees, 0-40. */
  readonly up: number;
  readonly down: number;
  /** Most people to show. */
  readonly most: number;
  /** Whether people and links tell their details, and people how many more they have. */
  readonly detail: boolean;
}

/** The one way into the lineage; null when the viewer may not see the focus. */
export async function walk(tenant: Tenant, focus: string, bounds: WalkBounds): Promise<Walk | null> {
  const { up, down, most, detail } = bounds;
  const [row] = await tenant.prepared<{ walk: Walk | null }>('select lineage_walk($1, $2, $3, $4, $5) as walk', [
    focus,
    up,
    down,
    most,
    detail,
  ]);
  for (const id of row?.walk?.disclosed ?? []) tenant.disclosures.note(id);
  return row?.walk ?? null;
}
