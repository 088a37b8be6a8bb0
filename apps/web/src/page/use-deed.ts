import { useState } from 'react';

interface Told {
  readonly isPending: boolean;
  readonly isDone: boolean;
  /** Why it was not done, in words for the person. */
  readonly problem?: string;
  /** The input at fault, where one is. */
  readonly field?: string | null;
}

export interface Deed extends Told {
  /** Does it; true when it was done. A second press while it is under way does nothing. */
  readonly run: (deed: () => Promise<unknown>) => Promise<boolean>;
}

const RESTING: Told = { isPending: false, isDone: false };

/** Something that is done by a button: under way, done, or refused with a reason. `failure` is told when nothing answered. */
export function useDeed(failure: string): Deed {
  const [told, tell] = useState(RESTING);
  const run = async (deed: () => Promise<unknown>): Promise<boolean> => {
    if (told.isPending) return false;
    tell({ ...RESTING, isPending: true });
    try {
      const refusal = refusalIn(await deed());
      tell(refusal ? { ...RESTING, problem: refusal.message, field: refusal.field } : { ...RESTING, isDone: true });
      return refusal === null;
    } catch {
      tell({ ...RESTING, problem: failure });
      return false;
    }
  };
  return { ...told, run };
}

/** A refusal has a message; what succeeded has none. */
function refusalIn(answer: unknown): { message: string; field?: string | null } | null {
  const isRefusal = typeof answer === 'object' && answer !== null && 'message' in answer;
  return isRefusal ? (answer as { message: string; field?: string | null }) : null;
}
