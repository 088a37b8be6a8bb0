import { stepForKey } from './tree-keys';
import { visibleRows } from './tree-rows';

type Person = { readonly id: string; readonly taught: readonly Person[] };
const person = (id: string, ...taught: Person[]): Person => ({ id, taught });

const forest = [person('a', person('b', person('c')), person('d')), person('e')];
const reading = {
  nodeKey: (node: Person) => node.id,
  childrenOf: (node: Person) => node.taught,
  canExpand: (node: Person) => node.taught.length > 0,
};
const rowsWith = (...open: string[]) => visibleRows(forest, new Set(open), reading);

describe('the rows on the screen', () => {
  it('are the roots while nothing is open', () => {
    expect(rowsWith().map((row) => row.key)).toEqual(['a', 'e']);
  });

  it('follow each open row with its children, and say where each stands', () => {
    expect(rowsWith('a', 'b').map(({ key, level, position, setSize }) => [key, level, position, setSize])).toEqual([
      ['a', 1, 1, 2],
      ['b', 2, 1, 2],
      ['c', 3, 1, 1],
      ['d', 2, 2, 2],
      ['e', 1, 2, 2],
    ]);
  });

  it('hide what is open under a closed row', () => {
    expect(rowsWith('b').map((row) => row.key)).toEqual(['a', 'e']);
  });

  it('never call a leaf open', () => {
    expect(rowsWith('e').find((row) => row.key === 'e')).toMatchObject({ isExpandable: false, isExpanded: false });
  });
});

describe('a key pressed on a row', () => {
  it('moves down and up, and stops at the ends', () => {
    const rows = rowsWith('a');
    expect(stepForKey(rows, 'a', 'ArrowDown')).toEqual({ type: 'focus', key: 'b' });
    expect(stepForKey(rows, 'e', 'ArrowUp')).toEqual({ type: 'focus', key: 'd' });
    expect(stepForKey(rows, 'a', 'ArrowUp')).toBeNull();
    expect(stepForKey(rows, 'e', 'ArrowDown')).toBeNull();
  });

  it('goes to the first and the last row', () => {
    expect(stepForKey(rowsWith('a', 'b'), 'd', 'Home')).toEqual({ type: 'focus', key: 'a' });
    expect(stepForKey(rowsWith('a', 'b'), 'b', 'End')).toEqual({ type: 'focus', key: 'e' });
  });

  it('opens to the right, then enters', () => {
    expect(stepForKey(rowsWith(), 'a', 'ArrowRight')).toEqual({ type: 'expand', key: 'a' });
    expect(stepForKey(rowsWith('a'), 'a', 'ArrowRight')).toEqual({ type: 'focus', key: 'b' });
    expect(stepForKey(rowsWith('a'), 'e', 'ArrowRight')).toBeNull();
  });

  it('does not enter a row whose children are still on their way', () => {
    const rows = visibleRows([person('a'), person('b')], new Set(['a']), { ...reading, canExpand: () => true });
    expect(stepForKey(rows, 'a', 'ArrowRight')).toBeNull();
  });

  it('closes to the left, then goes to the parent', () => {
    expect(stepForKey(rowsWith('a', 'b'), 'b', 'ArrowLeft')).toEqual({ type: 'collapse', key: 'b' });
    expect(stepForKey(rowsWith('a'), 'b', 'ArrowLeft')).toEqual({ type: 'focus', key: 'a' });
    expect(stepForKey(rowsWith(), 'e', 'ArrowLeft')).toBeNull();
  });

  it('selects on Enter and Space, and leaves other keys alone', () => {
    expect(stepForKey(rowsWith(), 'e', 'Enter')).toEqual({ type: 'select', key: 'e' });
    expect(stepForKey(rowsWith(), 'e', ' ')).toEqual({ type: 'select', key: 'e' });
    expect(stepForKey(rowsWith(), 'e', 'Tab')).toBeNull();
    expect(stepForKey(rowsWith(), 'gone', 'Home')).toBeNull();
  });
});
