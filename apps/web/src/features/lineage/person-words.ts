import { statusLabel } from '@chiron/domain/lineage';
import { kindLabel } from '@chiron/domain/mentorship';
import { stageCode } from '@chiron/domain/stage';
import { labelsOf, shortStage, stageWords } from '../stage';
import type { KnownLink, LineagePerson } from './lineage-graph';

/** “1849–1919”, “born 1849”, “died 1919”. */
export function lifeText({ bornYear, diedYear }: Pick<LineagePerson, 'bornYear' | 'diedYear'>): string {
  if (bornYear !== null && diedYear !== null) return `${bornYear}–${diedYear}`;
  if (bornYear !== null) return `born ${bornYear}`;
  return diedYear === null ? '' : `died ${diedYear}`;
}

/** What stands under a name: the stage now, else the years of a life. */
export function underName(person: LineagePerson): string {
  return stageText(person) || lifeText(person);
}

/** “Resident, PGY-2” in the words of the institution; nothing where no stage is known. */
export function stageText({ stage, stageYear, institution }: LineagePerson): string {
  return stage === null ? '' : stageWords(stage, stageYear, labelsOf(institution?.stageLabels));
}

/** “PGY-2”, else the years of a life. */
export function shortUnderName(person: LineagePerson): string {
  const { stage, stageYear, institution } = person;
  return stage === null ? lifeText(person) : shortStage(stage, stageYear, labelsOf(institution?.stageLabels));
}

export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word) && !/^(Sir|Dr|Prof)\.?$/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => [...word][0] ?? '').join('');
}

/** “2019–2022”, “since 2011”, “from 2011”, “until 1893”, “years not recorded”. */
export function yearsText({
  startYear,
  endYear,
  current,
}: Pick<KnownLink, 'startYear' | 'endYear' | 'current'>): string {
  if (startYear !== null && endYear !== null) return startYear === endYear ? `${startYear}` : `${startYear}–${endYear}`;
  if (startYear !== null) return current ? `since ${startYear}` : `from ${startYear}`;
  if (endYear !== null) return `until ${endYear}`;
  return 'years not recorded';
}

export const kindText = ({ kind, typeAsRecorded }: Pick<KnownLink, 'kind' | 'typeAsRecorded'>) =>
  kind === 'UNSPECIFIED' && typeAsRecorded ? `“${typeAsRecorded}”` : kindLabel(kind);

export const statusText = ({ status }: Pick<KnownLink, 'status'>) => statusLabel(status);

/** “PGY-3 → M2, 2019–2022” where stages then are known, else “Clinical teacher, 1835–1836”. */
export function lineWords(link: KnownLink): string {
  const { mentorStageThen, menteeStageThen } = link;
  const stages =
    mentorStageThen === null || menteeStageThen === null
      ? kindText(link)
      : [
          stageCode({ stage: mentorStageThen, year: link.mentorStageYearThen }),
          stageCode({ stage: menteeStageThen, year: link.menteeStageYearThen }),
        ].join(' → ');
  return link.startYear === null && link.endYear === null ? stages : `${stages}, ${yearsText(link)}`;
}

export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
