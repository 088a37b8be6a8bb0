import { actionWords, factWords } from './audit-words';

test('an action is told in words, also one that nobody thought of', () => {
  expect(actionWords('record.viewed')).toBe('Looked at a person’s record');
  expect(actionWords('second-factor.removed')).toBe('Second factor removed');
  expect(actionWords('constructor')).toBe('Constructor');
});

test('facts are short: an id by its beginning, all else whole', () => {
  expect(factWords('mentorshipId', '01a20565-c3fa-7a78-b96d-a62f8d3cb591')).toBe('mentorship 01a20565…');
  expect(factWords('shown', '40')).toBe('shown 40');
});
