import OAuth2Server from '@node-oauth/oauth2-server';
import { isScope, scopesOfToken, TOKEN_SECONDS, type Scope } from '@chiron/domain/api-client';
import { isUuid } from '@chiron/domain/ids';
import type { Database } from '../../platform/database';
import { digest, newToken } from './secret';

interface KnownClient extends OAuth2Server.Client {
  readonly grantedBy: string;
  readonly scopes: readonly Scope[];
}

interface Row {
  client_id: string;
  granted_by: string;
  scopes: string[];
}

/** The client that these credentials are of, while it lives. */
export async function clientBySecret(database: Database, id: string, secret: string): Promise<KnownClient | null> {
  const clientId = decoded(id);
  if (!isUuid(clientId)) return null;
  const [row] = await database.statement<Row>('select * from api_client_by_secret($1, $2)', [
    clientId,
    digest(decoded(secret)),
  ]);
  if (!row) return null;
  const scopes = row.scopes.filter(isScope);
  return { id: row.client_id, grantedBy: row.granted_by, scopes, grants: ['client_credentials'] };
}

/** RFC 6749 §2.3.1 has credentials form-encoded inside Basic; ours hold no % of their own, so decoding twice is harmless. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Client credentials over our tables: opaque tokens, of which the digest is kept. */
export function oauthModel(database: Database): OAuth2Server.ClientCredentialsModel {
  return {
    getClient: (id, secret) => clientBySecret(database, id, secret),
    getUserFromClient: ({ id }) => Promise.resolve({ id }),
    validateScope: (_user, client, asked) =>
      Promise.resolve([...(scopesOfToken((client as KnownClient).scopes, asked) ?? [])]).then((scopes) =>
        scopes.length > 0 ? scopes : false,
      ),
    generateAccessToken: () => Promise.resolve(newToken()),
    saveToken: (token, client, user) => saveToken(database, token, client as KnownClient, user),
    // The bearer of a token is looked up where a request's context is made.
    getAccessToken: () => Promise.resolve(null),
  };
}

async function saveToken(
  database: Database,
  token: OAuth2Server.Token,
  client: KnownClient,
  user: OAuth2Server.User,
): Promise<OAuth2Server.Token> {
  await database.writing(client.grantedBy, async ({ query, audit }) => {
    const row = [digest(token.accessToken), client.id, token.scope ?? [], TOKEN_SECONDS];
    await query('select issue_api_token($1, $2, $3, $4)', row);
    await audit.record('token.issued', { clientId: client.id });
  });
  return { ...token, client, user };
}
