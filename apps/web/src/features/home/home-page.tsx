import { useQuery } from '@apollo/client/react';
import { Link, LinkButton, Skeleton } from '@chiron/ui';
import { Navigate } from 'react-router';
import { graphql } from '../../gql';
import type { HomePageQuery } from '../../gql/graphql';
import { Answered, Page, Section } from '../../page';
import { useViewer } from '../account';
import { isCurrent, MentorshipRow } from '../mentorship';
import { labelsOf, stageWords } from '../stage';
import classes from './home-page.module.css';
import { reachWords } from './reach-words';

const HOME_PAGE = graphql(`
  query HomePage($personId: ID!) {
    person(id: $personId) {
      id
      stage
      stageYear
      institution {
        id
        stageLabels {
          stage
          label
        }
      }
    }
    myMentorships {
      id
      state
      mentor {
        person {
          id
        }
      }
      ...MentorshipRow_mentorship
    }
    lineageCounts(personId: $personId) {
      ancestors
      descendants
      generationsUp
      generationsDown
    }
  }
`);

const MOST_ROWS = 5;

/** Whom one has, and how far one’s line reaches. */
export function HomePage() {
  const { isOperator, actingAt } = useViewer();
  // Whoever runs the installation and belongs nowhere has no people to come home to.
  return isOperator && !actingAt ? <Navigate to="/operator/institutions" replace /> : <OwnHome />;
}

function OwnHome() {
  const { person, actingAt } = useViewer();
  const asked = useQuery(HOME_PAGE, { variables: { personId: person.id } });
  const stage = stageNow(asked.data);
  return (
    <Page title="Home" heading={person.name} lead={[stage, actingAt?.name].filter(Boolean).join(' · ')}>
      <Answered
        asked={asked}
        failure="We couldn’t load your mentorships."
        skeleton={<Skeleton lines={8} height="2.5rem" />}
      >
        {(data) => <HomeShown data={data} viewerId={person.id} />}
      </Answered>
    </Page>
  );
}

function HomeShown({ data, viewerId }: { readonly data: HomePageQuery; readonly viewerId: string }) {
  const { myMentorships, lineageCounts } = data;
  const asMentor = myMentorships.filter(({ mentor }) => mentor.person?.id === viewerId);
  const asMentee = myMentorships.filter((mentorship) => !asMentor.includes(mentorship));
  return (
    <>
      <Pairs title="My mentors" who="mentors" mentorships={asMentee} viewerId={viewerId} />
      <Pairs title="My mentees" who="mentees" mentorships={asMentor} viewerId={viewerId} />
      <Section title="My line">
        <div className={classes['reach']}>
          <p>{reachWords(lineageCounts)}</p>
          <LinkButton href={`/lineage/${viewerId}`}>See my lineage</LinkButton>
        </div>
      </Section>
    </>
  );
}

type PairsProps = {
  readonly title: string;
  readonly who: 'mentors' | 'mentees';
  readonly mentorships: HomePageQuery['myMentorships'];
  readonly viewerId: string;
};

function Pairs({ title, who, mentorships, viewerId }: PairsProps) {
  const current = mentorships.filter(({ state }) => isCurrent(state));
  const elsewhere = mentorships.length - Math.min(current.length, MOST_ROWS);
  return (
    <Section
      title={title}
      aside={elsewhere > 0 && <Link href="/mentorships">{`${elsewhere} more in Mentorships`}</Link>}
    >
      {current.length > 0 ? (
        <ul role="list" aria-label={title} className={classes['list']}>
          {current.slice(0, MOST_ROWS).map((mentorship) => (
            <MentorshipRow key={mentorship.id} mentorship={mentorship} viewerId={viewerId} />
          ))}
        </ul>
      ) : (
        <p className={classes['empty']}>
          {mentorships.length > 0 ? `No ${who} right now.` : `No ${who} of yours are recorded yet.`}
        </p>
      )}
    </Section>
  );
}

function stageNow(data: HomePageQuery | undefined): string | null {
  if (!data?.person.stage) return null;
  const { stage, stageYear, institution } = data.person;
  return stageWords(stage, stageYear, labelsOf(institution?.stageLabels));
}
