import type { Look } from '@chiron/domain/visibility';
import { badInput, keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardOf, type CardRow, type PersonCard } from '../person';

/** What somebody else sees of the actor; `person` is null where they see nothing. */
export interface MyPage {
  readonly person: PersonCard | null;
  readonly currentMentorships: boolean;
  readonly pastMentorships: boolean;
}

type Seen = Omit<CardRow, 'discloses'> & { shows: number };

const CURRENT = 4;
const PAST = 8;

/** The actor's own page as the policy shows it to somebody else: no words of ours, the same decision in the database. */
export function seeMyPageAs(
  { actor, database }: RequestContext,
  look: Look,
  partnerId: string | null,
): Promise<MyPage> {
  if (look === 'PARTNER' && partnerId === null) throw badInput('partnerId', 'Say which partner institution looks.');
  const partner = partnerId === null ? null : keyOf('Institution', partnerId).id;
  return database.reading(actor.actingAt, async ({ query }) => {
    const [seen] = await query<Seen>('select * from my_page_as($1, $2)', [look, partner]);
    if (!seen) return { person: null, currentMentorships: false, pastMentorships: false };
    return {
      person: cardOf(seen),
      currentMentorships: (seen.shows & CURRENT) > 0,
      pastMentorships: (seen.shows & PAST) > 0,
    };
  });
}
