import { CAPABILITIES, ensureAdminRemains, LastAdmin, may } from '.';
import { STAGES } from '../stage';

const coordinator = { personId: 'p', actingAt: 'school', staffRoles: ['COORDINATOR'] as const, isOperator: false };

test('a role grants its capabilities where one acts, and nowhere else', () => {
  expect(may(coordinator, 'people.read', 'school')).toBe(true);
  expect(may(coordinator, 'people.read', 'hospital')).toBe(false);
  expect(may({ ...coordinator, actingAt: null }, 'people.read', 'school')).toBe(false);
});

test('a coordinator does not import; an admin does', () => {
  expect(may(coordinator, 'import.run', 'school')).toBe(false);
  expect(may({ ...coordinator, staffRoles: ['INSTITUTION_ADMIN'] }, 'import.run', 'school')).toBe(true);
});

test('no role, no capability', () => {
  expect(may({ ...coordinator, staffRoles: [] }, 'people.read', 'school')).toBe(false);
});

test('a stage never grants a capability: only staff roles do, and no stage is one', () => {
  for (const stage of STAGES) {
    const actor = { ...coordinator, staffRoles: [], stage };
    expect(CAPABILITIES.filter((capability) => may(actor, capability, 'school'))).toEqual([]);
  }
});

test('an institution keeps an admin', () => {
  expect(() => ensureAdminRemains(['a', 'b'], 'a')).not.toThrow();
  expect(() => ensureAdminRemains(['a'], 'a')).toThrow(LastAdmin);
  expect(() => ensureAdminRemains([], 'a')).toThrow(LastAdmin);
});
