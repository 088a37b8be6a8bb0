import { fromGlobalId } from '@chiron/domain/ids';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf } from '../institution';
import { readMentorship } from '../mentorship';
import { readPerson } from '../person';
import { readProgram } from '../program';
import { readImport } from '../staff-import';

/** Anything by global id, through the same door as its own query; null for what the viewer may not see. */
export async function readNode(context: RequestContext, id: string): Promise<object | null> {
  try {
    return await open(context, id);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND') return null;
    throw error;
  }
}

async function open(context: RequestContext, id: string): Promise<object | null> {
  const key = fromGlobalId(id);
  switch (key?.type) {
    case 'Person':
      return readPerson(context, id);
    case 'Institution':
      return institutionsOf(context).load(key.id);
    case 'Mentorship':
      return readMentorship(context, id);
    case 'Import':
      return readImport(context, id);
    case 'Program':
      return readProgram(context, id);
    case undefined:
      return null;
  }
}
