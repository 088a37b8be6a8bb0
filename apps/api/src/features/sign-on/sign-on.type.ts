import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';
import { ProofNeededType } from '../session';

@ObjectType('SignOnOffer', { simpleResolvers: true, description: 'An institution’s own sign-on.' })
export class SignOnOfferType {
  @Field(() => ID, { description: 'The institution’s name in addresses; begin at /sign-on/start/<this>.' })
  slug!: string;

  @Field(() => String, { description: 'The institution.' })
  name!: string;
}

@ObjectType('SignInPolicy', {
  simpleResolvers: true,
  description: 'How members of the institution that the viewer acts at sign in.',
})
export class SignInPolicyType {
  @Field(() => String, { nullable: true, description: 'The OpenID Connect issuer; null without a sign-on.' })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'What the issuer calls Chiron.' })
  clientId!: string | null;

  @Field(() => Boolean, { description: 'Whether a client secret is kept; it is never told.' })
  hasClientSecret!: boolean;

  @Field(() => [String], { description: 'Domains of its members’ addresses.' })
  emailDomains!: readonly string[];

  @Field(() => Boolean, { description: 'Members get in through the sign-on alone.' })
  requiresSignOn!: boolean;

  @Field(() => Boolean, { description: 'Members need a second factor, or a passkey.' })
  requiresSecondFactor!: boolean;

  @Field(() => Boolean, { description: 'Whether anybody came in through this issuer yet.' })
  hasBeenUsed!: boolean;

  @Field(() => String, { nullable: true, description: 'The redirect address to register at the issuer.' })
  redirectUri!: string | null;
}

@InputType('SignInPolicyInput', { description: 'How members are to sign in.' })
export class SignInPolicyInput {
  @Field(() => String, { nullable: true, description: 'https address of the issuer; without it there is no sign-on.' })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'What the issuer calls Chiron.' })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: 'A new client secret; without it the known one stays.' })
  clientSecret!: string | null;

  @Field(() => [String], { description: 'Domains of members’ addresses, such as example.edu.' })
  emailDomains!: string[];

  @Field(() => Boolean, { description: 'Let members in through the sign-on alone; it must have worked once.' })
  requiresSignOn!: boolean;

  @Field(() => Boolean, { description: 'Ask members for a second factor.' })
  requiresSecondFactor!: boolean;
}

export const ConfigureSignInResult = resultOf(
  'ConfigureSignInResult',
  'Kept, or not.',
  SignInPolicyType,
  'SignInPolicy',
  [
    ProofNeededType,
    refusalType('SignOnFactsRefused', 'What was given is no usable sign-on.'),
    refusalType('SignOnUntried', 'It may be required only after somebody came in through it.'),
  ],
);
