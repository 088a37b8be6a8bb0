import {
  ensureCanApply,
  ensureCanCheck,
  ensureOpen,
  ImportAtWork,
  ImportBlocked,
  ImportOver,
  ImportSourceUnclear,
  ImportUnchecked,
  ImportWithoutFiles,
  readSource,
  stateNow,
  type ImportFacts,
} from '.';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const one = (more: Partial<ImportFacts> = {}): ImportFacts => ({
  state: 'CHECKED',
  heartbeatAt: null,
  hasFiles: true,
  found: { refused: 0, conflicting: 0 },
  ...more,
});
const neither = { refused: false, conflicts: false };

test('work that has fallen silent has failed, and may be begun again', () => {
  expect(stateNow({ state: 'APPLYING', heartbeatAt: ago(5) }, now)).toBe('APPLYING');
  expect(stateNow({ state: 'APPLYING', heartbeatAt: ago(61) }, now)).toBe('FAILED');
  expect(() => ensureOpen(one({ state: 'CHECKING', heartbeatAt: ago(5) }), now)).toThrow(ImportAtWork);
  expect(() => ensureOpen(one({ state: 'CHECKING', heartbeatAt: ago(61) }), now)).not.toThrow();
});

test('what is over stays over', () => {
  for (const state of ['APPLIED', 'CANCELLED'] as const)
    expect(() => ensureOpen(one({ state }), now)).toThrow(ImportOver);
});

test('a check needs a file', () => {
  expect(() => ensureCanCheck(one({ state: 'UPLOADING', hasFiles: false }), now)).toThrow(ImportWithoutFiles);
  expect(() => ensureCanCheck(one({ state: 'UPLOADING' }), now)).not.toThrow();
});

test('applying needs a check, and a choice about what is in the way', () => {
  const blocked = one({ found: { refused: 2, conflicting: 3 } });
  expect(() => ensureCanApply(one({ found: null }), neither, now)).toThrow(ImportUnchecked);
  expect(() => ensureCanApply(blocked, neither, now)).toThrow(ImportBlocked);
  expect(() => ensureCanApply(blocked, { refused: true, conflicts: false }, now)).toThrow(/0 refused and 3/);
  expect(() => ensureCanApply(blocked, { refused: true, conflicts: true }, now)).not.toThrow();
});

test('a source has a name, or none', () => {
  expect(readSource(undefined)).toBeNull();
  expect(readSource('  Alumni\n2020 ')).toBe('Alumni 2020');
  expect(() => readSource(' ')).toThrow(ImportSourceUnclear);
  expect(() => readSource('x'.repeat(101))).toThrow(ImportSourceUnclear);
});
