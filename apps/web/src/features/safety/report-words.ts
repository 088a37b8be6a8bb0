import type { ReportKind, ReportState } from '@chiron/domain/report';

const STATES: Readonly<Record<ReportState, string>> = { OPEN: 'Waiting', IN_HAND: 'In hand', CLOSED: 'Closed' };
const KINDS: Readonly<Record<ReportKind, string>> = { UNSAFE: 'I don’t feel safe', CONDUCT: 'Conduct' };

export const reportStateWords = (state: ReportState): string => STATES[state];
export const reportKindWords = (kind: ReportKind): string => KINDS[kind];
