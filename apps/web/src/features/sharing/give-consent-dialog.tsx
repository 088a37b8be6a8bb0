import { useMutation } from '@apollo/client/react';
import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { Button, Dialog, Notice, TextField } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Actions, FormStack, useDeed } from '../../page';
import { useViewer } from '../account';
import { CategoriesField, InstitutionField, PurposeField } from './shared-fields';
import { purposeWords, todayIso } from './sharing-words';

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

type Place = { readonly id: string; readonly name: string };

interface Draft {
  readonly institutionId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly endsOn: string;
}

export type GiveConsentDialogProps = {
  readonly institutions: readonly Place[];
  readonly onGiven: () => void;
  readonly onClose: () => void;
};

/** One’s own word, in plain words before it is given. */
export function GiveConsentDialog({ institutions, onGiven, onClose }: GiveConsentDialogProps) {
  const { actingAt, memberOf } = useViewer();
  const [draft, setDraft] = useState<Draft>({
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
  const change = (part: Partial<Draft>) => {
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
  const recipient = institutions.find(({ id }) => id === draft.recipientId)?.name ?? 'the institution you choose';
  const own = memberOf.map(({ id }) => id);
  return (
    <Dialog title="Give a consent" isOpen onOpenChange={onClose}>
      <FormStack label="Give a consent" onSubmit={() => void submit()}>
        <InstitutionField
          label="Whose record of you"
          hint="The institution that holds it: one where you are or were."
          institutions={[...institutions].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))}
          value={draft.institutionId}
          error={isTried ? mistakes.institutionId : undefined}
          onChange={(institutionId) => {
            change({ institutionId });
          }}
        />
        <InstitutionField
          label="Who may see it"
          institutions={institutions.filter(({ id }) => id !== draft.institutionId)}
          value={draft.recipientId}
          error={isTried ? mistakes.recipientId : undefined}
          onChange={(recipientId) => {
            change({ recipientId });
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
        <Notice title="What you agree to">
          Staff of {recipient} may see this for {purposeWords(draft.purpose).toLowerCase()} and nothing else, once an
          agreement covers it too. They may not pass it on. You see each look under “Disclosures about me”, and can
          revoke this at any time.
        </Notice>
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

function mistakesIn({ institutionId, recipientId, endsOn }: Draft) {
  return {
    institutionId: institutionId === '' ? 'Choose an institution.' : undefined,
    recipientId: recipientId === '' || recipientId === institutionId ? 'Choose another institution.' : undefined,
    endsOn: endsOn !== '' && endsOn < todayIso() ? 'Choose today or a later day.' : undefined,
  };
}
