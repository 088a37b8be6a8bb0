import fc from 'fast-check';
import { isStage, mayMentor, nearestStagesBelow, rungOf, stageCode, stageLabel, STAGES, type StageAt } from '.';

const stageAt: fc.Arbitrary<StageAt> = fc.record({
  stage: fc.constantFrom(...STAGES),
  year: fc.option(fc.integer({ min: 1, max: 6 })),
});

test.each([
  [{ stage: 'MEDICAL_STUDENT', year: 2 }, 'M2'],
  [{ stage: 'MEDICAL_STUDENT', year: null }, 'MS'],
  [{ stage: 'RESIDENT', year: 3 }, 'PGY-3'],
  [{ stage: 'UNDERGRADUATE', year: 1 }, 'UG-1'],
  [{ stage: 'ATTENDING', year: 4 }, 'ATT'],
] as const)('writes %p as %p', (at, code) => {
  expect(stageCode(at)).toBe(code);
});

test('rungs never fall along the ladder', () => {
  const rungs = STAGES.map(rungOf);
  expect([...rungs].sort((a, b) => a - b)).toEqual(rungs);
});

test('nobody may mentor somebody who may mentor them', () => {
  fc.assert(fc.property(stageAt, stageAt, (a, b) => !(mayMentor(a, b) && mayMentor(b, a))));
});

test('an M2 may mentor an M1 and an undergraduate, not a resident', () => {
  const m2 = { stage: 'MEDICAL_STUDENT', year: 2 } as const;
  expect(mayMentor(m2, { stage: 'MEDICAL_STUDENT', year: 1 })).toBe(true);
  expect(mayMentor(m2, { stage: 'UNDERGRADUATE', year: 4 })).toBe(true);
  expect(mayMentor(m2, { stage: 'RESIDENT', year: 1 })).toBe(false);
  expect(mayMentor(m2, { stage: 'MEDICAL_STUDENT', year: null })).toBe(false);
  expect(nearestStagesBelow('RESIDENT')).toEqual(['MEDICAL_STUDENT', 'POST_BACCALAUREATE', 'UNDERGRADUATE']);
});

test("an institution's own label stands in for the standard one", () => {
  expect(stageLabel('RESIDENT', { RESIDENT: 'Registrar' })).toBe('Registrar');
  expect(stageLabel('FELLOW', { RESIDENT: 'Registrar' })).toBe('Fellow');
  expect(isStage('POST_DOC')).toBe(false);
});
