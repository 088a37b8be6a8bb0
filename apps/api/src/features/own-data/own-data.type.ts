import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';

@ObjectType('AccountErasure', { description: 'That an account will be deleted. Until then its person may keep it.' })
export class AccountErasureType {
  @Field(() => GraphQLISODateTime, { description: 'When they asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From when on it is deleted.' })
  dueAt!: Date;
}

const OnlyAdminType = refusalType('OnlyAdmin', 'The person is the only admin of an institution.');

export const DeleteMyAccountResult = resultOf(
  'DeleteMyAccountResult',
  'The account will be deleted, or not.',
  AccountErasureType,
  'AccountErasure',
  [OnlyAdminType],
);
