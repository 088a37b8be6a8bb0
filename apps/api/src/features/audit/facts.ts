import type { RequestContext } from '../../platform/request-context';
import { cardsOf, type PersonCard } from '../person';
import { isPerson, type AuditEventView } from './audit-event';

interface AuditFact {
  readonly name: string;
  readonly value: string;
  readonly person: PersonCard | null;
}

/** The facts of an event, people's with their card as far as the actor may see them; one statement for a whole page. */
export function factsOf(context: RequestContext, { subject }: AuditEventView): Promise<AuditFact[]> {
  return Promise.all(
    Object.entries(subject).map(async ([name, value]) => ({
      name,
      value: String(value),
      person: isPerson(name) && typeof value === 'string' ? await cardsOf(context).load(value) : null,
    })),
  );
}
