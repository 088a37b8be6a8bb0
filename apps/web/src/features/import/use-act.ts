import { useState } from 'react';
import { ImportRefused } from './use-import-acts';

/** Something that is done by a button: whether it is under way, and why it was not done. */
export function useAct(deed: () => Promise<unknown>, failure: string) {
  const [isPending, setPending] = useState(false);
  const [reason, setReason] = useState<string>();
  const act = async () => {
    setPending(true);
    setReason(undefined);
    try {
      await deed();
    } catch (error) {
      setReason(error instanceof ImportRefused ? error.message : failure);
    } finally {
      setPending(false);
    }
  };
  return { act, isPending, reason };
}
