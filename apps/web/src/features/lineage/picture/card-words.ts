import { generationLabel } from '@chiron/domain/lineage';
import { countOf, underName } from '../person-words';
import type { PictureNode } from './picture';
import type { Scene } from './scene';

/** What a screen reader says of a card. */
export function cardWords(node: PictureNode, scene: Scene): string {
  switch (node.kind) {
    case 'stub':
      return `Not shared with you. ${generationLabel(node.band)}.`;
    case 'more': {
      const { node: parent } = scene.cards.get(node.of) ?? {};
      const name = parent?.kind === 'person' ? parent.person.name : 'this person';
      return `Show more of ${countOf(node.count, node.side.slice(0, -1), node.side)} of ${name}`;
    }
    case 'person': {
      const { mentors, mentees } = node.offers;
      const rest = [
        mentors > 0 ? `${countOf(mentors, 'mentor', 'mentors')} not shown` : '',
        mentees > 0 ? `${countOf(mentees, 'mentee', 'mentees')} not shown` : '',
      ];
      return [[node.person.name, underName(node.person)], [generationLabel(node.band)], rest]
        .map((part) => part.filter(Boolean).join(', '))
        .filter(Boolean)
        .join('. ');
    }
  }
}
