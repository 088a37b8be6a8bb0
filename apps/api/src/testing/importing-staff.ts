import type { ApiUnderTest } from './api-under-test';
import type { Somebody } from './world';

export interface Import {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly message?: string;
  readonly people: object | null;
  readonly mentorships: object | null;
  readonly fault: object | null;
  readonly found: object | null;
}

const FACTS = `id source state phase progress createdAt startedBy { name } files { role name size } rows toldTwice disputed
  people { added changed unchanged refused conflicting } mentorships { added changed unchanged refused conflicting }
  found { refused conflicting changed noted } cycles { groups people example } ignoredColumns { file columns }
  fault { file line column problem }`;

const INPUTS: Record<string, string> = {
  id: 'ID!',
  source: 'String',
  skipRefused: 'Boolean',
  skipConflicts: 'Boolean',
};

export const ROWS = [
  'mentor_id,mentor_name,mentee_id,mentee_name,years',
  'a,Ada,b,Bela,1990-1995',
  'b,Bela,c,Carlo,2001-',
];

interface Sent {
  readonly role?: string;
  readonly name?: string;
  readonly who?: Somebody | null;
  readonly headers?: Record<string, string>;
}

/** Somebody on the staff who imports by GraphQL and uploads, as the web client does. */
export class ImportingStaff {
  readonly #api: ApiUnderTest;
  readonly #who: Somebody;

  constructor(api: ApiUnderTest, who: Somebody) {
    this.#api = api;
    this.#who = who;
  }

  /** Runs a mutation: an import, or a refusal. */
  async does(mutation: string, variables: object): Promise<Import> {
    const names = Object.keys(variables);
    const listed = (form: (name: string) => string) => (names.length > 0 ? `(${names.map(form).join(', ')})` : '');
    const blocked = mutation === 'applyImport' ? '... on ImportBlocked { refusedRows conflicts }' : '';
    const answer = await this.#api.ask<Record<string, Import>>(
      `mutation ${listed((name) => `$${name}: ${INPUTS[name] ?? ''}`)} { ${mutation}${listed((name) => `${name}: $${name}`)} {
         __typename ... on Import { ${FACTS} } ... on Refusal { message } ${blocked} } }`,
      variables,
      this.#who.accountId,
    );
    const done = answer.data[mutation];
    if (answer.errors || !done) throw new Error(JSON.stringify(answer));
    return done;
  }

  async look(id: string): Promise<Import> {
    const answer = await this.#api.ask<{ import: Import }>(
      `query ($id: ID!) { import(id: $id) { ${FACTS} } }`,
      { id },
      this.#who.accountId,
    );
    if (answer.errors) throw new Error(JSON.stringify(answer));
    return answer.data.import;
  }

  /** Waits until the import is no longer at work. */
  async settled(id: string): Promise<Import> {
    for (;;) {
      const one = await this.look(id);
      if (!['CHECKING', 'APPLYING'].includes(one.state)) return one;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async upload(
    id: string,
    body: string | Uint8Array<ArrayBuffer>,
    { role = 'mentorships', name = 'mentorships.csv', who = this.#who, headers = {} }: Sent = {},
  ): Promise<{ status: number; message?: string }> {
    const cookie = who ? await this.#api.cookieOf(who.accountId) : '';
    const response = await fetch(`${this.#api.url}/imports/${id}?role=${role}&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { cookie, 'x-chiron-upload': '1', 'content-type': 'application/octet-stream', ...headers },
      body,
    });
    return { status: response.status, ...((await response.json()) as { message?: string }) };
  }

  /** An import with its file. */
  async begun(rows: readonly string[] = ROWS): Promise<string> {
    const { id } = await this.does('beginImport', { source: `source ${Math.random()}` });
    const { status } = await this.upload(id, rows.join('\n'));
    if (status !== 201) throw new Error(`The upload was answered with ${status}.`);
    return id;
  }

  async checked(rows: readonly string[] = ROWS): Promise<Import> {
    const id = await this.begun(rows);
    await this.does('checkImport', { id });
    return this.settled(id);
  }
}
