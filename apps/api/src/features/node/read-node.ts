import type { Scope } from '@chiron/domain/api-client';
import { fromGlobalId, type NodeType } from '@chiron/domain/ids';
import { passes } from '@chiron/domain/permission';
import { GraphQLError } from 'graphql';
import { ensureOpenTo } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { institutionsOf } from '../institution';
import { readMentorship } from '../mentorship';
import { readPerson } from '../person';
import { readProgram } from '../program';
import { readAgreement, readConsent } from '../sharing';
import { readImport } from '../staff-import';

/** What a client may open, and the scope it needs. */
const CLIENTS_OPEN: Partial<Record<NodeType, Scope | 'any'>> = {
  Person: 'people:read',
  Institution: 'any',
  Mentorship: 'mentorships:read',
};

/** Anything by global id, through the same door as its own query; null for what the viewer may not see. */
export async function readNode(context: OpenContext, id: string): Promise<object | null> {
  try {
    return await open(context, id);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND') return null;
    throw error;
  }
}

async function open(context: OpenContext, id: string): Promise<object | null> {
  const key = fromGlobalId(id);
  if (context.client && key) ensureOpenTo(context.client, CLIENTS_OPEN[key.type] ?? null);
  switch (key?.type) {
    case 'Person':
      return readPerson(context, id);
    case 'Institution':
      return institutionsOf(context).load(key.id);
    case 'Mentorship':
      return readMentorship(context, id);
    case 'Import':
      return isSignedIn(context) ? readImport(context, id) : null;
    case 'Program':
      return isSignedIn(context) ? readProgram(context, id) : null;
    case 'SharingAgreement':
      return isSignedIn(context) && passes(context.actor, 'sharing.manage') ? readAgreement(context, id) : null;
    case 'Consent':
      return isSignedIn(context) ? readConsent(context, id) : null;
    case undefined:
      return null;
  }
}

function isSignedIn(context: OpenContext): context is RequestContext {
  return context.actor !== null;
}
