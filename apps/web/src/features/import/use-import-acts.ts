import { useMutation } from '@apollo/client/react';
import { APPLY_IMPORT, BEGIN_IMPORT, CANCEL_IMPORT, CHECK_IMPORT } from './import-queries';

/** The API said no, in words for whoever asked. */
export class ImportRefused extends Error {}

export interface Skips {
  readonly skipRefused: boolean;
  readonly skipConflicts: boolean;
}

type Answer =
  { readonly __typename: 'Import'; readonly id: string } | { readonly __typename: string; readonly message?: string };

/** The id of the import that an act answered with; throws `ImportRefused` for a refusal. */
function importIn(answer: Answer | undefined): string {
  if (answer && 'id' in answer) return answer.id;
  throw answer?.message ? new ImportRefused(answer.message) : new Error('The API gave no reason.');
}

/** What staff do to an import; each answers with the import as it is then. */
export function useImportActs() {
  const [begin] = useMutation(BEGIN_IMPORT);
  const [check] = useMutation(CHECK_IMPORT);
  const [apply] = useMutation(APPLY_IMPORT);
  const [cancel] = useMutation(CANCEL_IMPORT);
  return {
    begin: async (source: string | null) => {
      const { data } = await begin({ variables: { source } });
      return importIn(data?.beginImport);
    },
    check: async (id: string) => {
      const { data } = await check({ variables: { id } });
      return importIn(data?.checkImport);
    },
    apply: async (id: string, skips: Skips) => {
      const { data } = await apply({ variables: { id, ...skips } });
      return importIn(data?.applyImport);
    },
    cancel: async (id: string) => {
      const { data } = await cancel({ variables: { id } });
      return importIn(data?.cancelImport);
    },
  };
}
