import type { Client, Scope } from '@chiron/domain/api-client';
import { GraphQLError, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import { notFound } from '../database';

const OPEN = 'openToClients';
const ANY = 'any';

/**
 * Opens a query, a field or a whole type to API clients; all else is closed to them. A scope says what the client's token
 * must hold; without one, whatever led there was asked for a scope already.
 */
export function OpenToClients(scope: Scope | typeof ANY = ANY) {
  return Extensions({ [OPEN]: scope });
}

type Opened = Scope | typeof ANY | null;

/** What a client needs for a field: its own decision, or else that of its type. Null: closed to clients. */
export function scopeOf(type: GraphQLObjectType | GraphQLInterfaceType, fieldName: string): Opened {
  if (fieldName.startsWith('__')) return ANY;
  const own = type.getFields()[fieldName]?.extensions[OPEN];
  const whole = type.extensions[OPEN];
  return (own ?? whole ?? null) as Opened;
}

/** Not found where nothing is opened; where a scope is missing, its name: scopes are no secret. */
export function ensureOpenTo(client: Client, opened: Opened): void {
  if (opened === null) throw withStatus(notFound(), 404);
  if (opened === ANY || client.scopes.includes(opened)) return;
  const words = `This token has no scope ${opened}. Ask for one that has, or ask the institution to grant it.`;
  throw withStatus(new GraphQLError(words, { extensions: { code: 'INSUFFICIENT_SCOPE' } }), 403);
}

function withStatus({ message, extensions }: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}
