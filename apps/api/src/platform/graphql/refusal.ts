import { Refusal } from '@chiron/domain/refusal';
import { Field, InterfaceType, ObjectType, createUnionType, type ClassType } from 'type-graphql';

@InterfaceType('Refusal', { description: 'A "no" that a person can act on.' })
export abstract class RefusalInterface {
  @Field(() => String, { description: 'What went wrong and what to do, in words for the person.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input at fault, where one is.' })
  field!: string | null;
}

/** What a refusal is outside its transaction: graphql-js would throw any returned Error. */
export interface RefusalData {
  readonly refused: string;
  readonly message: string;
  readonly field: string | null;
}

/** Turns a thrown refusal into data, after its transaction has rolled back. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | RefusalData> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error, refused: error.constructor.name, message: error.message, field: error.field ?? null };
  }
}

/** A GraphQL type for a refusal of the domain, of the same name. */
export function refusalType(name: string, description: string): ClassType<RefusalInterface> {
  @ObjectType(name, { implements: RefusalInterface, description })
  class RefusalType extends RefusalInterface {}
  return RefusalType;
}

/** `…Result` of a mutation: its success, or one of the refusals that it may answer with. */
export function resultOf<T extends object>(
  name: string,
  description: string,
  success: ClassType<T>,
  successName: string,
  refusals: ClassType<RefusalInterface>[],
) {
  return createUnionType({
    name,
    description,
    types: () => [success, ...refusals] as const,
    resolveType: (value: object) => ('refused' in value ? String(value.refused) : successName),
  });
}
