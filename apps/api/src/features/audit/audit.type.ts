import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graphql';
import { PersonType } from '../person';

@ObjectType('AuditFact', {
  simpleResolvers: true,
  description: 'One fact of an event: an id, a number or a word of the schema.',
})
export class AuditFactType {
  @Field(() => String, { description: 'What it is, such as `mentorshipId`.' })
  name!: string;

  @Field(() => String, { description: 'Its value as text.' })
  value!: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The person whom it names, as the viewer may know them now; null where there is none.',
  })
  person!: PersonType | null;
}

@ObjectType('AuditEvent', {
  simpleResolvers: true,
  description: 'What was done at an institution. The log holds ids alone: names are looked up when it is read.',
})
export class AuditEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the chain of the institution, from 1 without a gap.' })
  n!: number;

  @Field(() => String, { description: 'When it was done, ISO 8601 in UTC.' })
  at!: string;

  @Field(() => String, { description: 'What was done, such as `mentorship.ended`.' })
  action!: string;
}

export const AuditEventConnection = connectionOf('AuditEvent', AuditEventType);
