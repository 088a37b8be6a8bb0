import { basisWords, categoriesWords, purposeWords } from './sharing-words';

test('what is shared, and what for, reads as a list', () => {
  expect(categoriesWords(['PEOPLE', 'STAGES'])).toBe('Names, stages');
  expect(purposeWords('LINEAGE')).toBe('Lineage');
  expect(purposeWords(['MENTORSHIP', 'RESEARCH'])).toBe('Mentorship, Research');
});

test('a sight says on what it rests', () => {
  expect(basisWords(1, 2)).toBe('1 agreement, 2 consents');
  expect(basisWords(2, 0)).toBe('2 agreements');
});
