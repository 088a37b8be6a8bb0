import { may } from '.';

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
