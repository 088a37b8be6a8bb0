import { isRule, passes } from '.';

const nobody = { personId: 'p', actingAt: 'school', staffRoles: [] as const, isOperator: false };

test('a capability is asked where one acts', () => {
  const admin = { ...nobody, staffRoles: ['INSTITUTION_ADMIN'] as const };
  expect(passes(admin, 'audit.read')).toBe(true);
  expect(passes({ ...admin, actingAt: null }, 'audit.read')).toBe(false);
  expect(passes(nobody, 'audit.read')).toBe(false);
});

test('only the operator passes as operator, and an operator holds no capability', () => {
  const operator = { ...nobody, isOperator: true };
  expect(passes(operator, 'operator')).toBe(true);
  expect(passes(operator, 'people.read')).toBe(false);
  expect(passes({ ...nobody, staffRoles: ['INSTITUTION_ADMIN'] }, 'operator')).toBe(false);
});

test('a rule is known by its name alone', () => {
  expect(isRule('own')).toBe(true);
  expect(isRule('import.run')).toBe(true);
  expect(isRule('import.everything')).toBe(false);
  expect(isRule('toString')).toBe(false);
});
