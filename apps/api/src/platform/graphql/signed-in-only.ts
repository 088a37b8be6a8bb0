import { GraphQLError } from 'graphql';
import type { AuthChecker } from 'type-graphql';
import type { OpenContext } from '../request-context';

/** What `@Authorized()` asks: is anybody signed in? What they may do is the domain's to say. */
export const signedInOnly: AuthChecker<OpenContext> = ({ context }) => {
  if (context.actor) return true;
  throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
};
