import { isUuid } from '@chiron/domain/ids';
import { OperatorError } from '../operator-error';
import type { Anchor, ChainReport } from './verify-chains';

/** One line of an anchor file: when, which chain, how far it goes, and the hash of its last event. */
export function anchorLine({ chain, head }: Pick<ChainReport, 'chain' | 'head'>, at: Date): string {
  return `${at.toISOString()} ${chain} ${head.n} ${head.hash}\n`;
}

/** Every line of an anchor file. The file is refused where a line is none: it may have been cut. */
export function readAnchors(text: string, file: string): Anchor[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, chain = '', n = '', hash = ''] = line.split(' ');
      if (isUuid(chain) && /^\d+$/.test(n) && /^[0-9a-f]{64}$/.test(hash)) return { chain, n: Number(n), hash };
      throw new OperatorError(`${file}, line ${index + 1}: is no line of an anchor.`);
    })
    .filter(({ n }) => n > 0);
}
