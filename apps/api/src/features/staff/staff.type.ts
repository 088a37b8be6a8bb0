import { Field, ID, ObjectType } from 'type-graphql';
import type { StaffRole } from '@chiron/domain/permission';
import { refusalType, resultOf } from '../../platform/graphql';
import { StaffRoleEnum } from '../account';

@ObjectType('StaffPlace', { description: 'Somebody who holds a staff role now.' })
export class StaffPlaceType {
  @Field(() => StaffRoleEnum, { description: 'The role.' })
  role!: StaffRole;

  @Field(() => String, { nullable: true, description: 'First day of it, ISO 8601; null where it is not known.' })
  since!: string | null;
}

@ObjectType('RoleChanged', { description: 'The roles are as asked.' })
export class RoleChangedType {
  @Field(() => ID, { description: 'Whose role was changed.' })
  personId!: string;
}

const NoAccount = refusalType('NoAccountYet', 'The person has no account, or it is closed.');
const Last = refusalType('LastAdmin', 'An institution keeps at least one admin who can sign in.');

export const GrantRoleResult = resultOf('GrantRoleResult', 'Granted, or why not.', RoleChangedType, 'RoleChanged', [
  NoAccount,
]);
export const RevokeRoleResult = resultOf(
  'RevokeRoleResult',
  'Taken away, or why not.',
  RoleChangedType,
  'RoleChanged',
  [Last],
);
