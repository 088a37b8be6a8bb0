import { useMutation } from '@apollo/client/react';
import { Button, Dialog, Notice, RadioGroup, TextArea } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, FormStack, useDeed } from '../../page';
import { DatesFields } from './dates-fields';
import { aProposal, mistakesIn, variablesOf, WAYS, type Party, type Proposal } from './proposal';
import { CategoriesField, InstitutionField, PurposeField } from './shared-fields';

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

export type ProposeDialogProps = {
  readonly here: Party;
  readonly institutions: readonly Party[];
  readonly onProposed: (id: string) => void;
  readonly onClose: () => void;
};

/** A proposal holds nothing before both have signed it; its text never changes. */
export function ProposeDialog({ here, institutions, onProposed, onClose }: ProposeDialogProps) {
  const [draft, setDraft] = useState(aProposal);
  const [isTried, setTried] = useState(false);
  const deed = useDeed('We couldn’t propose this. Your words are still here. Try again.');
  const [propose] = useMutation(PROPOSE);
  const change = (part: Partial<Proposal>) => {
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
