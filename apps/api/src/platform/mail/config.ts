import { z } from 'zod';

export interface MailConfig {
  /** smtp[s]://user:password@host:port */
  readonly url: string;
  /** An address, or `Name <address>`. */
  readonly from: string;
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    ['smtp:', 'smtps:'].includes(url.protocol) &&
    url.hostname !== '' &&
    ['', '/'].includes(url.pathname) &&
    url.search === ''
  );
}

const FROM = /^(?:[^<>@\r\n"]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

export const mailSettings = {
  CHIRON_SMTP_URL: z.string().refine(isSmtpUrl, 'must look like smtps://user:password@mail.example.org:465').optional(),
  CHIRON_MAIL_FROM: z
    .string()
    .regex(FROM, 'must be an address such as chiron@example.org, or Chiron <chiron@example.org>')
    .optional(),
};

type Given = Readonly<Record<string, string | undefined>>;

export function mailProblems(given: Given): string[] {
  const { CHIRON_SMTP_URL: server, CHIRON_MAIL_FROM: from } = given;
  if (server && !from)
    return ['CHIRON_MAIL_FROM: is missing; CHIRON_SMTP_URL needs the address that letters come from'];
  if (from && !server) return ['CHIRON_SMTP_URL: is missing; CHIRON_MAIL_FROM needs the server that sends letters'];
  return server && given['DATABASE_URL'] && !given['CHIRON_PUBLIC_URL']
    ? ['CHIRON_PUBLIC_URL: is missing; the links in letters lead there']
    : [];
}
