import type { RequestContext } from '../../platform/request-context';
import { personCards } from '../person';

type Value = string | number | boolean | null | readonly string[];
export type OwnRow = Readonly<Record<string, Value>>;
/** Rows by table, as `person_holding` lists what a person gets. */
export type OwnData = Readonly<Record<string, readonly OwnRow[]>>;

/**
 * All that Chiron knows of the actor and gives to them: what each institution recorded, what they wrote, and how they sign
 * in. Institutions are named; the other person of a mentorship is, where the actor may know them.
 */
export async function collectOwnData(context: RequestContext): Promise<OwnData> {
  const [held, institutions] = await context.database.reading(null, async ({ query }) => {
    const [row] = await query<{ data: OwnData }>('select export_person() as data');
    const names = await query<{ id: string; name: string }>('select id, name from institution');
    return [row?.data ?? {}, new Map(names.map(({ id, name }) => [id, name]))] as const;
  });
  const others = await namesOfOthers(context, held['mentorship'] ?? []);
  return Object.fromEntries(
    Object.entries(held).map(([table, rows]) => [table, rows.map((row) => withNames(row, institutions, others))]),
  );
}

/** The others by name, host by host: one short transaction scoped to each. */
async function namesOfOthers(
  { actor, database }: RequestContext,
  mentorships: readonly OwnRow[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const host of new Set(mentorships.map((row) => String(row['institution_id'])))) {
    const ids = mentorships
      .filter((row) => row['institution_id'] === host)
      .flatMap((row) => [String(row['mentor_id']), String(row['mentee_id'])])
      .filter((id) => id !== actor.personId);
    const cards = await database.reading(host, (tenant) => personCards(tenant, [...new Set(ids)]));
    for (const [id, { name }] of cards) names.set(id, name);
  }
  return names;
}

function withNames(
  row: OwnRow,
  institutions: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): OwnRow {
  const named: Record<string, Value> = {};
  for (const [column, value] of Object.entries(row)) {
    named[column] = value;
    const subject = column.replace(/_id$/, '');
    const name = subject === 'institution' || subject === 'recipient' ? institutions.get(String(value)) : undefined;
    if (name !== undefined) named[subject] = name;
    if (subject === 'mentor' || subject === 'mentee') named[subject] = others.get(String(value)) ?? null;
  }
  return named;
}
