import { createHash } from 'node:crypto';

/** Numbers that look random and are the same at every start. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** A stream of its own for each purpose, so that a change in one does not move the others. The generator is mulberry32. */
export function randomOf(purpose: string): Random {
  let state = digest(purpose).readUInt32BE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[between(0, from.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  return { next, between, pick, chance: (probability) => next() < probability };
}

/**
 * The UUIDv7 of a thing of the demo, the same at every start: a load that was interrupted finds what it has already
 * written. Ids sort by `at`.
 */
export function stableId(key: string, at: Date): string {
  const bytes = digest(key).subarray(0, 16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function digest(key: string): Buffer {
  return createHash('sha256').update(`chiron demo ${key}`).digest();
}
