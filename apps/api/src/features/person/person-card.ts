import { toGlobalId } from '@chiron/domain/ids';
import type { Stage } from '@chiron/domain/stage';
import type { SeenThrough } from '@chiron/domain/visibility';
import type { Tenant } from '../../platform/database';

/** What a viewer may know of a person, through one record: the acting institution's, a shared one, or a public one. */
export interface PersonCard {
  readonly typeName: 'Person';
  readonly id: string;
  readonly personId: string;
  /** Where they are or were, of the institutions that the viewer may know of; null for whoever is only recorded there. */
  readonly institutionId: string | null;
  readonly seenThrough: SeenThrough;
  readonly name: string;
  readonly bornYear: number | null;
  readonly diedYear: number | null;
  readonly specialty: string | null;
  readonly organisation: string | null;
  readonly stage: Stage | null;
  readonly stageYear: number | null;
}

/** What person_cards answers for one person. */
export interface CardRow {
  person_id: string;
  institution_id: string | null;
  via: PersonCard['seenThrough'];
  name: string;
  born_year: number | null;
  died_year: number | null;
  specialty: string | null;
  organisation: string | null;
  stage: Stage | null;
  stage_year: number | null;
  discloses: boolean;
}

/** Cards of those of these people whom the scoped viewer may see. Who is missing stays unknown. */
export async function personCards(tenant: Tenant, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map();
  return cardsByPerson(tenant, await tenant.prepared<CardRow>('select * from person_cards($1)', [ids]));
}

export function cardsByPerson({ disclosures }: Tenant, rows: readonly CardRow[]): Map<string, PersonCard> {
  for (const row of rows) if (row.discloses) disclosures.note(row.person_id);
  return new Map(rows.map((row) => [row.person_id, cardOf(row)]));
}

export function cardOf(row: Omit<CardRow, 'discloses'>): PersonCard {
  return {
    typeName: 'Person',
    id: toGlobalId('Person', row.person_id),
    personId: row.person_id,
    institutionId: row.institution_id,
    seenThrough: row.via,
    name: row.name,
    bornYear: row.born_year,
    diedYear: row.died_year,
    specialty: row.specialty,
    organisation: row.organisation,
    stage: row.stage,
    stageYear: row.stage_year,
  };
}
