import { Icon, Link, Name } from '@chiron/ui';
import { EyeOff } from 'lucide-react';
import { graphql } from '../../gql';
import type { EndSide_EndFragment } from '../../gql/graphql';
import { labelsOf, StageMark, shortStage, stageWords } from '../stage';
import classes from './end-side.module.css';

// An end has no id of its own, so whoever shows it reads it with its mentorship: spread this with @unmask.
graphql(`
  fragment EndSide_end on MentorshipEnd {
    stageThen
    stageYearThen
    organisationThen
    person {
      id
      name
      stage
      stageYear
      institution {
        id
        crest
        accent
        name
        stageLabels {
          stage
          label
        }
      }
    }
  }
`);

export type EndSideProps = {
  readonly end: EndSide_EndFragment;
  /** The viewer, who reads “You” in a row instead of their name. */
  readonly viewerId: string;
  /** Writes out stages and organisation; a row has room for codes only. */
  readonly isFull?: boolean;
};

/** One end of a mentorship: who, and at which stage then and now. */
export function EndSide({ end, viewerId, isFull = false }: EndSideProps) {
  const { person } = end;
  if (!person) {
    return (
      <span className={classes['hidden']}>
        <Icon icon={EyeOff} /> Not shared with you
      </span>
    );
  }
  return (
    <span className={classes['side']}>
      <StageMark stage={person.stage} size={isFull ? 'regular' : 'small'} />
      <span className={classes['words']}>
        {person.id === viewerId && !isFull ? (
          <span className={classes['you']}>You</span>
        ) : (
          <Link href={`/people/${person.id}`} look="plain">
            <Name>{person.name}</Name>
          </Link>
        )}
        <span className={classes['stages']}>{isFull ? fullStages(end) : shortStages(end)}</span>
      </span>
    </span>
  );
}

/** “M2 then, PGY-1 now”, or what of it is known. */
export function shortStages({ stageThen, stageYearThen, person }: EndSide_EndFragment): string {
  const labels = labelsOf(person?.institution?.stageLabels);
  const then = stageThen && shortStage(stageThen, stageYearThen, labels);
  const now = person?.stage ? shortStage(person.stage, person.stageYear, labels) : null;
  if (then === now) return then ?? '';
  return [then && `${then} then`, now && `${now} now`].filter(Boolean).join(', ');
}

function fullStages({ stageThen, stageYearThen, organisationThen, person }: EndSide_EndFragment) {
  const labels = labelsOf(person?.institution?.stageLabels);
  const then = [stageThen && stageWords(stageThen, stageYearThen, labels), organisationThen]
    .filter(Boolean)
    .join(' · ');
  const now = person?.stage ? stageWords(person.stage, person.stageYear, labels) : 'stage not recorded';
  return (
    <>
      <span className={classes['line']}>Then: {then || 'stage not recorded'}</span>
      <span className={classes['line']}>Now: {now}</span>
    </>
  );
}
