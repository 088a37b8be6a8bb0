/**
 * A "no" that a person can act on. Thrown inside a transaction, so that it rolls back, and turned into data outside it.
 * `field` names the input at fault, where one is.
 */
export abstract class Refusal extends Error {
  abstract readonly code: string;
  readonly field?: string;
}
