import { useQuery } from '@apollo/client/react';
import type { Look } from '@chiron/domain/visibility';
import { EmptyState, SelectField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SeeMyPageAsQuery } from '../../gql/graphql';
import { Answered, Facts } from '../../page';
import { useViewer } from '../account';
import { labelsOf, stageWords } from '../stage';
import { lookWords } from './audience-words';
import classes from './visibility.module.css';

const SEE_MY_PAGE_AS = graphql(`
  query SeeMyPageAs($as: Look!, $partnerId: ID) {
    seeMyPageAs(as: $as, partnerId: $partnerId) {
      currentMentorships
      pastMentorships
      person {
        id
        name
        bornYear
        stage
        stageYear
        specialty
        organisation
        institution {
          id
          name
          stageLabels {
            stage
            label
          }
        }
      }
    }
  }
`);

type Place = { readonly id: string; readonly name: string };

export type SeeAsProps = {
  readonly institutions: readonly Place[];
  /** How often something was saved since the page opened: each time it is looked at anew. */
  readonly changes: number;
};

/** One’s own page through the eyes of somebody else, as it is saved now. */
export function SeeAs({ institutions, changes }: SeeAsProps) {
  const { actingAt } = useViewer();
  const here = actingAt?.name ?? '';
  const looks: readonly Look[] = actingAt
    ? ['STRANGER', 'MEMBER', 'STAFF', 'PAIR', 'PARTNER']
    : ['STRANGER', 'PAIR', 'PARTNER'];
  const [look, setLook] = useState<Look>('STRANGER');
  const [partnerId, setPartner] = useState('');
  const isWhole = look !== 'PARTNER' || partnerId !== '';
  return (
    <div className={classes['seeing']}>
      <div className={classes['eyes']}>
        <SelectField
          label="Look at my page as"
          options={looks.map((value) => ({ value, label: lookWords(value, here).label }))}
          value={look}
          onChange={setLook}
        />
        {look === 'PARTNER' && (
          <SelectField
            label="Institution"
            placeholder="Choose an institution"
            options={institutions
              .filter(({ id }) => id !== actingAt?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={partnerId}
            onChange={setPartner}
          />
        )}
      </div>
      {isWhole && (
        <Seen
          key={changes}
          look={look}
          partnerId={look === 'PARTNER' ? partnerId : null}
          nothing={lookWords(look, here).nothing}
        />
      )}
    </div>
  );
}

type SeenProps = { readonly look: Look; readonly partnerId: string | null; readonly nothing: string };

function Seen({ look, partnerId, nothing }: SeenProps) {
  // What others see of the viewer must never overwrite what the viewer sees: it stays out of the cache.
  const asked = useQuery(SEE_MY_PAGE_AS, { variables: { as: look, partnerId }, fetchPolicy: 'no-cache' });
  return (
    <Answered asked={asked} failure="We couldn’t look at your page.">
      {({ seeMyPageAs }) => (
        <section aria-label="What they see" aria-live="polite">
          {seeMyPageAs.person ? (
            <MyPage page={seeMyPageAs} person={seeMyPageAs.person} />
          ) : (
            <EmptyState>{nothing}</EmptyState>
          )}
        </section>
      )}
    </Answered>
  );
}

type Seeing = SeeMyPageAsQuery['seeMyPageAs'];
type MyPageProps = { readonly page: Seeing; readonly person: NonNullable<Seeing['person']> };

const shown = (isShown: boolean) => (isShown ? 'Shown' : 'Not shown');

function MyPage({ page, person }: MyPageProps) {
  const { name, stage, stageYear, institution, bornYear } = person;
  return (
    <Facts
      facts={[
        { label: 'Name', value: name },
        {
          label: 'Stage',
          value: stage
            ? stageWords(stage, stageYear, labelsOf(institution?.stageLabels))
            : 'Not shown, or not recorded',
        },
        { label: 'Affiliation', value: institution?.name ?? 'Not shown, or not recorded' },
        { label: 'Specialty', value: person.specialty },
        { label: 'Organisation', value: person.organisation },
        { label: 'Born', value: bornYear === null ? null : String(bornYear) },
        { label: 'Current mentorships', value: shown(page.currentMentorships) },
        { label: 'Past mentorships', value: shown(page.pastMentorships) },
      ]}
    />
  );
}
