import { isScope, type Client } from '@chiron/domain/api-client';
import { GraphQLError } from 'graphql';
import type { Database } from '../database';
import { tokenHash } from './session';

interface ClientRow {
  client_id: string;
  granted_by: string;
  institution_id: string;
  agreement_id: string | null;
  scopes: string[];
}

/** The access token of an `Authorization: Bearer` header; null without one. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;
}

/** The client that holds this token now, asked anew at each request: what was revoked is gone with the next one. */
export async function clientOf(database: Database, token: string): Promise<Client> {
  const [row] = await database.statement<ClientRow>('select * from api_token_client($1)', [tokenHash(token)]);
  if (!row) throw refused('This access token is unknown, expired or revoked. Ask /oauth/token for a new one.', 401);
  return {
    clientId: row.client_id,
    grantedBy: row.granted_by,
    institutionId: row.institution_id,
    agreementId: row.agreement_id,
    scopes: row.scopes.filter(isScope),
  };
}

/** A browser's cookie beside a token would leave open who asks. */
export function refuseBoth(): GraphQLError {
  return refused('Send an access token or a session cookie, not both.', 400);
}

function refused(message: string, status: 400 | 401): GraphQLError {
  const headers = new Map(status === 401 ? [['www-authenticate', 'Bearer error="invalid_token"']] : []);
  const code = status === 401 ? 'UNAUTHENTICATED' : 'BAD_REQUEST';
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}
