import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole } from '../../testing/mailbox';
import { enqueueLetter, sendLetters, smtpPost } from '.';

type Mood = 'takes' | 'refuses-recipient' | 'is-busy' | 'drops' | 'drops-after';

let api: ApiUnderTest;
let server: SMTPServer | undefined;
let port = 0;
let mood: Mood = 'takes';
const received: ParsedMail[] = [];
const log = pino({ level: 'silent' });

/** A real SMTP server, in a mood. */
async function openServer(): Promise<void> {
  const opened = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (mood === 'refuses-recipient') done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else if (mood === 'is-busy') done(Object.assign(new Error('try later'), { responseCode: 451 }));
      else done();
    },
    onData: (stream, _session, done) => {
      if (mood === 'drops') {
        void closeServer();
        return;
      }
      simpleParser(stream, (_error, mail) => {
        received.push(mail);
        if (mood === 'drops-after') void closeServer();
        else done();
      });
    },
  });
  server = opened;
  opened.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    opened.listen(port, '127.0.0.1', resolve);
  });
  port = (opened.server.address() as AddressInfo).port;
}

async function closeServer(): Promise<void> {
  const closing = server;
  server = undefined;
  const connections = (closing as unknown as { connections: Set<{ _socket: { destroy(): void } }> } | undefined)
    ?.connections;
  for (const { _socket } of connections ?? []) _socket.destroy();
  await new Promise<void>((resolve) => {
    if (closing) closing.close(resolve);
    else resolve();
  });
}

beforeAll(async () => {
  api = await startApi();
  await openServer();
});
afterAll(async () => {
  await closeServer();
  await api.stop();
});
beforeEach(async () => {
  mood = 'takes';
  received.length = 0;
  await asRole(api, 'chiron_worker', (client) => client.query('delete from outbox_letter'));
});

const write = (text = 'Grüße,\n\nhttps://chiron.example/sign-in/link/token') =>
  api.server.database.writing(null, (tenant) =>
    enqueueLetter(tenant, { to: 'noor@example.org', subject: 'Für dich', text }),
  );
const send = () => {
  const post = smtpPost({ url: `smtp://127.0.0.1:${port}`, from: 'Chiron <chiron@example.org>' });
  return sendLetters(api.server.database, post, log);
};
interface Row {
  recipient: string;
  body: string | null;
  attempts: number;
  sent: boolean;
  given_up: boolean;
  waits: boolean;
}
const outbox = () =>
  asRole(api, 'chiron_worker', async (client) => {
    const { rows } = await client.query<Row>(
      'select recipient, body, attempts, sent_at is not null as sent, given_up_at is not null as given_up, due_at > now() as waits from outbox_letter',
    );
    return rows;
  });
const dueNow = () => asRole(api, 'chiron_worker', (client) => client.query('update outbox_letter set due_at = now()'));

test('a letter arrives whole, and the outbox forgets whom it was for and what it said', async () => {
  await write();
  expect(await send()).toBe(1);
  expect(received[0]).toMatchObject({
    subject: 'Für dich',
    text: 'Grüße,\n\nhttps://chiron.example/sign-in/link/token\n',
    from: { text: '"Chiron" <chiron@example.org>' },
    to: { text: 'noor@example.org' },
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@example\.org>$/) as string,
  });
  expect(await outbox()).toEqual([
    { recipient: '', body: null, attempts: 1, sent: true, given_up: false, waits: false },
  ]);
  expect(await send()).toBe(0);
});

test('two processes send each letter once', async () => {
  for (let n = 0; n < 10; n += 1) await write(`letter ${n}`);
  await Promise.all([send(), send()]);
  while ((await outbox()).some(({ sent }) => !sent)) await send();
  expect(received.map(({ text }) => text?.trim()).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `letter ${n}`));
});

test('a recipient that does not exist is given up at once; the letter is kept for the operator to see that it is', async () => {
  mood = 'refuses-recipient';
  await write();
  expect(await send()).toBe(0);
  expect(await outbox()).toMatchObject([{ sent: false, given_up: true, attempts: 1 }]);
});

test('a server that is busy is asked again later', async () => {
  mood = 'is-busy';
  await write();
  await send();
  expect(await outbox()).toMatchObject([{ sent: false, given_up: false, attempts: 1, waits: true }]);
  mood = 'takes';
  await dueNow();
  expect(await send()).toBe(1);
});

test('a server that goes away in the middle and comes back gets the letter', async () => {
  mood = 'drops';
  await write();
  await send();
  expect(await outbox()).toMatchObject([{ sent: false, given_up: false, waits: true }]);
  await dueNow();
  await send(); // nobody listens
  expect(await outbox()).toMatchObject([{ sent: false, attempts: 2 }]);
  mood = 'takes';
  await openServer();
  await dueNow();
  expect(await send()).toBe(1);
  expect(received.length).toBe(1);
});

test('a letter that was taken but not confirmed is sent again under the same Message-ID', async () => {
  mood = 'drops-after';
  await write();
  await send();
  mood = 'takes';
  await openServer();
  await dueNow();
  await send();
  expect(received.length).toBe(2);
  expect(received[0]?.messageId).toBe(received[1]?.messageId);
});
