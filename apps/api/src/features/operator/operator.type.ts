import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, resultOf } from '../../platform/graphql';
import { InstitutionFactsRefusedType } from '../institution';

@ObjectType('OperatedInstitution', { description: 'An institution as an operator sees it: no people, only numbers.' })
export class OperatedInstitutionType {
  @Field(() => ID, { description: 'Global id of the institution.' })
  id!: string;

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Its parent.' })
  parentId!: string | null;

  @Field(() => String, { description: 'When it was founded here, ISO 8601.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'Since when nobody can act there, ISO 8601; null while in use.' })
  deactivatedAt!: string | null;

  @Field(() => Int, { description: 'How many people it records.' })
  records!: number;

  @Field(() => Int, { description: 'How many are there now.' })
  members!: number;

  @Field(() => Int, { description: 'How many of them hold a staff role.' })
  staff!: number;
}

@InputType('FoundingInput', { description: 'A new institution and its first admin.' })
export class FoundingInput {
  @Field(() => String, { description: 'Its name in addresses: lower-case letters, digits and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => String, { description: 'Two to four letters.' })
  crest!: string;

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string;

  @Field(() => String, { description: 'Name of its first admin.' })
  adminName!: string;

  @Field(() => String, { description: 'E-mail with which the admin signs in.' })
  adminEmail!: string;
}

@ObjectType('FoundedInstitution', { description: 'The new institution, and how its first admin signs in.' })
export class FoundedInstitutionType {
  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'E-mail of the first admin.' })
  adminEmail!: string;

  @Field(() => String, { description: 'Their first password: told once, kept nowhere.' })
  password!: string;
}

export const FoundInstitutionResult = resultOf(
  'FoundInstitutionResult',
  'Founded, or what is wrong.',
  FoundedInstitutionType,
  'FoundedInstitution',
  [InstitutionFactsRefusedType],
);

@ObjectType('InstallationHealth', { description: 'How the installation is.' })
export class InstallationHealthType {
  @Field(() => String, { description: 'Version of Chiron.' })
  version!: string;

  @Field(() => String, { description: 'Version of PostgreSQL.' })
  databaseVersion!: string;

  @Field(() => Int, { description: 'How many migrations have run.' })
  migrations!: number;

  @Field(() => String, { nullable: true, description: 'The last of them.' })
  lastMigration!: string | null;

  @Field(() => Int, { description: 'Letters that wait to be sent.' })
  lettersWaiting!: number;

  @Field(() => Int, { description: 'Letters that could not be sent.' })
  lettersGivenUp!: number;

  @Field(() => String, { nullable: true, description: 'Since when the oldest waits, ISO 8601.' })
  oldestLetterAt!: string | null;

  @Field(() => Float, { nullable: true, description: 'Free bytes where the data lies; null on a database elsewhere.' })
  diskFreeBytes!: number | null;

  @Field(() => Float, { nullable: true, description: 'Size in bytes of that disk.' })
  diskTotalBytes!: number | null;
}

@ObjectType('InstallationLogEntry', { description: 'Something that was done to the installation. Ids, never names.' })
export class InstallationLogEntryType {
  @Field(() => Int, { description: 'Its number in the chain.' })
  n!: number;

  @Field(() => String, { description: 'When, ISO 8601.' })
  at!: string;

  @Field(() => String, { description: 'What was done.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Id of the person who did it; null for the system.' })
  actorId!: string | null;

  @Field(() => String, { description: 'Ids of what it was done to, as JSON.' })
  subject!: string;
}

export const InstallationLogConnection = connectionOf('InstallationLogEntry', InstallationLogEntryType);
