import {
  ensureCanEnd,
  isLink,
  mayEnd,
  maySeeMentorship,
  MENTORSHIP_STATES,
  MentorshipAlreadyEnded,
  MentorshipNotBegun,
} from '.';
import type { Actor } from '../permission';

const pair = { institutionId: 'school', mentorId: 'resident', menteeId: 'student' };
const person = (personId: string, more: Partial<Actor> = {}): Actor => ({
  personId,
  actingAt: 'school',
  staffRoles: [],
  isOperator: false,
  ...more,
});

test('what is under way can end, nothing else can', () => {
  expect(() => ensureCanEnd({ state: 'ACTIVE' })).not.toThrow();
  expect(() => ensureCanEnd({ state: 'PAUSED' })).not.toThrow();
  expect(() => ensureCanEnd({ state: 'REQUESTED' })).toThrow(MentorshipNotBegun);
  expect(() => ensureCanEnd({ state: 'COMPLETED' })).toThrow(MentorshipAlreadyEnded);
});

test('only what was accepted is a link', () => {
  expect(MENTORSHIP_STATES.filter(isLink)).toEqual(['ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED']);
});

test('both sides act on it wherever they sit', () => {
  expect(mayEnd(person('student', { actingAt: 'elsewhere' }), pair)).toBe(true);
  expect(maySeeMentorship(person('resident', { actingAt: null }), pair)).toBe(true);
});

test('staff of the host see it, a classmate and staff elsewhere do not', () => {
  expect(maySeeMentorship(person('admin', { staffRoles: ['COORDINATOR'] }), pair)).toBe(true);
  expect(maySeeMentorship(person('classmate'), pair)).toBe(false);
  expect(maySeeMentorship(person('admin', { actingAt: 'elsewhere', staffRoles: ['INSTITUTION_ADMIN'] }), pair)).toBe(
    false,
  );
});
