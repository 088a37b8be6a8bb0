import { Refusal } from '../refusal';

/** How long an account that is to be deleted can still be kept. */
export const GRACE_DAYS = 14;

/** What stands in an institution's records for whoever had their account deleted. */
export const REMOVED_NAME = 'Removed by request';

/** An institution without an admin could not be run any more. */
export class OnlyAdmin extends Refusal {
  readonly code = 'ONLY_ADMIN';
  constructor(institution: string) {
    super(`You are the only admin of ${institution}. Give somebody else that role first.`);
  }
}

/** From when on an account is deleted that somebody asks to delete now. */
export function erasureDue(now: Date): Date {
  return new Date(now.getTime() + GRACE_DAYS * 86_400_000);
}
