import { Client } from 'pg';
import type { ApiUnderTest } from './api-under-test';

export interface KeptLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Has due jobs done, then reads the outbox as the role that may: oldest first. */
export async function lettersOf(api: ApiUnderTest, to?: string): Promise<KeptLetter[]> {
  await api.server.worker.workOff();
  return asRole(api, 'chiron_worker', async (client) => {
    const { rows } = await client.query<KeptLetter>(
      'select recipient as to, subject, body as text from outbox_letter where $1::text is null or recipient = $1 order by created_at, id',
      [to ?? null],
    );
    return rows;
  });
}

/** The token of the newest link below `path` that was mailed to this address. */
export async function linkTo(api: ApiUnderTest, to: string, path: string): Promise<string> {
  const letters = await lettersOf(api, to);
  const found = letters.flatMap(
    ({ text }) => new RegExp(`http://localhost:0${path}/([\\w-]{43})`).exec(text)?.[1] ?? [],
  );
  const token = found.at(-1);
  if (!token) throw new Error(`No letter to ${to} holds a link below ${path}: ${JSON.stringify(letters)}`);
  return token;
}

/** Looks at or changes what only a role of the functions may, such as the age of a token. */
export async function asRole<T>(api: ApiUnderTest, role: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: api.ownerUrl });
  await client.connect();
  try {
    await client.query(`set role ${role}`);
    return await work(client);
  } finally {
    await client.end();
  }
}
