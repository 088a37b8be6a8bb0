import { toGlobalId } from '@chiron/domain/ids';
import { statusOf, type LinkStatus } from '@chiron/domain/lineage';
import type { MentorshipKind, Provenance } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import type { LinkDetails, Walk } from './walk';

/** A line between two places; `known` is null where a stub stands at either end. */
export interface LineageLink {
  readonly mentor: number;
  readonly mentee: number;
  readonly known: KnownLink | null;
}

export interface KnownLink {
  readonly kind: MentorshipKind;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly endOpen: boolean;
  readonly current: boolean;
  readonly provenance: Provenance;
  readonly status: LinkStatus;
  readonly mentorshipId: string | null;
  readonly mentorStageThen: Stage | null;
  readonly mentorStageYearThen: number | null;
  readonly mentorOrganisationThen: string | null;
  readonly menteeStageThen: Stage | null;
  readonly menteeStageYearThen: number | null;
  readonly menteeOrganisationThen: string | null;
  readonly stageAsRecorded: string | null;
  readonly typeAsRecorded: string | null;
  readonly source: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly sourceSays: string | null;
}

/** The link at `index`. Details that belong to an institution which the viewer has no part in are left out. */
export function linkOf(links: Walk['links'], index: number, mentor: number, details: LinkDetails | null): LineageLink {
  const provenance = links.provenance[index] ?? 'ASSERTED';
  const known: KnownLink = {
    kind: links.kind[index] ?? 'UNSPECIFIED',
    startYear: links.startYear[index] ?? null,
    endYear: links.endYear[index] ?? null,
    endOpen: links.endOpen?.[index] ?? false,
    current: links.current?.[index] ?? false,
    provenance,
    status: statusOf(provenance),
    mentorshipId: details ? toGlobalId('Mentorship', details.mentorshipId, details.institutionId) : null,
    mentorStageThen: details?.mentorStage ?? null,
    mentorStageYearThen: details?.mentorStageYear ?? null,
    mentorOrganisationThen: details?.mentorOrganisation ?? null,
    menteeStageThen: details?.menteeStage ?? null,
    menteeStageYearThen: details?.menteeStageYear ?? null,
    menteeOrganisationThen: details?.menteeOrganisation ?? null,
    stageAsRecorded: details?.stageAsRecorded ?? null,
    typeAsRecorded: details?.typeAsRecorded ?? null,
    source: details?.source ?? null,
    sourceTitle: details?.sourceTitle ?? null,
    sourceUrl: details?.sourceUrl ?? null,
    sourceSays: details?.sourceSays ?? null,
  };
  return { mentor, mentee: links.mentee[index] ?? 0, known };
}
