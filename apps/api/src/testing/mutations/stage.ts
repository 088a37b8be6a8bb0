import { Client } from 'pg';
import type { ApiUnderTest, GraphqlAnswer } from '../api-under-test';
import { startApi } from '../api-under-test';
import { dropDatabase } from '../test-database';
import type { Somebody } from '../world';

/** A small world of a school and a hospital, made once; every guard plays on a copy of it. */
export interface Cast {
  readonly school: string;
  readonly hospital: string;
  readonly dean: Somebody;
  readonly moderator: Somebody;
  readonly student: Somebody;
  readonly mate: Somebody;
  /** Of the school, and nobody's pair. */
  readonly peer: Somebody;
  readonly matron: Somebody;
  readonly physician: Somebody;
  /** Recorded at the school and nothing else: seen by its staff alone. */
  readonly hidden: string;
  readonly historic: string;
  /** Died in 1930. */
  readonly late: string;
  readonly within: string;
  readonly across: string;
  readonly importId: string;
}

type Load = (path: string) => Promise<unknown>;

export interface Stage {
  readonly api: ApiUnderTest;
  readonly cast: Cast;
  /** The database's owner, who may do what no request may. */
  readonly owner: Client;
  /** A connection as the server has it. */
  readonly app: Client;
  /** A module of the product as this server loaded it; paths are from src. */
  readonly load: Load;
}

/** Makes the world and answers with the name of its database, to be copied, and a way to drop it. */
export async function prepareStage(): Promise<{ cast: Cast; template: string; drop(): Promise<void> }> {
  const api = await startApi();
  const cast = await castOf(api);
  await api.server.close();
  const template = new URL(api.ownerUrl).pathname.slice(1);
  return { cast, template, drop: () => dropDatabase(template) };
}

async function castOf(api: ApiUnderTest): Promise<Cast> {
  const { world } = api;
  const [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  const dean = await world.aStaffMember(school, 'Dean Dunya');
  const moderator = await world.aStaffMember(school, 'Moderator Mo', 'MODERATOR');
  const student = await world.aMember(school, 'Student Sara', { stage: 'MEDICAL_STUDENT', year: 2 });
  const mate = await world.aMember(school, 'Student Mats', { stage: 'MEDICAL_STUDENT', year: 2 });
  const peer = await world.aMember(school, 'Peer Petra', { stage: 'RESIDENT' });
  const matron = await world.aStaffMember(hospital, 'Matron Mirela');
  const physician = await world.aMember(hospital, 'Physician Pavel', { stage: 'ATTENDING' });
  const colleague = await world.aMember(hospital, 'Colleague Carla', { stage: 'FELLOW' });
  for (const { personId } of [physician, colleague]) await world.aRecord(school, 'Guest of the school', { personId });
  const historic = await world.aRecord(school, 'Eve Historic', { died: 1890 });
  const late = await world.aRecord(school, 'Late Lena', { died: 1930 });
  const hidden = await world.aRecord(school, 'Student');
  const within = await world.aMentorship(school, historic, hidden);
  for (const { personId } of [student, mate]) await world.aMentorship(school, hidden, personId);
  const across = await world.aMentorship(school, physician.personId, student.personId);
  await world.aMentorship(school, physician.personId, colleague.personId);
  const begun = await api.ask<{ beginImport: { id: string } }>(
    'mutation { beginImport { ... on Import { id } } }',
    {},
    dean.accountId,
  );
  await world.aStaffMember(hospital, 'Second at the hospital');
  const importId = begun.data.beginImport.id;
  return {
    school,
    hospital,
    dean,
    moderator,
    student,
    mate,
    peer,
    matron,
    physician,
    historic,
    late,
    hidden,
    within,
    across,
    importId,
  };
}

/** Opens a copy of the world behind a server that `start` starts. */
export async function openStage(
  { cast, template }: { cast: Cast; template: string },
  start: typeof startApi,
  load: Load,
): Promise<Stage & { close(): Promise<void> }> {
  process.env.CHIRON_TEST_TEMPLATE = template;
  const api = await start().finally(() => delete process.env.CHIRON_TEST_TEMPLATE);
  const [owner, app] = [api.ownerUrl, api.appUrl].map((connectionString) => new Client({ connectionString }));
  if (!owner || !app) throw new Error('No database.');
  await Promise.all([owner.connect(), app.connect()]);
  const close = async () => {
    await Promise.all([owner.end(), app.end()]);
    await api.stop();
  };
  return { api, cast, owner, app, load, close };
}

/** An answer, as that somebody. */
export function asking({ api }: Stage, query: string, variables: object, who: Somebody | null): Promise<GraphqlAnswer> {
  return api.ask(query, variables, who?.accountId ?? null);
}
