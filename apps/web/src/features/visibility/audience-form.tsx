import { useMutation } from '@apollo/client/react';
import {
  AUDIENCES,
  AUDIENCE_SUBJECTS,
  personReach,
  reachOf,
  reachOfSubject,
  type Audience,
  type AudienceSubject,
} from '@chiron/domain/visibility';
import { Button, Notice, SelectField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { AudienceForm_AudiencesFragment } from '../../gql/graphql';
import { Actions, FormStack, useDeed } from '../../page';
import { audienceWords, SUBJECT_WORDS } from './audience-words';
import classes from './visibility.module.css';

graphql(`
  fragment AudienceForm_audiences on MyAudiences {
    isOptedOut
    choices {
      subject
      chosen
    }
  }
`);

const SET_AUDIENCE = graphql(`
  mutation SetAudience($subject: AudienceSubject!, $audience: Audience) {
    setAudience(subject: $subject, audience: $audience) {
      ...AudienceForm_audiences @unmask
    }
  }
`);

const AS_NAME = 'AS_NAME';
type Choice = Audience | typeof AS_NAME;
type Chosen = Readonly<Record<AudienceSubject, Choice>>;

const optionOf = (value: Audience) => ({ value, label: audienceWords(value) });
/** A pair always sees the name, so it cannot be for oneself alone. */
const FOR_NAME = AUDIENCES.filter((one) => one !== 'ONLY_ME').map(optionOf);
const FOR_ALL_ELSE = [{ value: AS_NAME, label: 'Same as my name' } as const, ...AUDIENCES.map(optionOf)];

export type AudienceFormProps = {
  readonly audiences: AudienceForm_AudiencesFragment;
  readonly onChanged: () => void;
};

/** One line for each thing; nothing changes before it is saved. */
export function AudienceForm({ audiences, onChanged }: AudienceFormProps) {
  const saved = chosenIn(audiences);
  const [edited, setEdited] = useState<Partial<Chosen>>({});
  const choices = { ...saved, ...edited };
  const changed = AUDIENCE_SUBJECTS.filter((subject) => choices[subject] !== saved[subject]);
  const deed = useDeed('We couldn’t save all of this. Your choices are still here. Try again.');
  const [set] = useMutation(SET_AUDIENCE);
  const save = async () => {
    const isDone = await deed.run(async () => {
      for (const subject of changed) {
        const choice = choices[subject];
        await set({ variables: { subject, audience: choice === AS_NAME ? null : choice } });
      }
    });
    if (!isDone) return;
    setEdited({});
    onChanged();
  };
  return (
    <FormStack label="Who sees what" onSubmit={() => void save()}>
      <ul role="list" className={classes['rows']}>
        {AUDIENCE_SUBJECTS.map((subject) => (
          <li key={subject} className={classes['row']}>
            <SelectField
              label={SUBJECT_WORDS[subject].label}
              hint={SUBJECT_WORDS[subject].hint}
              className={classes['field']}
              options={subject === 'PERSON' ? FOR_NAME : FOR_ALL_ELSE}
              value={choices[subject]}
              onChange={(choice: Choice) => {
                setEdited({ ...edited, [subject]: choice });
              }}
            />
            <p className={classes['reach']}>{reachWords(subject, choices, audiences.isOptedOut)}</p>
          </li>
        ))}
      </ul>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      {deed.isDone && changed.length === 0 && (
        <Notice tone="success" isAnnounced>
          Saved. It holds from now on.
        </Notice>
      )}
      <Actions>
        <Button type="submit" variant="primary" isPending={deed.isPending} isDisabled={changed.length === 0}>
          Save
        </Button>
      </Actions>
    </FormStack>
  );
}

function chosenIn({ choices }: AudienceForm_AudiencesFragment): Chosen {
  const chosen = Object.fromEntries(choices.map((one) => [one.subject, one.chosen ?? AS_NAME])) as Chosen;
  const name = chosen.PERSON;
  return { ...chosen, PERSON: name === AS_NAME ? 'PARTNERS' : name === 'ONLY_ME' ? 'PAIRS' : name };
}

/** How far it is shared in the end, where that is not as far as chosen. */
function reachWords(subject: AudienceSubject, chosen: Chosen, isOptedOut: boolean): string {
  const given = Object.entries(chosen).filter(([, choice]) => choice !== AS_NAME);
  const sharing = { choices: Object.fromEntries(given), isOptedOut, isHistoric: false };
  const choice = chosen[subject];
  const reach = subject === 'PERSON' ? personReach(sharing) : reachOfSubject(sharing, subject);
  if (choice === AS_NAME || reach >= reachOf(choice)) return '';
  const end = audienceWords(AUDIENCES[reach] ?? 'ONLY_ME').toLowerCase();
  return subject === 'PERSON'
    ? `You left the directory. Shown to: ${end}`
    : `No farther than your name. Shown to: ${end}`;
}
