import { useQuery } from '@apollo/client/react';
import { Crest, LinkButton, Name, Stat, StatList } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import type { PersonPageQuery } from '../../gql/graphql';
import { Answered, Facts, Page, Section } from '../../page';
import { accentOf } from '../institution';
import { PersonSafety } from '../safety';
import { labelsOf, StageMark, stageWords } from '../stage';
import { lifeYears } from './life-years';
import classes from './person-page.module.css';
import { seenThroughWords } from './seen-through';

const PERSON_PAGE = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      name
      bornYear
      diedYear
      stage
      stageYear
      specialty
      organisation
      seenThrough
      institution {
        id
        name
        crest
        accent
        stageLabels {
          stage
          label
        }
      }
    }
    lineageCounts(personId: $id) {
      mentors
      mentees
      ancestors
      descendants
      generationsUp
      generationsDown
    }
  }
`);

/** One person, as far as the viewer may know them. */
export function PersonPage() {
  const { id = '' } = useParams();
  const asked = useQuery(PERSON_PAGE, { variables: { id } });
  return (
    <Answered key={id} asked={asked} failure="We couldn’t load this page.">
      {({ person, lineageCounts }) => (
        <Page
          title={person.name}
          heading={<Heading person={person} />}
          lead={seenThroughWords(person.seenThrough, person.institution?.name)}
          actions={
            <LinkButton href={`/lineage/${person.id}`} variant="primary">
              See lineage
            </LinkButton>
          }
        >
          <PersonFacts person={person} />
          <Reach counts={lineageCounts} />
          {person.diedYear === null && <PersonSafety id={person.id} name={person.name} />}
        </Page>
      )}
    </Answered>
  );
}

type Person = PersonPageQuery['person'];

function Heading({ person }: { readonly person: Person }) {
  return (
    <span className={classes['heading']}>
      {person.stage && <StageMark stage={person.stage} />}
      <Name size="inherit">{person.name}</Name>
    </span>
  );
}

function PersonFacts({ person }: { readonly person: Person }) {
  const { institution, stage, stageYear } = person;
  return (
    <Facts
      facts={[
        {
          label: 'Stage',
          value: stage ? stageWords(stage, stageYear, labelsOf(institution?.stageLabels)) : 'Not recorded',
        },
        {
          label: 'Institution',
          value: institution && (
            <span className={classes['institution']}>
              <Crest letters={institution.crest} accent={accentOf(institution)} size="small" />
              {institution.name}
            </span>
          ),
        },
        { label: 'Specialty', value: person.specialty },
        { label: 'Organisation', value: person.organisation },
        { label: 'Life', value: lifeYears(person) },
      ]}
    />
  );
}

function Reach({ counts }: { readonly counts: PersonPageQuery['lineageCounts'] }) {
  const { mentors, mentees, ancestors, descendants, generationsUp, generationsDown } = counts;
  return (
    <Section title="Lineage">
      <StatList className={classes['counts']}>
        <Stat label="Mentors" value={mentors} />
        <Stat label="Mentees" value={mentees} />
        <Stat label="Generations up" value={generationsUp} detail={peopleIn(ancestors)} />
        <Stat label="Generations down" value={generationsDown} detail={peopleIn(descendants)} />
      </StatList>
      <p className={classes['note']}>Among people shared with you.</p>
    </Section>
  );
}

function peopleIn(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? '1 person' : `${count} people`;
}
