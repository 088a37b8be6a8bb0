import type { MentorshipKind } from '@chiron/domain/mentorship';
import { unknownDate, year, type PartialDate } from '@chiron/domain/partial-date';
import { isStage, type Stage } from '@chiron/domain/stage';
import lineage from './historical-lineage.json';
import { stableId } from './random';

/** A physician of the past, dead before 1925. */
export interface HistoricalPerson {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly specialty: string;
  readonly born: PartialDate;
  readonly died: PartialDate;
}

/** Who taught whom, as a work says that was read. */
export interface HistoricalLink {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly kind: MentorshipKind;
  readonly sourceKey: string;
  readonly asRecorded: string;
  readonly started: PartialDate;
  readonly ended: PartialDate;
  readonly organisation: string | null;
  readonly mentorStage: Stage | null;
  readonly menteeStage: Stage | null;
  readonly source: { readonly title: string; readonly url: string; readonly says: string };
}

/** A lecturer of former times fits none of today's kinds: the words of the source stand beside it. */
const KINDS: Readonly<Record<string, MentorshipKind>> = {
  TEACHER: 'TEACHER',
  MENTOR: 'MENTOR',
  ADVISOR: 'ADVISOR',
  CLINICAL_TEACHER: 'CLINICAL_TEACHER',
  RESEARCH_SUPERVISOR: 'RESEARCH_SUPERVISOR',
};

const LONG_AGO = new Date(0);
const idOf = (sourceId: string) => stableId(`history ${sourceId}`, LONG_AGO);
const known = (given: number | null) => (given === null ? unknownDate : year(given));

export function historicalPeople(): HistoricalPerson[] {
  return lineage.people.map(({ id, name, specialty, born, died }) => ({
    id: idOf(id),
    sourceId: id,
    name,
    specialty,
    born: known(born),
    died: known(died),
  }));
}

export function historicalLinks(): HistoricalLink[] {
  return lineage.links.map((link) => {
    const sourceKey = `${link.mentor} > ${link.mentee}`;
    return {
      id: idOf(sourceKey),
      mentorId: idOf(link.mentor),
      menteeId: idOf(link.mentee),
      kind: KINDS[link.kind] ?? 'UNSPECIFIED',
      sourceKey,
      asRecorded: link.asRecorded,
      started: known(link.startYear),
      ended: known(link.endYear),
      organisation: link.organisation,
      mentorStage: stageOf(link.mentorStageThen),
      menteeStage: stageOf(link.menteeStageThen),
      source: link.source,
    };
  });
}

function stageOf(recorded: string | null): Stage | null {
  return recorded !== null && isStage(recorded) ? recorded : null;
}
