import type { Capability } from '../permission';
import { Refusal } from '../refusal';
import { isScope, type Scope } from './scopes';

/** A program that asks for an institution, with the scopes of its token. */
export interface Client {
  readonly clientId: string;
  /** The institution for which it asks. */
  readonly institutionId: string;
  /** The institution whose admin made it. Another one than `institutionId` is a partner, under a sharing agreement. */
  readonly grantedBy: string;
  readonly agreementId: string | null;
  readonly scopes: readonly Scope[];
}

/** The old secret goes on for a day after a new one is made, so that a partner can change over. */
export const OVERLAP_HOURS = 24;
/** A token lasts a quarter of an hour. */
export const TOKEN_SECONDS = 15 * 60;

const NEEDS: Partial<Record<Capability, Scope>> = {
  'people.read': 'people:read',
  'mentorships.read': 'mentorships:read',
  'lineage.read': 'lineage:read',
};

/** Whether a client stands for the institution that made it. Any other reads only what is shared with its institution. */
export function isAtHome({ institutionId, grantedBy }: Client): boolean {
  return institutionId === grantedBy;
}

/** Whether a client reads like staff of its institution: at home, and as far as its scopes go. */
export function clientMay(client: Client, capability: Capability): boolean {
  const scope = NEEDS[capability];
  return scope !== undefined && isAtHome(client) && client.scopes.includes(scope);
}

export class ApiClientUnclear extends Refusal {
  readonly code = 'API_CLIENT_UNCLEAR';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export class ApiClientRevoked extends Refusal {
  readonly code = 'API_CLIENT_REVOKED';
  constructor() {
    super('This client has been revoked. Create a new one.');
  }
}

/** What an admin fills in. */
export interface NewClient {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly institutionId: string;
  readonly agreementId: string | null;
}

/** The scopes to grant, or a refusal that names what is missing. `grantedBy`: where the admin acts. */
export function ensureClear({ name, scopes, institutionId, agreementId }: NewClient, grantedBy: string): Scope[] {
  const length = name.trim().length;
  if (length === 0) throw new ApiClientUnclear('name', 'Give it a name: who runs it, and what for.');
  if (length > 100) throw new ApiClientUnclear('name', 'Keep the name within 100 characters.');
  const known = scopes.filter(isScope);
  if (known.length < scopes.length) throw new ApiClientUnclear('scopes', 'One of these scopes does not exist.');
  if (known.length === 0) throw new ApiClientUnclear('scopes', 'Choose at least one thing that it may read.');
  if (institutionId !== grantedBy && agreementId === null)
    throw new ApiClientUnclear('agreementId', 'Name the sharing agreement under which a partner may read.');
  return [...new Set(known)];
}
