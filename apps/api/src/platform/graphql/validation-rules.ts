import type { ValidationRule } from 'graphql';
import { depthLimit } from './depth-limit';
import { documentLimits } from './document-limits';
import { openOperationsOnly } from './strangers';

export const MOST_TOKENS = 5_000;
/** Fields of an operation when every fragment is written out. */
export const MOST_SELECTIONS = 5_000;
export const MOST_ERRORS = 20;

/** What every document is held to before it runs, whoever sends it and by whatever way it comes. */
export const LIMITS: readonly ValidationRule[] = [
  depthLimit(12),
  documentLimits({ aliases: 30, rootFields: 20, directives: 30 }),
];

/** All that a document from this asker must pass beside the rules of GraphQL itself; null is whoever has not signed in. */
export function validationRulesFor(asker: object | null): readonly ValidationRule[] {
  return asker === null ? [...LIMITS, openOperationsOnly] : LIMITS;
}
