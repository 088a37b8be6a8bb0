import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { kindLabel, provenanceLabel } from '@chiron/domain/mentorship';
import { Crest, Link } from '@chiron/ui';
import { graphql } from '../../gql';
import type { MentorshipFacts_MentorshipFragment } from '../../gql/graphql';
import { Facts } from '../../page';
import { accentOf } from '../institution';
import { dateWords } from './dates';
import classes from './mentorship-page.module.css';
import { isCurrent, stateWords } from './state';

const MENTORSHIP = graphql(`
  fragment MentorshipFacts_mentorship on Mentorship {
    id
    kind
    state
    endedBy
    provenance
    stageAsRecorded
    typeAsRecorded
    source
    sourceTitle
    sourceUrl
    sourceSays
    started {
      on
      precision
    }
    ended {
      on
      precision
    }
    host {
      id
      name
      crest
      accent
    }
  }
`);

/** Kind, state, dates, host, and how it is known. */
export function MentorshipFacts({
  mentorship,
}: {
  readonly mentorship: FragmentType<MentorshipFacts_MentorshipFragment>;
}) {
  const { data, complete } = useFragment({ fragment: MENTORSHIP, from: mentorship });
  if (!complete) return null;
  const { kind, state, endedBy, started, ended, host, stageAsRecorded, typeAsRecorded } = data;
  return (
    <Facts
      facts={[
        { label: 'Kind', value: <AsRecorded words={kindLabel(kind)} recorded={typeAsRecorded} /> },
        { label: 'State', value: stateWords(state, endedBy) },
        { label: 'Began', value: dateWords(started) ?? 'Not recorded' },
        { label: 'Ended', value: dateWords(ended) ?? (isCurrent(state) ? null : 'Not recorded') },
        { label: 'Stage as recorded', value: stageAsRecorded && `“${stageAsRecorded}”` },
        {
          label: 'Hosted by',
          value: (
            <span className={classes['institution']}>
              <Crest letters={host.crest} accent={accentOf(host)} size="small" />
              {host.name}
            </span>
          ),
        },
        { label: 'How we know', value: <Source mentorship={data} /> },
      ]}
    />
  );
}

function AsRecorded({ words, recorded }: { readonly words: string; readonly recorded: string | null }) {
  if (!recorded || recorded.toLowerCase() === words.toLowerCase()) return words;
  return (
    <>
      {words} <span className={classes['recorded']}>(recorded as “{recorded}”)</span>
    </>
  );
}

function Source({ mentorship }: { readonly mentorship: MentorshipFacts_MentorshipFragment }) {
  const { provenance, source, sourceTitle, sourceUrl, sourceSays } = mentorship;
  const title = sourceTitle ?? source;
  return (
    <>
      <p>{provenanceLabel(provenance)}</p>
      {title && (
        <p>
          {isWebAddress(sourceUrl) ? (
            <Link href={sourceUrl} target="_blank" rel="noreferrer">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
      )}
      {sourceSays && <p className={classes['says']}>{sourceSays}</p>}
    </>
  );
}

/** An imported address may be anything; only http(s) becomes a link. */
function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
}
