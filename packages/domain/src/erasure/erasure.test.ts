import { erasureDue, OnlyAdmin } from '.';

test('an account is deleted fourteen days after somebody asked', () => {
  expect(erasureDue(new Date('2026-02-20T10:00:00Z'))).toEqual(new Date('2026-03-06T10:00:00Z'));
});

test('the last admin is told what to do', () => {
  expect(new OnlyAdmin('St Luke’s').message).toContain('Give somebody else that role first');
});
