import { rungOf, type Stage } from '@chiron/domain/stage';
import { RungMark, type RungMarkProps } from '@chiron/ui';

export type StageMarkProps = Pick<RungMarkProps, 'size' | 'className'> & {
  /** Null where no stage is known: then the ladder is empty. */
  readonly stage: Stage | null;
};

/** The ladder glyph of a stage. The stage is written beside it, always. */
export function StageMark({ stage, ...rest }: StageMarkProps) {
  const filled = stage === null ? 0 : (rungOf(stage) as RungMarkProps['filled']);
  return <RungMark filled={filled} cap={stage === 'EMERITUS'} {...rest} />;
}
