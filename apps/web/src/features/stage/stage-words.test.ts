import { labelsOf, shortStage, stageWords } from './stage-words';

describe('a stage in words', () => {
  it('names the stage and its year', () => {
    expect(stageWords('RESIDENT', 2)).toBe('Resident, PGY-2');
    expect(stageWords('ATTENDING', null)).toBe('Attending');
  });

  it('uses the institution’s own word', () => {
    const labels = labelsOf([{ stage: 'RESIDENT', label: 'House officer' }]);
    expect(stageWords('RESIDENT', 1, labels)).toBe('House officer, PGY-1');
    expect(shortStage('RESIDENT', null, labels)).toBe('House officer');
  });

  it('is a code where there is little room', () => {
    expect(shortStage('MEDICAL_STUDENT', 3)).toBe('M3');
  });
});
