import { useMutation } from '@apollo/client/react';
import type { RetentionKind } from '@chiron/domain/confidentiality';
import { Link, TextField } from '@chiron/ui';
import { useState } from 'react';
import type { InstitutionSettingsQuery } from '../../gql/graphql';
import { FormStack, useDeed } from '../../page';
import { NOT_SAVED, Saving } from './saving';
import { RECORD_RETENTION, type Settings } from './settings-queries';

const KINDS: Readonly<Record<RetentionKind, { label: string; hint: string }>> = {
  PERSON_RECORD: { label: 'Records of people, in years', hint: 'After their last affiliation here ended.' },
  MENTORSHIP: { label: 'Mentorships, in years', hint: 'After both have left.' },
  REPORT: { label: 'Reports, in years', hint: 'After they were closed.' },
};

type RetentionFormProps = { readonly settings: Settings; readonly onSaved: () => void };

/** Years for each kind of record; an empty one is kept without a limit. */
export function RetentionForm({ settings, onSaved }: RetentionFormProps) {
  const [periods, setPeriods] = useState(
    settings.retention.map(({ kind, years }) => ({ kind, years: years === null ? '' : String(years) })),
  );
  const deed = useDeed(NOT_SAVED);
  const [record] = useMutation(RECORD_RETENTION);
  const save = async () => {
    const input = periods
      .filter(({ years }) => years.trim() !== '')
      .map(({ kind, years }) => ({ kind, years: /^\d{1,3}$/.test(years.trim()) ? Number(years) : 0 }));
    const isDone = await deed.run(async () => (await record({ variables: { periods: input } })).data?.recordRetention);
    if (isDone) onSaved();
  };
  return (
    <FormStack label="How long records are kept" onSubmit={() => void save()}>
      {periods.map(({ kind, years }) => (
        <TextField
          key={kind}
          {...KINDS[kind]}
          isOptional
          inputMode="numeric"
          value={years}
          onChange={(value) => {
            setPeriods(periods.map((one) => (one.kind === kind ? { kind, years: value } : one)));
          }}
        />
      ))}
      <Saving deed={deed} label="Save periods" />
    </FormStack>
  );
}

type Past = InstitutionSettingsQuery['retentionReport'][number];

const PAST_WORDS: Readonly<Record<RetentionKind, string>> = {
  PERSON_RECORD: 'records of people',
  MENTORSHIP: 'mentorships',
  REPORT: 'reports',
};

/** What has outlived its period. Nothing is deleted by itself. */
export function RetentionPast({ past }: { readonly past: readonly Past[] }) {
  if (past.length === 0) return null;
  return (
    <>
      <h3>Past their period now</h3>
      <p>Nothing is deleted by itself.</p>
      <ul>
        {past.map(({ kind, years, count, people }) => (
          <li key={kind}>
            {count} {PAST_WORDS[kind]} (kept for {years} years)
            {people.length > 0 && (
              <ul>
                {people.map(({ id, name }) => (
                  <li key={id}>
                    <Link href={`/people/${id}`}>{name}</Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
