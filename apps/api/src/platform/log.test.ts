import { createLogger } from './log';

function logged(...args: [object, string]): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => lines.push(line) }).error(...args);
  return lines.join('');
}

test('a line is JSON with time and message', () => {
  expect(JSON.parse(logged({ operation: 'SignIn', milliseconds: 12 }, 'slow operation'))).toMatchObject({
    operation: 'SignIn',
    milliseconds: 12,
    msg: 'slow operation',
    time: expect.any(String) as string,
  });
});

test('passwords, addresses and cookies are taken out, wherever they stand', () => {
  const line = logged(
    {
      email: 'ada@example.org',
      account: { password: 'open sesame', email: 'ada@example.org' },
      request: { headers: { cookie: 'chiron=abc', authorization: 'Bearer abc', 'set-cookie': 'chiron=abc' } },
    },
    'refused',
  );
  expect(line).not.toMatch(/ada@example|sesame|abc/);
});

test('of an error of the database neither values nor statement are logged', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "ada@example.org"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (email)=(ada@example.org) already exists.',
    query: 'insert into account values ($1)',
    parameters: ['ada@example.org'],
  });
  const line = logged({ err: error }, 'failed');
  expect(line).not.toContain('ada@example.org');
  expect(JSON.parse(line)).toMatchObject({ err: { code: '22P02' } });
});
