import { applyLabel, asideWords, blockedReason, placeWords, sizeWords, titleOf } from './import-words';

const clear = { changes: 134, refused: 0, conflicting: 0, skipRefused: false, skipConflicts: false };

describe('the words of an import', () => {
  it('name how much would change', () => {
    expect(applyLabel(1)).toBe('Apply 1 change');
    expect(applyLabel(12_134)).toBe('Apply 12,134 changes');
  });

  it('name an import by its source, or by its day', () => {
    const createdAt = '2026-07-01T12:00:00Z';
    expect(titleOf({ source: 'residency office', createdAt })).toBe('Import from residency office');
    expect(titleOf({ source: 'import', createdAt })).toBe('Import of 1 July 2026');
  });

  it('tell what stands beside the totals, and nothing where there is nothing', () => {
    expect(asideWords({ toldTwice: 0, ignoredColumns: [] })).toEqual([]);
    const ignoredColumns = [{ file: 'people.csv', columns: ['age', 'shoe'] }];
    expect(asideWords({ toldTwice: 1253, ignoredColumns })).toEqual([
      '1,253 relations told by several rows: each counts once.',
      'Not read from people.csv: age, shoe.',
    ]);
  });

  it('let through what nothing blocks', () => {
    expect(blockedReason(clear)).toBeNull();
    expect(blockedReason({ ...clear, refused: 3, conflicting: 1, skipRefused: true, skipConflicts: true })).toBeNull();
  });

  it('say what is in the way', () => {
    expect(blockedReason({ ...clear, refused: 3 })).toBe('Fix or skip 3 refused rows first.');
    expect(blockedReason({ ...clear, refused: 3, conflicting: 1 })).toBe(
      'Fix or skip 3 refused rows and 1 conflicting row first.',
    );
    expect(blockedReason({ ...clear, refused: 3, conflicting: 1, skipRefused: true })).toBe(
      'Fix or skip 1 conflicting row first.',
    );
  });

  it('say when nothing is new', () => {
    expect(blockedReason({ ...clear, changes: 0 })).toBe('There is nothing to apply: the rest is known already.');
  });

  it('tell a place in a file, and a size', () => {
    expect(placeWords('people.csv', 12, 3)).toBe('people.csv, line 12, column 3');
    expect(placeWords('people.csv', null, null)).toBe('people.csv');
    expect([sizeWords(0), sizeWords(900), sizeWords(1_500), sizeWords(2 ** 30)]).toEqual([
      '0 bytes',
      '900 bytes',
      '1.5 KB',
      '1.0 GB',
    ]);
  });
});
