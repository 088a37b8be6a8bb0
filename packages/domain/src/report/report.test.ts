import type { Actor } from '../permission';
import { chooseHandler, ensureCanMove, ensureSoundReport, mayHandleReport, ReportAlreadyThere } from '.';

const two = { reporterId: 'student', subjectId: 'attending' };
const handlers = [
  { personId: 'admin', isModerator: false },
  { personId: 'moderator', isModerator: true },
  { personId: 'named', isModerator: false },
];

test('a report goes to the named handler', () => {
  expect(chooseHandler('named', handlers, two)).toBe('named');
});

test('it never goes to whom it is about, nor back to its writer', () => {
  expect(chooseHandler('named', handlers, { ...two, subjectId: 'named' })).toBe('moderator');
  expect(chooseHandler('named', handlers, { reporterId: 'moderator', subjectId: 'named' })).toBe('admin');
  expect(chooseHandler('admin', handlers.slice(0, 1), { ...two, subjectId: 'admin' })).toBeNull();
});

test('a named handler who has lost the role is passed over', () => {
  expect(chooseHandler('gone', handlers, two)).toBe('moderator');
  expect(chooseHandler(null, [], two)).toBeNull();
});

test('handling is for moderators and admins who are neither of the two', () => {
  const report = { ...two, institutionId: 'school' };
  const moderator: Actor = { personId: 'm', actingAt: 'school', staffRoles: ['MODERATOR'], isOperator: false };
  expect(mayHandleReport(moderator, report)).toBe(true);
  expect(mayHandleReport({ ...moderator, personId: 'attending' }, report)).toBe(false);
  expect(mayHandleReport({ ...moderator, personId: 'student' }, report)).toBe(false);
  expect(mayHandleReport({ ...moderator, actingAt: 'hospital' }, report)).toBe(false);
  expect(mayHandleReport({ ...moderator, staffRoles: ['COORDINATOR'] }, report)).toBe(false);
});

test('a report goes forward, and can be opened again', () => {
  expect(() => ensureCanMove('OPEN', 'IN_HAND')).not.toThrow();
  expect(() => ensureCanMove('CLOSED', 'IN_HAND')).not.toThrow();
  expect(() => ensureCanMove('IN_HAND', 'IN_HAND')).toThrow(ReportAlreadyThere);
  expect(() => ensureCanMove('CLOSED', 'OPEN')).toThrow(ReportAlreadyThere);
});

test('a report has words', () => {
  expect(() => ensureSoundReport({ text: '  ' })).toThrow(/what happened/);
  expect(() => ensureSoundReport({ text: 'x'.repeat(4_001) })).toThrow(/4,000/);
});
