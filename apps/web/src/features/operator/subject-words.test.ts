import { subjectWords } from './subject-words';

test('what an event is about reads as words', () => {
  expect(subjectWords('{"accountId":"a1","by":"OPERATOR"}')).toBe('account id a1, by OPERATOR');
  expect(subjectWords('{}')).toBe('');
});
