import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { Notice } from '@chiron/ui';
import { useViewer } from '../account';
import { InstitutionField } from './shared-fields';
import { purposeWords, todayIso } from './sharing-words';

type Place = { readonly id: string; readonly name: string };

/** A consent before it is given; `endsOn` is an ISO day, or empty while open. */
export interface ConsentDraft {
  readonly institutionId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly endsOn: string;
}

export type PartiesProps = {
  readonly draft: ConsentDraft;
  readonly mistakes: Mistakes;
  readonly institutions: readonly Place[];
  readonly onChange: (part: Partial<ConsentDraft>) => void;
};

/** Whose record, own institutions first, and who may see it. */
export function Parties({ draft, mistakes, institutions, onChange }: PartiesProps) {
  const own = useViewer().memberOf.map(({ id }) => id);
  return (
    <>
      <InstitutionField
        label="Whose record of you"
        hint="The institution that holds it: one where you are or were."
        institutions={[...institutions].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))}
        value={draft.institutionId}
        error={mistakes.institutionId}
        onChange={(institutionId) => {
          onChange({ institutionId });
        }}
      />
      <InstitutionField
        label="Who may see it"
        institutions={institutions.filter(({ id }) => id !== draft.institutionId)}
        value={draft.recipientId}
        error={mistakes.recipientId}
        onChange={(recipientId) => {
          onChange({ recipientId });
        }}
      />
    </>
  );
}

/** What the consent means, in plain words, before it is given. */
export function Meaning({ draft, institutions }: Pick<PartiesProps, 'draft' | 'institutions'>) {
  const recipient = institutions.find(({ id }) => id === draft.recipientId)?.name ?? 'the institution you choose';
  return (
    <Notice title="What you agree to">
      Staff of {recipient} may see this for {purposeWords(draft.purpose).toLowerCase()} and nothing else, once an
      agreement covers it too. They may not pass it on. You see each look under “Disclosures about me”, and can revoke
      this at any time.
    </Notice>
  );
}

type Mistakes = Readonly<Partial<Record<'institutionId' | 'recipientId' | 'endsOn', string>>>;

export function mistakesIn({ institutionId, recipientId, endsOn }: ConsentDraft): Mistakes {
  return {
    institutionId: institutionId === '' ? 'Choose an institution.' : undefined,
    recipientId: recipientId === '' || recipientId === institutionId ? 'Choose another institution.' : undefined,
    endsOn: endsOn !== '' && endsOn < todayIso() ? 'Choose today or a later day.' : undefined,
  };
}
