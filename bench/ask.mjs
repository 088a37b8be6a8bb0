import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One POST over a connection that stays open; resolves to the parsed JSON of the answer. */
export function post(url, body, cookie) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', cookie } },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode}: ${text.slice(0, 400)}`));
          else resolve(JSON.parse(text));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The data of a GraphQL answer; an answer with errors is an error. */
export async function askGraphql(server, query, variables) {
  const answer = await post(`${server.url}/graphql`, JSON.stringify({ query, variables }), server.cookie);
  if (answer.errors) throw new Error(`Chiron answered: ${JSON.stringify(answer.errors).slice(0, 400)}`);
  return answer.data;
}

/** Signs the staff member in, by the doors that a sign-in goes through, and returns the cookie. */
export async function signIn(chiron, appUrl, personId, server) {
  const dataSource = chiron.createDataSource(appUrl, 1);
  await dataSource.initialize();
  try {
    const database = new chiron.Database(dataSource);
    const email = 'staff@example.org';
    const find = () => database.statement('select account_id from sign_in_account($1)', [email]);
    if ((await find()).length === 0) await chiron.createAccount(database, { personId, email, password: null });
    const [{ account_id: account }] = await find();
    return `${server.cookieName}=${await chiron.openSession(database, account)}`;
  } finally {
    await dataSource.destroy();
  }
}
