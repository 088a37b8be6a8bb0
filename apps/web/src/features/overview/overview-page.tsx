import { useQuery } from '@apollo/client/react';
import { rungOf, stageLabel, type Stage } from '@chiron/domain/stage';
import { Crest, EmptyState, Notice, Stat, StatList } from '@chiron/ui';
import { graphql } from '../../gql';
import type { OverviewQuery } from '../../gql/graphql';
import { Answered, Page, Section } from '../../page';
import { accentOf, StaffOnly } from '../institution';
import { stateWords } from '../mentorship';

const OVERVIEW = graphql(`
  query Overview {
    institutionTotals {
      peopleTotal
      people {
        key
        count
      }
      mentorshipsTotal
      mentorships {
        key
        count
      }
    }
    childrenTotals {
      institution {
        id
        name
        crest
        accent
      }
      peopleTotal
      people {
        key
        count
      }
      mentorshipsTotal
      mentorships {
        key
        count
      }
    }
  }
`);

type Totals = OverviewQuery['institutionTotals'];
type Child = OverviewQuery['childrenTotals'][number];

const HIDDEN = 'Fewer than 6: not shown';

/** The institution in numbers, and the institutions below it. */
export function OverviewPage() {
  return <StaffOnly capability="totals.read">{({ name, slug }) => <Overview name={name} slug={slug} />}</StaffOnly>;
}

function Overview({ name, slug }: { readonly name: string; readonly slug: string }) {
  const asked = useQuery(OVERVIEW);
  return (
    <Page title="Overview" lead={`${name} in numbers.`}>
      <Answered asked={asked} failure="We couldn’t load the numbers.">
        {({ institutionTotals, childrenTotals }) => (
          <>
            <Section title="People now">
              <PeopleStats totals={institutionTotals} href={`/i/${slug}/people`} />
            </Section>
            <Section title="Mentorships">
              <MentorshipStats totals={institutionTotals} href={`/i/${slug}/mentorships`} />
            </Section>
            <Section title="Institutions below this one">
              <Children items={childrenTotals} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Children({ items }: { readonly items: readonly Child[] }) {
  if (items.length === 0) return <EmptyState>No institution stands below this one.</EmptyState>;
  return (
    <>
      <Notice>
        You see numbers of six and more, never their people. Where only one would be hidden, the next smallest is hidden
        with it.
      </Notice>
      {items.map((child) => (
        <div key={child.institution.id}>
          <h3>
            <Crest letters={child.institution.crest} accent={accentOf(child.institution)} size="small" />{' '}
            {child.institution.name}
          </h3>
          <PeopleStats totals={child} />
          <MentorshipStats totals={child} />
        </div>
      ))}
    </>
  );
}

type StatsProps = {
  readonly totals: Pick<Totals, 'people' | 'peopleTotal' | 'mentorships' | 'mentorshipsTotal'>;
  readonly href?: string;
};

function PeopleStats({ totals: { people, peopleTotal }, href }: StatsProps) {
  const byStage = [...people].sort((a, b) => rungOf(a.key) - rungOf(b.key));
  return (
    <StatList>
      <Stat label="People with a stage" value={peopleTotal ?? HIDDEN} href={href} />
      {byStage.map(({ key, count }: { key: Stage; count: number | null }) => (
        <Stat key={key} label={stageLabel(key)} value={count ?? HIDDEN} />
      ))}
    </StatList>
  );
}

function MentorshipStats({ totals: { mentorships, mentorshipsTotal }, href }: StatsProps) {
  return (
    <StatList>
      <Stat label="Mentorships" value={mentorshipsTotal ?? HIDDEN} href={href} />
      {mentorships.map(({ key, count }) => (
        <Stat key={key} label={stateWords(key, null)} value={count ?? HIDDEN} />
      ))}
    </StatList>
  );
}
