import { useMutation } from '@apollo/client/react';
import { Button, Dialog, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, FormStack, useDeed } from '../../page';
import { useViewer } from '../account';
import { Meaning, mistakesIn, Parties, type ConsentDraft, type PartiesProps } from './consent-parts';
import { CategoriesField, PurposeField } from './shared-fields';

const GIVE_CONSENT = graphql(`
  mutation GiveConsent(
    $institutionId: ID!
    $recipientId: ID!
    $purpose: SharingPurpose!
    $categories: [SharedCategory!]!
    $endsOn: String
  ) {
    giveConsent(
      institutionId: $institutionId
      recipientId: $recipientId
      purpose: $purpose
      categories: $categories
      endsOn: $endsOn
    ) {
      id
    }
  }
`);

export type GiveConsentDialogProps = {
  readonly institutions: PartiesProps['institutions'];
  readonly onGiven: () => void;
  readonly onClose: () => void;
};

/** One’s own word, in plain words before it is given. */
export function GiveConsentDialog({ institutions, onGiven, onClose }: GiveConsentDialogProps) {
  const { actingAt } = useViewer();
  const [draft, setDraft] = useState<ConsentDraft>({
    institutionId: actingAt?.id ?? '',
    recipientId: '',
    purpose: 'MENTORSHIP',
    categories: ['PEOPLE'],
    endsOn: '',
  });
  const [isTried, setTried] = useState(false);
  const deed = useDeed(
    'We couldn’t record this. Your choices are still here. Does this institution hold a record of you?',
  );
  const [give] = useMutation(GIVE_CONSENT);
  const change = (part: Partial<ConsentDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const mistakes = mistakesIn(draft);
  const submit = async () => {
    setTried(true);
    if (Object.values(mistakes).some(Boolean)) return;
    if (!(await deed.run(() => give({ variables: { ...draft, endsOn: draft.endsOn || null } })))) return;
    onGiven();
    onClose();
  };
  return (
    <Dialog title="Give a consent" isOpen onOpenChange={onClose}>
      <FormStack label="Give a consent" onSubmit={() => void submit()}>
        <Parties draft={draft} mistakes={isTried ? mistakes : {}} institutions={institutions} onChange={change} />
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
        <TextField
          label="Last day"
          isOptional
          type="date"
          hint="Without one it holds until you revoke it."
          value={draft.endsOn}
          error={isTried ? mistakes.endsOn : undefined}
          onChange={(endsOn) => {
            change({ endsOn });
          }}
        />
        <Meaning draft={draft} institutions={institutions} />
        {deed.problem && (
          <Notice tone="danger" isAnnounced>
            {deed.problem}
          </Notice>
        )}
        <Actions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={deed.isPending}>
            Give this consent
          </Button>
        </Actions>
      </FormStack>
    </Dialog>
  );
}
