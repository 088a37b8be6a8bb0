import { useMutation } from '@apollo/client/react';
import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { Button, Dialog, Notice, RadioGroup, TextArea } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, FormStack, useDeed } from '../../page';
import { DatesFields } from './dates-fields';
import { CategoriesField, InstitutionField, PurposeField } from './shared-fields';
import { todayIso } from './sharing-words';

const PROPOSE = graphql(`
  mutation ProposeSharingAgreement(
    $giverId: ID!
    $recipientId: ID!
    $purpose: SharingPurpose!
    $categories: [SharedCategory!]!
    $startsOn: String!
    $endsOn: String
    $terms: String
  ) {
    proposeSharingAgreement(
      giverId: $giverId
      recipientId: $recipientId
      purpose: $purpose
      categories: $categories
      startsOn: $startsOn
      endsOn: $endsOn
      terms: $terms
    ) {
      id
    }
  }
`);

type Place = { readonly id: string; readonly name: string };

const WAYS = [
  { value: 'GIVE', label: 'We show, they see' },
  { value: 'RECEIVE', label: 'They show, we see' },
] as const;

interface Draft {
  readonly way: (typeof WAYS)[number]['value'];
  readonly otherId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly terms: string;
}

export type ProposeDialogProps = {
  readonly here: Place;
  readonly institutions: readonly Place[];
  readonly onProposed: (id: string) => void;
  readonly onClose: () => void;
};

/** A proposal holds nothing before both have signed it; its text never changes. */
export function ProposeDialog({ here, institutions, onProposed, onClose }: ProposeDialogProps) {
  const [draft, setDraft] = useState<Draft>(aDraft);
  const [isTried, setTried] = useState(false);
  const deed = useDeed('We couldn’t propose this. Your words are still here. Try again.');
  const [propose] = useMutation(PROPOSE);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
  };
  const mistakes = isTried ? mistakesIn(draft) : {};
  const submit = async () => {
    setTried(true);
    if (Object.values(mistakesIn(draft)).some(Boolean)) return;
    let id: string | undefined;
    await deed.run(async () => {
      id = (await propose({ variables: variablesOf(draft, here) })).data?.proposeSharingAgreement.id;
    });
    if (id) onProposed(id);
  };
  return (
    <Dialog title="Propose an agreement" isOpen onOpenChange={onClose}>
      <FormStack label="Propose an agreement" onSubmit={() => void submit()}>
        <InstitutionField
          label="With"
          institutions={institutions}
          value={draft.otherId}
          error={mistakes.otherId}
          onChange={(otherId) => {
            change({ otherId });
          }}
        />
        <RadioGroup
          label="Who shows"
          hint="One way. To share both ways, propose two."
          options={WAYS}
          value={draft.way}
          onChange={(way) => {
            change({ way });
          }}
        />
        <PurposeField
          purpose={draft.purpose}
          onChange={(purpose) => {
            change({ purpose });
          }}
        />
        <CategoriesField
          categories={draft.categories}
          onChange={(categories) => {
            change({ categories });
          }}
        />
        <DatesFields dates={draft} mistakes={mistakes} onChange={change} />
        <TextArea
          label="Terms of your own"
          isOptional
          hint="Every agreement says already that nothing is passed on."
          rows={3}
          maxLength={3800}
          value={draft.terms}
          onChange={(terms) => {
            change({ terms });
          }}
        />
        {deed.problem && (
          <Notice tone="danger" isAnnounced>
            {deed.problem}
          </Notice>
        )}
        <Actions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={deed.isPending}>
            Propose
          </Button>
        </Actions>
      </FormStack>
    </Dialog>
  );
}

function aDraft(): Draft {
  return {
    way: 'GIVE',
    otherId: '',
    purpose: 'MENTORSHIP',
    categories: ['PEOPLE'],
    startsOn: todayIso(),
    endsOn: '',
    terms: '',
  };
}

type Mistakes = Readonly<Partial<Record<'otherId' | 'startsOn' | 'endsOn', string>>>;

function mistakesIn({ otherId, startsOn, endsOn }: Draft): Mistakes {
  return {
    otherId: otherId === '' ? 'Choose an institution.' : undefined,
    startsOn: startsOn === '' ? 'Choose the first day.' : undefined,
    endsOn: endsOn !== '' && endsOn < startsOn ? 'The last day cannot come before the first.' : undefined,
  };
}

function variablesOf({ way, otherId, purpose, categories, startsOn, endsOn, terms }: Draft, here: Place) {
  const [giverId, recipientId] = way === 'GIVE' ? [here.id, otherId] : [otherId, here.id];
  return { giverId, recipientId, purpose, categories, startsOn, endsOn: endsOn || null, terms: terms.trim() || null };
}
