import { GUARDED_OTHERWISE, WALL_FAULTS_SQL, wallParameters } from '../walls';
import type { Stage } from './stage';

export type Guard = (stage: Stage) => Promise<void>;

/** Tables whose rows the app role is held to one institution for. */
const WALLED = `
select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any ($1)
   and has_table_privilege('chiron_app', c.oid, 'select') order by 1`;

/** Rows of every walled table that the app role reads in that scope, of institutions other than the scope's. */
async function foreignRows({ owner, app }: Stage, institutionId: string, personId: string): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(WALLED, [Object.keys(GUARDED_OTHERWISE)]);
  expect(tables.length).toBeGreaterThan(6);
  await app.query(`begin; set local app.institution_id = '${institutionId}'; set local app.person_id = '${personId}'`);
  const seen: string[] = [];
  for (const { name } of tables) {
    const { rows } = await app.query<{ count: number }>(
      `select count(*)::int as count from ${name} where institution_id::text is distinct from $1`,
      [institutionId],
    );
    if (rows[0]?.count !== 0) seen.push(`${rows[0]?.count} of ${name}`);
  }
  await app.query('rollback');
  return seen;
}

const isDenied = (work: Promise<unknown>) => expect(work).rejects.toThrow(/permission denied/);

/** What the database itself holds, whoever asks and however wrong the program is. */
export const sqlGuards: Readonly<Record<string, Guard>> = {
  'within one institution no row of another is read': async (stage) => {
    const { hospital, matron } = stage.cast;
    expect(await foreignRows(stage, hospital, matron.personId)).toEqual([]);
  },
  'outside of any institution no row is read': async (stage) => {
    expect(await foreignRows(stage, '', stage.cast.matron.personId)).toEqual([]);
  },
  'every table is walled, forced also on the owner': async ({ owner }) => {
    expect((await owner.query(WALL_FAULTS_SQL, wallParameters)).rows).toEqual([]);
  },
  'the app role cannot read the links of lineages': ({ app }) => isDenied(app.query('select 1 from lineage_link')),
  'the app role cannot call a walk that sees everybody': ({ app, cast }) =>
    isDenied(app.query('select * from lineage_reach($1, true, 1)', [cast.hidden])),
  'what is recorded for the audit cannot be changed': async ({ app, cast }) => {
    await app.query(`begin; set local app.institution_id = '${cast.school}'`);
    await isDenied(app.query(`update audit_event set action = 'nothing.happened'`));
    await app.query('rollback');
  },
  'functions that see more than the app pin their search path': async ({ owner }) => {
    const { rows } = await owner.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']`,
    );
    expect(rows).toEqual([]);
  },
  'a participation is read by its person alone': async ({ app, cast }) => {
    await app.query(`begin; set local app.person_id = '${cast.student.personId}'`);
    const { rows } = await app.query('select from participation where person_id <> $1', [cast.student.personId]);
    await app.query('rollback');
    expect(rows).toHaveLength(0);
  },
};
