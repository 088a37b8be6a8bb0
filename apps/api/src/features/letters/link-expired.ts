import { Refusal } from '@chiron/domain/refusal';

/** One answer for a link that is old, used, of another purpose, or that never was. */
export class LinkExpired extends Refusal {
  readonly code = 'LINK_EXPIRED';
  constructor() {
    super('That link has expired. We can send another.');
  }
}
