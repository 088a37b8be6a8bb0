import { reachWords } from './reach-words';

const reach = (ancestors: number, generationsUp: number, descendants: number, generationsDown: number) =>
  reachWords({ ancestors, generationsUp, descendants, generationsDown });

describe('how far a line reaches', () => {
  it('is told in generations and people', () => {
    expect(reach(12, 3, 4, 2)).toBe('3 generations up (12 people), 2 down (4 people).');
    expect(reach(1, 1, 0, 0)).toBe('1 generation up (1 person), no one below you yet.');
    expect(reach(0, 0, 2, 1)).toBe('No one above you, 1 generation down (2 people).');
  });

  it('is honest about an empty line', () => {
    expect(reach(0, 0, 0, 0)).toMatch(/starts here/);
  });
});
