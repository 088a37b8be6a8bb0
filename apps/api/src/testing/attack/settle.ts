import { searchable } from '@chiron/domain/search';
import { Client } from 'pg';
import { settleBelongings } from './settle-belongings';
import { settleSharing } from './settle-sharing';
import { writeLineageLinks } from '../../features/mentorship';
import type { Tenant } from '../../platform/database';
import { insert, type Row } from './rows';
import type { ApiUnderTest } from '../api-under-test';
import type { WorldModel } from './model';

/** Puts the world into the database of an API. Answers with the account of everybody who can sign in. */
export async function settle(api: ApiUnderTest, world: WorldModel): Promise<Map<string, string>> {
  const { database } = api.server;
  await database.writing(null, (tenant) =>
    insert(
      tenant,
      'person',
      world.people.map(({ id }) => ({ id })),
    ),
  );
  for (const { id } of world.institutions) await database.writing(id, (tenant) => settleInstitution(tenant, world, id));
  for (const { id, isPublic, isOptedOut } of world.people.filter((person) => person.isPublic || person.isOptedOut))
    await database.for(id).writing(null, async (tenant) => {
      if (isPublic)
        await insert(tenant, 'person_audience', [
          { person_id: id, subject: 'PERSON', audience: 'PUBLIC', chosen_at: '2025-01-01' },
        ]);
      if (isOptedOut) await insert(tenant, 'directory_opt_out', [{ person_id: id, since: '2025-01-01' }]);
    });
  await settleSharing(api, world);
  for (const [by, of] of new Map(world.blocks))
    await database
      .for(by)
      .writing(null, (tenant) => insert(tenant, 'person_block', [{ person_id: by, blocked_id: of }]));
  const accounts = new Map<string, string>();
  for (const { id, email } of world.people) if (email) accounts.set(id, await api.world.anAccount(id, email));
  await makeOperators(api, world);
  await settleBelongings(api, world, accounts);
  return accounts;
}

async function settleInstitution(tenant: Tenant, world: WorldModel, id: string): Promise<void> {
  const here = <T extends { institutionId: string }>(things: readonly T[]) =>
    things.filter(({ institutionId }) => institutionId === id);
  const [institution] = world.institutions.filter((one) => one.id === id);
  const facts = { slug: institution?.slug, name: institution?.name, parent_id: institution?.parentId };
  const looks = { crest: 'AA', accent: 'fern', time_zone: 'UTC', stage_labels: {} };
  await insert(tenant, 'institution', [{ id, ...facts, ...looks }]);
  await insert(
    tenant,
    'person_record',
    world.people.flatMap((person) => here(person.records).map((record) => recordRow(person, record))),
  );
  await insert(tenant, 'affiliation', here(world.affiliations).map(affiliationRow));
  const mentorships = here(world.mentorships);
  await insert(tenant, 'mentorship', mentorships.map(mentorshipRow));
  await insert(tenant, 'participation', mentorships.flatMap(participationRows));
  await writeLineageLinks(
    tenant,
    mentorships.map((one) => one.id),
  );
  await insert(
    tenant,
    'import',
    here(world.imports).map((one) => ({
      institution_id: id,
      id: one.id,
      source: one.source,
      state: 'UPLOADING',
      progress: 0,
      started_by: one.startedBy,
      cancel_asked: false,
      created_at: '2025-01-01',
      updated_at: '2125-01-01',
    })),
  );
  await insert(
    tenant,
    'import_file',
    here(world.imports).map((one) => ({
      institution_id: id,
      import_id: one.id,
      role: 'people',
      name: one.fileName,
      size: 1,
      upload_id: one.id,
    })),
  );
  await insert(
    tenant,
    'program',
    here(world.programs).map((one) => ({ institution_id: id, id: one.id, name: one.name })),
  );
  await insert(
    tenant,
    'program_member',
    here(world.programs).flatMap(({ id: program_id, coordinatorId, memberIds }) => [
      { institution_id: id, program_id, person_id: coordinatorId, role: 'COORDINATOR' },
      ...memberIds.map((person_id) => ({ institution_id: id, program_id, person_id, role: 'MEMBER' })),
    ]),
  );
}

function recordRow(
  { id, diedYear, isMinor, records }: WorldModel['people'][number],
  record: WorldModel['people'][number]['records'][number],
): Row {
  const { institutionId, name, email, specialty, organisation, sourceId } = record;
  return {
    institution_id: institutionId,
    person_id: id,
    name,
    name_search: searchable(name),
    email,
    born_precision: 'unknown',
    died_on: diedYear === null ? null : `${diedYear}-06-01`,
    died_precision: diedYear === null ? 'unknown' : 'year',
    specialty,
    organisation,
    source: 'attack',
    source_id: sourceId,
    is_minor: isMinor && record === records[0],
  };
}

function affiliationRow({
  institutionId,
  id,
  personId,
  stage,
  stageYear,
  role,
  isCurrent,
}: WorldModel['affiliations'][number]): Row {
  return {
    institution_id: institutionId,
    id,
    person_id: personId,
    stage,
    stage_year: stageYear,
    staff_role: role,
    started_on: '2015-07-01',
    started_precision: 'day',
    ended_on: isCurrent ? null : '2019-06-30',
    ended_precision: isCurrent ? 'open' : 'day',
  };
}

function mentorshipRow(one: WorldModel['mentorships'][number]): Row {
  return {
    institution_id: one.institutionId,
    id: one.id,
    mentor_id: one.mentorId,
    mentee_id: one.menteeId,
    kind: one.kind,
    state: one.state,
    provenance: 'STAFF',
    started_on: `${one.startYear}-01-01`,
    started_precision: 'year',
    ended_precision: 'unknown',
    mentor_organisation: one.mentorOrganisation,
    source_says: one.sourceSays,
  };
}

function participationRows({ institutionId, id, mentorId, menteeId }: WorldModel['mentorships'][number]): Row[] {
  return [mentorId, menteeId].map((person_id) => ({ person_id, institution_id: institutionId, mentorship_id: id }));
}

/** Nothing in the product makes an operator by GraphQL: the owner of the database does. */
async function makeOperators({ ownerUrl }: ApiUnderTest, world: WorldModel): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('set role chiron_sign_in');
    const ids = world.people.filter(({ isOperator }) => isOperator).map(({ id }) => id);
    await owner.query('update account set is_operator = true where person_id = any ($1)', [ids]);
  } finally {
    await owner.end();
  }
}
