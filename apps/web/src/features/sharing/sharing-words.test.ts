import { basisWords, categoriesWords, countWords, purposeWords } from './sharing-words';

test('what is shared, and what for, reads as a list', () => {
  expect(categoriesWords(['PEOPLE', 'STAGES'])).toBe('Names, stages');
  expect(purposeWords('LINEAGE')).toBe('Lineage');
  expect(purposeWords(['MENTORSHIP', 'RESEARCH'])).toBe('Mentorship, Research');
});

test('a sight says on what it rests', () => {
  expect(basisWords(1, 2)).toBe('1 agreement, 2 consents');
  expect(basisWords(2, 0)).toBe('2 agreements');
});

test('a preview tells the total, and how many of them stand there', () => {
  expect(countWords(0, 0, 'Port Merrin')).toBe('Port Merrin would see nobody.');
  expect(countWords(1, 1, 'Port Merrin')).toBe('Port Merrin would see 1 person.');
  expect(countWords(1200, 50, 'Port Merrin')).toBe('Port Merrin would see 1,200 people. The first 50 by name:');
});
