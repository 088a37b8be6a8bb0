import { generationLabel, type LinkStatus } from '@chiron/domain/lineage';
import { beganIn, isStub, kinOf, type LineageGraph, type LineagePerson, type Side, type Tie } from '../lineage-graph';
import { branchOf, isFull, remainder, type Shown, type ShownPeople } from '../shown-people';
import { CARD, type PictureCard, type PictureLine } from './layout.types';

export interface PersonNode {
  readonly kind: 'person';
  readonly key: string;
  readonly band: number;
  readonly person: LineagePerson;
  /** How many mentors and mentees the buttons on its edges offer; 0 for no button. */
  readonly offers: Readonly<Record<Side, number>>;
}
export interface StubNode {
  readonly kind: 'stub';
  readonly key: string;
  readonly band: number;
}
/** “+84 more”, the last of a family. */
export interface MoreNode {
  readonly kind: 'more';
  readonly key: string;
  readonly band: number;
  readonly of: string;
  readonly side: Side;
  readonly count: number;
}
export type PictureNode = PersonNode | StubNode | MoreNode;

export interface PictureTie extends PictureLine {
  readonly isCurrent: boolean;
  /** The weakest status that any of its links has reached; null where a stub is an end. */
  readonly status: LinkStatus | null;
  /** How many periods or kinds it joins. */
  readonly count: number;
  readonly tie: Tie;
}

/** What there is to draw, before anything has a place. */
export interface Picture {
  readonly focus: string;
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly ties: readonly PictureTie[];
  readonly cards: readonly PictureCard[];
}

const SIDES = ['mentors', 'mentees'] as const;
const STATUS_ORDER: readonly LinkStatus[] = ['CONFIRMED', 'PROGRAM_RECORD', 'CITED', 'UNCONFIRMED'];

export function pictureOf(graph: LineageGraph, shown: ShownPeople, focus: string): Picture {
  const nodes = new Map<string, PictureNode>();
  const cards: PictureCard[] = [];
  const places = new Map([...graph.base.keys()].map((key, index) => [key, index]));
  for (const one of shown.values()) {
    const node = nodeOf(graph, shown, one);
    if (!node) continue;
    nodes.set(one.key, node);
    cards.push({ ...cardOf(node), parent: one.parent, rank: rankOf(graph, one, places) });
    if (node.kind !== 'person') continue;
    for (const more of moreOf(graph, shown, one)) {
      nodes.set(more.key, more);
      cards.push({ ...cardOf(more), parent: one.key, rank: Infinity, isLast: true });
    }
  }
  const ties = [...graph.ties.values()].filter(({ mentor, mentee }) => nodes.has(mentor) && nodes.has(mentee));
  return { focus, nodes, cards, ties: ties.map(pictureTie) };
}

function nodeOf(graph: LineageGraph, shown: ShownPeople, { key, band }: Shown): PictureNode | null {
  if (isStub(key)) return { kind: 'stub', key, band };
  const person = graph.people.get(key);
  if (!person) return null;
  const offer = (side: Side) =>
    isFull(shown) || branchOf(shown, key, side).length > 0 ? 0 : remainder(graph, shown, key, side);
  return { kind: 'person', key, band, person, offers: { mentors: offer('mentors'), mentees: offer('mentees') } };
}

function moreOf(graph: LineageGraph, shown: ShownPeople, { key, band }: Shown): MoreNode[] {
  if (isFull(shown)) return [];
  return SIDES.flatMap((side): MoreNode[] => {
    const count = branchOf(shown, key, side).length === 0 ? 0 : remainder(graph, shown, key, side);
    const at = side === 'mentors' ? band - 1 : band + 1;
    return count === 0 ? [] : [{ kind: 'more', key: `more:${side}:${key}`, band: at, of: key, side, count }];
  });
}

function cardOf({ key, band, kind }: PictureNode): Pick<PictureCard, 'key' | 'band' | 'width' | 'height'> {
  switch (kind) {
    case 'person':
      return { key, band, width: CARD.width, height: CARD.height };
    case 'stub':
      return { key, band, width: 144, height: CARD.height };
    case 'more':
      return { key, band, width: 112, height: 44 };
  }
}

/** Earliest link first; where years are the same or unknown, the order of the answer. */
function rankOf(graph: LineageGraph, { key, parent, band }: Shown, places: ReadonlyMap<string, number>): number {
  const inner: Side = band < 0 ? 'mentees' : 'mentors';
  const kin = parent === null ? undefined : kinOf(graph, key, inner).find((one) => one.key === parent);
  const year = kin ? Math.min(beganIn(kin.tie), 9_999) : 9_999;
  return year * 1_000 + (places.get(key) ?? 999);
}

function pictureTie(tie: Tie): PictureTie {
  const statuses = tie.links.map(({ status }) => status);
  const status = STATUS_ORDER.find((one) => statuses.includes(one)) ?? null;
  const isCurrent = tie.links.some(({ current }) => current);
  const { key, mentor, mentee, links } = tie;
  return { key, mentor, mentee, isCurrent, status, count: links.length, tie };
}

/** “2 up · Mentors’ mentors (9)”; “2 up (9)” where there is little room. */
export function bandLabel(band: number, count: number, isShort: boolean): string {
  if (isShort) return band === 0 ? 'Focus' : `${Math.abs(band)} ${band < 0 ? 'up' : 'down'} (${count})`;
  if (band === 0) return count > 1 ? `In focus, and others of that generation (${count})` : 'In focus';
  const steps = `${Math.abs(band)} ${band < 0 ? 'up' : 'down'}`;
  return Math.abs(band) > 2 ? `${steps} (${count})` : `${steps} · ${generationLabel(band)} (${count})`;
}
