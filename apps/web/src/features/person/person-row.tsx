import { useFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import { Crest, Link, Name } from '@chiron/ui';
import { graphql } from '../../gql';
import type { PersonRow_PersonFragment } from '../../gql/graphql';
import { accentOf } from '../institution';
import { labelsOf, StageMark, stageWords } from '../stage';
import { lifeYears } from './life-years';
import classes from './person-row.module.css';

const PERSON = graphql(`
  fragment PersonRow_person on Person {
    id
    name
    bornYear
    diedYear
    stage
    stageYear
    specialty
    organisation
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
`);

/** One person of a list: rung mark, name, stage, and the institution through which one sees them. */
export function PersonRow({ person }: { readonly person: FragmentType<PersonRow_PersonFragment> }) {
  const { data, complete } = useFragment({ fragment: PERSON, from: person });
  if (!complete) return null;
  const { id, name, stage, stageYear, specialty, organisation, institution } = data;
  const stageNow = stage && stageWords(stage, stageYear, labelsOf(institution?.stageLabels));
  const details = [stageNow, specialty, organisation, lifeYears(data)].filter(Boolean).join(' · ');
  return (
    <li className={classes['row']}>
      <StageMark stage={stage} size="small" />
      <div className={classes['words']}>
        <Link href={`/people/${id}`} look="plain">
          <Name>{name}</Name>
        </Link>
        <p className={classes['details']}>{details || 'Stage not recorded'}</p>
      </div>
      {institution && <Crest letters={institution.crest} accent={accentOf(institution)} label={institution.name} />}
    </li>
  );
}
