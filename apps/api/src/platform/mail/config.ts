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

interface Given {
  readonly CHIRON_SMTP_URL?: string;
  readonly CHIRON_MAIL_FROM?: string;
}

export function mailProblems({ CHIRON_SMTP_URL: server, CHIRON_MAIL_FROM: from }: Given): string[] {
  if (server && !from)
    return ['CHIRON_MAIL_FROM: is missing; CHIRON_SMTP_URL needs the address that letters come from'];
  if (from && !server) return ['CHIRON_SMTP_URL: is missing; CHIRON_MAIL_FROM needs the server that sends letters'];
  return [];
}
