import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { kindLabel } from '@chiron/domain/mentorship';
import { Link, Thread } from '@chiron/ui';
import { graphql } from '../../gql';
import type { MentorshipRow_MentorshipFragment } from '../../gql/graphql';
import { periodWords } from './dates';
import { EndSide } from './end-side';
import classes from './mentorship-row.module.css';
import { isCurrent, stateWords } from './state';

const MENTORSHIP = graphql(`
  fragment MentorshipRow_mentorship on Mentorship {
    id
    kind
    state
    endedBy
    started {
      on
      precision
    }
    ended {
      on
      precision
    }
    mentor {
      ...EndSide_end @unmask
    }
    mentee {
      ...EndSide_end @unmask
    }
  }
`);

export type MentorshipRowProps = {
  readonly mentorship: FragmentType<MentorshipRow_MentorshipFragment>;
  readonly viewerId: string;
};

/** Mentor and mentee joined by the thread, with kind and years above it; these lead to the mentorship. */
export function MentorshipRow({ mentorship, viewerId }: MentorshipRowProps) {
  const { data, complete } = useFragment({
    fragment: MENTORSHIP,
    fragmentName: 'MentorshipRow_mentorship',
    from: mentorship,
  });
  if (!complete) return null;
  const { id, kind, state, endedBy, started, ended, mentor, mentee } = data;
  const goesOn = isCurrent(state);
  return (
    <li className={classes['row']}>
      <Thread
        className={classes['thread']}
        start={<EndSide end={mentor} viewerId={viewerId} />}
        end={<EndSide end={mentee} viewerId={viewerId} />}
        label="mentors"
        emphasis={goesOn ? 'current' : 'past'}
        caption={
          <Link href={`/mentorships/${id}`}>
            {kindLabel(kind)}, {periodWords(started, ended)}
          </Link>
        }
      />
      {state !== 'ACTIVE' && <span className={classes['state']}>{stateWords(state, endedBy)}</span>}
    </li>
  );
}
