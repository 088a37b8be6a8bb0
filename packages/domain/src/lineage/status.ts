import type { Provenance } from '../mentorship';

/** How far a link may be trusted, as it is drawn. */
export const LINK_STATUSES = ['CONFIRMED', 'PROGRAM_RECORD', 'CITED', 'UNCONFIRMED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

const LABELS: Record<LinkStatus, string> = {
  CONFIRMED: 'Confirmed by both',
  PROGRAM_RECORD: 'Program record',
  CITED: 'Cited from a source',
  UNCONFIRMED: 'Not yet confirmed',
};

export function statusOf(provenance: Provenance): LinkStatus {
  switch (provenance) {
    case 'LIVED':
    case 'CONFIRMED':
      return 'CONFIRMED';
    case 'STAFF':
      return 'PROGRAM_RECORD';
    case 'IMPORTED':
      return 'CITED';
    case 'ASSERTED':
      return 'UNCONFIRMED';
  }
}

export function statusLabel(status: LinkStatus): string {
  return LABELS[status];
}
