import { createTransport } from 'nodemailer';
import type { MailConfig } from './config';
import type { Outgoing, Post } from './send-letters';

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The post of an SMTP server. A password is never sent in clear, except on this very machine. */
export function smtpPost({ url, from }: MailConfig): Post {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    ...PATIENCE,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !LOOPBACK.includes(hostname),
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    send: async ({ id, to, subject, text, at }: Outgoing) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      // As an object, so that nothing in the address is read as a second one.
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        headers,
        date: at,
        messageId: `<${id}@${domain}>`,
      });
    },
    isFinal,
    close: () => {
      transport.close();
    },
  };
}

function isFinal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  return code === 'EENVELOPE' && command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
}
