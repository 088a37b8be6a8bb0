import { AUDIENCES, AUDIENCE_SUBJECTS, LOOKS, type Audience, type AudienceSubject } from '@chiron/domain/visibility';
import { Field, ObjectType } from 'type-graphql';
import { enumOf, AtMost } from '../../platform/graphql';
import { PersonType } from '../person';

export const AudienceEnum = enumOf(
  AUDIENCES,
  'Audience',
  'With whom something is shared: each includes those before it. Staff of an institution see what it recorded, whatever is chosen.',
);

export const AudienceSubjectEnum = enumOf(
  AUDIENCE_SUBJECTS,
  'AudienceSubject',
  'What has an audience of its own. PERSON is the name; without it nothing else is shown.',
);

export const LookEnum = enumOf(
  LOOKS,
  'Look',
  'As whom to look at one’s own page: anybody signed in elsewhere, staff of a partner, staff or a member of the institution that one acts at, a pair elsewhere.',
);

@ObjectType('ChosenAudience', { simpleResolvers: true, description: 'With whom one thing is shared.' })
class ChosenAudienceType {
  @Field(() => AudienceSubjectEnum, { description: 'What is shared.' })
  subject!: AudienceSubject;

  @Field(() => AudienceEnum, { nullable: true, description: 'As chosen; null follows the default.' })
  chosen!: Audience | null;

  @Field(() => AudienceEnum, {
    description: 'As far as it reaches in the end: never farther than the name. PARTNERS needs an agreement too.',
  })
  effective!: Audience;
}

@ObjectType('MyAudiences', { simpleResolvers: true, description: 'With whom the viewer shares what.' })
export class MyAudiencesType {
  @Field(() => Boolean, {
    description: 'Whether the viewer left the directory: seen by staff, own pairs and own programs only.',
  })
  isOptedOut!: boolean;

  @AtMost(5)
  @Field(() => [ChosenAudienceType], { description: 'One for each thing that has an audience.' })
  choices!: ChosenAudienceType[];
}

@ObjectType('MyPage', { simpleResolvers: true, description: 'The viewer’s own page as somebody else sees it.' })
export class MyPageType {
  @Field(() => PersonType, { nullable: true, description: 'What they see; null where they see nothing.' })
  person!: PersonType | null;

  @Field(() => Boolean, { description: 'Whether kind and years of current mentorships are told.' })
  currentMentorships!: boolean;

  @Field(() => Boolean, { description: 'Whether kind and years of past mentorships are told.' })
  pastMentorships!: boolean;
}
