import type { Actor } from '../permission';
import { ensureFits, ensureSoundProgram, mayManageProgram, ProgramFactsRefused, StageNotAllowed } from '.';

const program = { institutionId: 'school', coordinatorIds: ['cora'] };
const actor = (personId: string, role: Actor['staffRoles'][number] | null, actingAt = 'school'): Actor => ({
  personId,
  actingAt,
  staffRoles: role ? [role] : [],
  isOperator: false,
});

test('a coordinator manages the programs that they coordinate, an admin every one', () => {
  expect(mayManageProgram(actor('cora', 'COORDINATOR'), program)).toBe(true);
  expect(mayManageProgram(actor('conrad', 'COORDINATOR'), program)).toBe(false);
  expect(mayManageProgram(actor('ada', 'INSTITUTION_ADMIN'), program)).toBe(true);
});

test('nobody manages one from elsewhere, by a place in it alone, or as moderator or operator', () => {
  expect(mayManageProgram(actor('cora', 'COORDINATOR', 'hospital'), program)).toBe(false);
  expect(mayManageProgram(actor('cora', null), program)).toBe(false);
  expect(mayManageProgram(actor('cora', 'MODERATOR'), program)).toBe(false);
  expect(mayManageProgram({ ...actor('cora', null), isOperator: true }, program)).toBe(false);
});

test('whose stage is not taken is refused with the stage named in the institution’s words', () => {
  const nearPeer = { stages: ['MEDICAL_STUDENT', 'RESIDENT'] as const };
  expect(() => ensureFits(nearPeer, ['RESIDENT'])).not.toThrow();
  expect(() => ensureFits(nearPeer, ['ATTENDING', 'RESIDENT'])).not.toThrow();
  expect(() => ensureFits(nearPeer, ['ATTENDING'], { ATTENDING: 'Consultant' })).toThrow(/“Consultant”/);
  expect(() => ensureFits(nearPeer, [])).toThrow(StageNotAllowed);
  expect(() => ensureFits({ stages: [] }, [])).not.toThrow();
});

test('a program has a name', () => {
  expect(() => ensureSoundProgram({ name: ' ', purpose: '', stages: [] })).toThrow(ProgramFactsRefused);
  expect(() => ensureSoundProgram({ name: 'Near-peer', purpose: '', stages: [] })).not.toThrow();
});
