import { Refusal } from '../refusal';
import type { ContactKind } from './contact';
import { POSITIONS, type Position, type ReportingDuty } from './duty';

interface Filled {
  readonly duties: readonly Pick<ReportingDuty, 'position'>[];
  readonly contacts: readonly { readonly kind: ContactKind }[];
  readonly emergency: string;
}

export interface Readiness {
  readonly isReady: boolean;
  /** Positions for which nothing was chosen, not even “unknown”. */
  readonly positionsMissing: readonly Position[];
  readonly lacksOffice: boolean;
  readonly lacksCrisisLine: boolean;
  readonly lacksEmergency: boolean;
}

export class PrivateWritingNotOpen extends Refusal {
  readonly code = 'PRIVATE_WRITING_NOT_OPEN';
  constructor() {
    super('Private writing is not open here yet: reporting duties, confidential offices and crisis lines come first.');
  }
}

/** What an institution has still to fill in before anybody writes something private there. */
export function readinessOf({ duties, contacts, emergency }: Filled): Readiness {
  const positionsMissing = POSITIONS.filter((position) => !duties.some((duty) => duty.position === position));
  const lacksOffice = !contacts.some(({ kind }) => kind === 'OFFICE');
  const lacksCrisisLine = !contacts.some(({ kind }) => kind === 'CRISIS_LINE');
  const lacksEmergency = emergency.trim() === '';
  const isReady = positionsMissing.length === 0 && !lacksOffice && !lacksCrisisLine && !lacksEmergency;
  return { isReady, positionsMissing, lacksOffice, lacksCrisisLine, lacksEmergency };
}

/** Refuses notes, questions, feedback and check-ins until an institution has filled in what their writers are told. */
export function ensureMayOpenPrivateWriting(filled: Filled): void {
  if (!readinessOf(filled).isReady) throw new PrivateWritingNotOpen();
}
