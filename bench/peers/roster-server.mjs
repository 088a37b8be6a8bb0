import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/** The roster page as bare as one may write it: node:http, pg, one statement, the same session look-up and policies. */
const port = Number(process.env.PORT);
const cookieName = `chiron-${port}`;
const pool = new pg.Pool({ connectionString: process.env.BENCH_APP_URL, max: 10 });

const ROSTER = `
select m.id, m.institution_id, m.kind, m.state, m.started_on::text, m.started_precision, m.ended_on::text, m.ended_precision,
       m.mentor_stage, m.mentee_stage,
       a.person_id as mentor_id, a.name as mentor_name, sa.stage as mentor_now, sa.stage_year as mentor_year,
       b.person_id as mentee_id, b.name as mentee_name, sb.stage as mentee_now, sb.stage_year as mentee_year
  from (select * from mentorship where institution_id = $1 order by id desc limit 51) m
  join person_record a on a.institution_id = $1 and a.person_id = m.mentor_id
  join person_record b on b.institution_id = $1 and b.person_id = m.mentee_id
  left join lateral (
    select f.stage, f.stage_year from affiliation f where f.institution_id = $1 and f.person_id = m.mentor_id and f.stage is not null
     order by is_current(f) desc, f.started_on desc nulls last limit 1) sa on true
  left join lateral (
    select f.stage, f.stage_year from affiliation f where f.institution_id = $1 and f.person_id = m.mentee_id and f.stage is not null
     order by is_current(f) desc, f.started_on desc nulls last limit 1) sb on true
 order by m.id desc`;

const globalId = (text) => Buffer.from(text).toString('base64url');

function nodeOf(row) {
  const end = (side) => ({
    person: {
      id: globalId(`Person:${row[`${side}_id`]}`),
      name: row[`${side}_name`],
      stage: row[`${side}_now`],
      stageYear: row[`${side}_year`],
    },
    stageThen: row[`${side}_stage`],
  });
  return {
    id: globalId(`Mentorship:${row.institution_id}:${row.id}`),
    kind: row.kind,
    state: row.state,
    started: { on: row.started_on, precision: row.started_precision.toUpperCase() },
    ended: { on: row.ended_on, precision: row.ended_precision.toUpperCase() },
    mentor: end('mentor'),
    mentee: end('mentee'),
  };
}

async function roster(cookie) {
  const token = cookie
    ?.split('; ')
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const hash = createHash('sha256')
    .update(token ?? '')
    .digest();
  const client = await pool.connect();
  try {
    const session = { name: 'session', text: 'select * from session_actor($1)', values: [hash] };
    const [actor] = (await client.query(session)).rows;
    if (!actor?.staff_roles.length) return null;
    const scope = `set local app.institution_id = '${actor.acting_at}'; set local app.person_id = '${actor.person_id}'`;
    await client.query(`begin read only; ${scope}`);
    const { rows } = await client.query({ name: 'roster', text: ROSTER, values: [actor.acting_at] });
    await client.query('commit');
    const page = rows.slice(0, 50);
    const endCursor = globalId(JSON.stringify([page.at(-1)?.id]));
    const pageInfo = { hasNextPage: rows.length > 50, endCursor };
    return { data: { mentorships: { edges: page.map((row) => ({ node: nodeOf(row) })), pageInfo } } };
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    roster(request.headers.cookie).then(
      (answer) => {
        const text = JSON.stringify(answer);
        const length = Buffer.byteLength(text);
        response
          .writeHead(answer ? 200 : 401, { 'content-type': 'application/json', 'content-length': length })
          .end(text);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => process.exit(0));
