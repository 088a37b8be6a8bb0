import { useState, type ReactNode } from 'react';
import { ProofDialog } from './proof-dialog';

/**
 * Runs a change that may ask for a fresh proof. `attempt` answers `true` when it does: the dialog then opens, and after the
 * proof the change is tried again.
 */
export function useProved(): { attempt: (change: () => Promise<boolean>) => Promise<void>; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<{ readonly change: () => Promise<boolean> } | null>(null);
  const attempt = async (change: () => Promise<boolean>) => {
    setWaiting((await change()) ? { change } : null);
  };
  const dialog = (
    <ProofDialog
      isOpen={waiting !== null}
      onOpenChange={() => {
        setWaiting(null);
      }}
      onProved={() => {
        if (waiting) void attempt(waiting.change);
      }}
    />
  );
  return { attempt, dialog };
}
