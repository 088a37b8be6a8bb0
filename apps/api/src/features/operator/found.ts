import { randomBytes } from 'node:crypto';
import { InstitutionFactsRefused } from '@chiron/domain/institution';
import type { RequestContext } from '../../platform/request-context';
import { foundInstitution } from '../account';

export interface Founding {
  readonly slug: string;
  readonly name: string;
  readonly crest: string;
  readonly timeZone: string;
  readonly adminName: string;
  readonly adminEmail: string;
}

/** The password is told once, to be handed on; it stands nowhere. */
export interface Founded {
  readonly slug: string;
  readonly adminEmail: string;
  readonly password: string;
}

/** Fields as the command line calls them, and as the schema does. */
const FIELDS: Readonly<Record<string, string>> = { 'time-zone': 'timeZone', 'admin-email': 'adminEmail' };

/** A new institution with its first admin, who does the rest in the product. */
export async function found({ database }: RequestContext, founding: Founding): Promise<Founded> {
  const { adminName, adminEmail, ...facts } = founding;
  if (adminName.trim() === '') throw new InstitutionFactsRefused('adminName', 'Give the first admin a name.');
  const password = randomBytes(12).toString('base64url');
  const admin = { name: adminName.trim(), email: adminEmail.trim(), password };
  const institutionId = await foundInstitution(database, { ...facts, admin }).catch((error: unknown) => {
    if (!(error instanceof InstitutionFactsRefused)) throw error;
    throw new InstitutionFactsRefused(FIELDS[error.field] ?? error.field, error.message);
  });
  await database.writing(null, ({ audit }) => audit.record('institution.founded', { institutionId }));
  return { slug: facts.slug, adminEmail: admin.email, password };
}
