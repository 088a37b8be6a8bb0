import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AtMost, orRefusal, PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf, PersonType } from '../person';
import {
  ConsentArgs,
  ConsentType,
  DisclosureConnection,
  DisclosuresArgs,
  DisclosureType,
  RevokeConsentResult,
} from './consent.type';
import { myConsents, type ConsentView } from './consents';
import { giveConsent } from './give-consent';
import { disclosuresAboutMe, listDisclosures, type DisclosureView } from './list-disclosures';
import { revokeConsent } from './revoke-consent';

@Authorized('own')
@Resolver(() => ConsentType)
export class ConsentResolver {
  @AtMost(500)
  @Query(() => [ConsentType], { description: 'What the viewer consented to, the newest first; at most 500.' })
  myConsents(@Ctx() context: RequestContext) {
    return myConsents(context);
  }

  @Mutation(() => ConsentType, { description: 'Consents that another institution sees records of the viewer.' })
  giveConsent(@Args(() => ConsentArgs) given: ConsentArgs, @Ctx() context: RequestContext) {
    return giveConsent(context, given);
  }

  @Mutation(() => RevokeConsentResult, { description: 'Takes a consent back, from the next request on.' })
  revokeConsent(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(revokeConsent(context, id));
  }

  @Query(() => DisclosureConnection, { description: 'To whom records of the viewer were shown, the newest first.' })
  disclosuresAboutMe(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return disclosuresAboutMe(context, page);
  }

  @Authorized('disclosures.read')
  @Query(() => DisclosureConnection, {
    description: 'Sights of the institution’s students by other institutions, the newest first.',
  })
  disclosures(@Args(() => DisclosuresArgs) question: DisclosuresArgs, @Ctx() context: RequestContext) {
    return listDisclosures(context, question);
  }
}

/** What a consent tells beyond its columns. */
@Resolver(() => ConsentType)
export class ConsentFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'Whose records.' })
  institution(@Root() { institutionId }: ConsentView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }

  @FieldResolver(() => InstitutionType, { description: 'Who may see them.' })
  recipient(@Root() { recipientId }: ConsentView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(recipientId);
  }
}

/** What a disclosure tells beyond its columns; people only as far as the viewer may see them. */
@Resolver(() => DisclosureType)
export class DisclosureFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'Whose record was shown.' })
  institution(@Root() { institutionId }: DisclosureView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }

  @FieldResolver(() => InstitutionType, { description: 'To which institution.' })
  recipient(@Root() { recipientId }: DisclosureView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(recipientId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Whom the record is about.' })
  person(@Root() { personId }: DisclosureView, @Ctx() context: RequestContext) {
    return cardsOf(context).load(personId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who looked; null when not shared with the viewer.' })
  actor(@Root() { actorId }: DisclosureView, @Ctx() context: RequestContext) {
    return actorId === null ? null : cardsOf(context).load(actorId);
  }
}
