import { request } from 'node:http';

export interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** Sends HTTP as a browser does: it keeps the cookies of each host, and follows nothing by itself. */
export class TestBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(readonly agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0') {}

  get(url: string): Promise<Page> {
    return this.#send(url, 'GET');
  }

  /** Asks GraphQL at this server. */
  async ask<T>(server: string, query: string, variables: object = {}, headers: object = {}): Promise<T> {
    const { body } = await this.#send(`${server}/graphql`, 'POST', JSON.stringify({ query, variables }), headers);
    return JSON.parse(body) as T;
  }

  /** A cookie by the end of its name, and the way to put one there. */
  cookie(url: string, name: string): string | undefined {
    return this.#jar(url).get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    this.#jar(url).set(name, value);
  }

  /** Follows redirects from page to page until one stays, or `until` holds for the next address. */
  async follow(url: string, until: (next: string) => boolean = () => false): Promise<{ url: string; page: Page }> {
    let at = url;
    for (let hops = 0; hops < 12; hops += 1) {
      const page = await this.get(at);
      if (page.location === null) return { url: at, page };
      at = new URL(page.location, at).href;
      if (until(at)) return { url: at, page };
    }
    throw new Error('These redirects do not end.');
  }

  #jar(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  #send(url: string, method: string, body?: string, extra: object = {}): Promise<Page> {
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      'user-agent': this.agent,
      cookie,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...extra,
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, agent: false, headers }, (response) => {
        const chunks: Buffer[] = [];
        for (const line of response.headers['set-cookie'] ?? []) keep(jar, line);
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode = 0, headers: told } = response;
          resolve({ status: statusCode, location: told.location ?? null, body: Buffer.concat(chunks).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
