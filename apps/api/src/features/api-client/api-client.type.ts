import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';

@ObjectType('ApiBudget', { simpleResolvers: true, description: 'Points that a client may use; see extensions.cost.' })
export class ApiBudgetType {
  @Field(() => Int, { description: 'Points in each window.' })
  limit!: number;

  @Field(() => Int, { description: 'Points used in the present one.' })
  used!: number;

  @Field(() => Int, { description: 'Length of a window in seconds.' })
  seconds!: number;
}

@ObjectType('ApiClient', {
  simpleResolvers: true,
  description: 'A program that may read through this API with credentials of its own.',
})
export class ApiClientType {
  @Field(() => ID, { description: 'Its client_id, as the token endpoint takes it.' })
  id!: string;

  @Field(() => String, { description: 'What it is called here.' })
  name!: string;

  @Field(() => [String], { description: 'What it may read, by the names of the scopes.' })
  scopes!: string[];

  @Field(() => ID, { nullable: true, description: 'The sharing agreement under which a partner reads.' })
  agreementId!: string | null;

  @Field(() => String, { description: 'When it was made, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When it last called, to the minute; null before it ever did.' })
  calledAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was revoked; null while it lives.' })
  revokedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'While a secret is being replaced: when the older one ends.' })
  olderSecretEndsAt!: string | null;
}

@ObjectType('ApiClientSecret', { description: 'A client with a new secret, which is told this once and kept nowhere.' })
export class ApiClientSecretType {
  @Field(() => ApiClientType, { description: 'The client.' })
  client!: ApiClientType;

  @Field(() => String, { description: 'Its client_secret. Keep it as you keep a password.' })
  secret!: string;
}

@InputType('NewApiClient', { description: 'A client to be made.' })
export class NewApiClientInput {
  @Field(() => String, { description: 'Who runs it, and what for; at most 100 characters.' })
  name!: string;

  @Field(() => [String], {
    description: 'Names of scopes: people:read, affiliations:read, mentorships:read, lineage:read.',
  })
  scopes!: string[];

  @Field(() => ID, { nullable: true, description: 'For whom it asks: a partner; the own institution unless told.' })
  institutionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sharing agreement that it serves; a partner needs one.' })
  agreementId?: string | null;
}

export const ApiClientUnclearType = refusalType('ApiClientUnclear', 'Something is missing, or does not fit.');
export const ApiClientRevokedType = refusalType('ApiClientRevoked', 'It was revoked before.');
export const CreateApiClientResult = resultOf(
  'CreateApiClientResult',
  'The client and its secret, or what is missing.',
  ApiClientSecretType,
  'ApiClientSecret',
  [ApiClientUnclearType],
);
export const RotateApiClientSecretResult = resultOf(
  'RotateApiClientSecretResult',
  'The client and its new secret, or why there is none.',
  ApiClientSecretType,
  'ApiClientSecret',
  [ApiClientRevokedType],
);
