import { isRule, passes } from '@chiron/domain/permission';
import type { AuthChecker } from 'type-graphql';
import { notFound } from '../database';
import type { OpenContext } from '../request-context';
import { ensureOpenTo, scopeOf } from './open-to-clients';
import { unauthenticated } from './unauthenticated';

/**
 * What `@Authorized('a rule')` asks, before the operation runs: is anybody signed in, and do they pass the rule? What one
 * may not do is not found. Which rows the answer holds is still the use case's and the database's to decide. An API
 * client is asked for a scope instead, and finds nothing that is not opened to clients.
 */
export const ruleChecker: AuthChecker<OpenContext> = ({ context: { actor, client }, info }, rules) => {
  if (client) {
    ensureOpenTo(client, scopeOf(info.parentType, info.fieldName));
    return true;
  }
  if (!actor) throw unauthenticated();
  if (!rules.every((rule) => isRule(rule) && passes(actor, rule))) throw notFound();
  return true;
};
