import { CAPABILITIES, may, type Actor, type Capability } from './capabilities';

/** What an operation asks of whoever is signed in. A capability is a rule too: held where one acts. */
export const RULES = {
  'signed-in': 'Whoever is signed in; the answer holds only what they may see.',
  own: 'Whoever is signed in, about themselves alone.',
  participant: 'The two of the mentorship, and staff of its host as far as the operation says.',
  operator: 'The operator of the installation.',
} as const;

export type Rule = keyof typeof RULES | Capability;

export function isRule(text: string): text is Rule {
  return Object.hasOwn(RULES, text) || CAPABILITIES.some((capability) => capability === text);
}

/** Whether somebody who is signed in passes the rule. What the answer then holds is for the use case to decide. */
export function passes(actor: Actor, rule: Rule): boolean {
  switch (rule) {
    case 'signed-in':
    case 'own':
    case 'participant':
      return true;
    case 'operator':
      return actor.isOperator;
    default:
      return actor.actingAt !== null && may(actor, rule, actor.actingAt);
  }
}
