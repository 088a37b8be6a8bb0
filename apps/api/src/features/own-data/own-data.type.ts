import { Field, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';

@ObjectType('AccountErasure', { description: 'That an account will be deleted. Until then its person may keep it.' })
export class AccountErasureType {
  @Field(() => String, { description: 'When they asked, ISO 8601 in UTC.' })
  askedAt!: string;

  @Field(() => String, { description: 'From when on it is deleted, ISO 8601 in UTC.' })
  dueAt!: string;
}

const OnlyAdminType = refusalType('OnlyAdmin', 'The person is the only admin of an institution.');

export const DeleteMyAccountResult = resultOf(
  'DeleteMyAccountResult',
  'The account will be deleted, or not.',
  AccountErasureType,
  'AccountErasure',
  [OnlyAdminType],
);
