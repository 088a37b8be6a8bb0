import { may, type Actor } from '../permission';
import { Refusal } from '../refusal';

/** `UNSAFE`: “I don’t feel safe”. */
export const REPORT_KINDS = ['CONDUCT', 'UNSAFE'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['OPEN', 'IN_HAND', 'CLOSED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Characters of a report. */
export const MOST_WORDS = 4_000;

export class ReportRefused extends Refusal {
  readonly code = 'REPORT_REFUSED';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export class ReportAlreadyThere extends Refusal {
  readonly code = 'REPORT_ALREADY_THERE';
  constructor(state: ReportState) {
    super(state === 'OPEN' ? 'A report does not become new again.' : 'Somebody has moved this report there already.');
  }
}

export class HandlerUnable extends Refusal {
  readonly code = 'HANDLER_UNABLE';
  override readonly field = 'personId';
  constructor() {
    super('Only a moderator or an institution admin with an account can handle reports.');
  }
}

export function ensureSoundReport({ text }: { readonly text: string }): void {
  if (text.trim() === '') throw new ReportRefused('text', 'Say in a sentence what happened.');
  if (text.length > MOST_WORDS) throw new ReportRefused('text', 'Use at most 4,000 characters.');
}

interface Parties {
  readonly institutionId: string;
  readonly reporterId: string;
  readonly subjectId: string;
}

/** Whoever handles reports there, but never whom it is about, and not whoever wrote it. */
export function mayHandleReport(actor: Actor, report: Parties): boolean {
  if (actor.personId === report.subjectId || actor.personId === report.reporterId) return false;
  return may(actor, 'reports.handle', report.institutionId);
}

/** Somebody who may handle reports; a moderator does so by calling. */
export interface Handler {
  readonly personId: string;
  readonly isModerator: boolean;
}

/** Whom a report goes to: the named handler, else a moderator, else an admin; never either of the two. */
export function chooseHandler(
  namedId: string | null,
  handlers: readonly Handler[],
  { reporterId, subjectId }: Pick<Parties, 'reporterId' | 'subjectId'>,
): string | null {
  const able = handlers.filter(({ personId }) => personId !== reporterId && personId !== subjectId);
  const chosen =
    able.find(({ personId }) => personId === namedId) ?? able.find(({ isModerator }) => isModerator) ?? able[0];
  return chosen?.personId ?? null;
}

/** A report goes forward, and back from closed into somebody's hand. */
export function ensureCanMove(from: ReportState, to: ReportState): void {
  if (from === to || to === 'OPEN') throw new ReportAlreadyThere(to);
}

/** Told before anything is written: who reads it. `others` may read it too, besides `handler`. */
export function readersWords(reader: { handler: string | null; others: number; institution: string }): string {
  const { handler, others, institution } = reader;
  if (handler === null)
    return `Nobody at ${institution} handles reports yet. What you write waits, sealed, until somebody does.`;
  const rest =
    others === 0
      ? ''
      : ` ${others === 1 ? 'One other person who handles' : `${others} others who handle`} reports there can open it too.`;
  return `${handler} handles reports at ${institution} and reads this, with your name.${rest} The person it is about can’t open it; other staff can’t open it in Chiron. A legal order could reach it.`;
}
