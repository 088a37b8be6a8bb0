import { generationLabel, statusLabel, statusOf } from '.';
import { PROVENANCES } from '../mentorship';

test('names the bands of a lineage', () => {
  expect([-3, -2, -1, 0, 1, 2, 3].map(generationLabel)).toEqual([
    '3 generations up',
    'Mentors’ mentors',
    'Mentors',
    'In focus',
    'Mentees',
    'Mentees’ mentees',
    '3 generations down',
  ]);
});

test('a lived mentorship is confirmed, an imported one cited, an asserted one waits', () => {
  expect(PROVENANCES.map((provenance) => statusLabel(statusOf(provenance)))).toEqual([
    'Confirmed by both',
    'Program record',
    'Cited from a source',
    'Not yet confirmed',
    'Confirmed by both',
  ]);
});
