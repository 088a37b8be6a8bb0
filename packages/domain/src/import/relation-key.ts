/** The parts by which a source tells one relation from another. */
export interface RelationParts {
  readonly mentor: string;
  readonly mentee: string;
  readonly stage: string;
  readonly type: string;
}

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('|', '~1');

/** What a relation of one source is known by. Dates and places are not in it: a changed year changes the relation. */
export function relationKey({ mentor, mentee, stage, type }: RelationParts): string {
  return [mentor, mentee, stage.toLowerCase(), type.toLowerCase()].map(escaped).join('|');
}

/** The key of the nth period of one relation; the first has the relation's own. */
export function periodKey(relation: string, n: number): string {
  return n === 1 ? relation : `${relation}|${n}`;
}

/** The relation's own key within the key of any of its periods. */
export function relationOf(key: string): string {
  return key.split('|').slice(0, 4).join('|');
}
