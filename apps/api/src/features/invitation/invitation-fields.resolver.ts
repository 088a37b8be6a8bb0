import { invitationState } from '@chiron/domain/invitation';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf, PersonType } from '../person';
import type { Claim } from './claim-record';
import type { InvitationRow } from './invitation-row';
import { InvitationType, InvitedPersonType, RecordClaimType } from './invitation.type';
import type { InvitedPerson } from './invite-people';

@Resolver(() => InvitationType)
export class InvitationFieldsResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who is invited.' })
  person(@Root() { personId }: InvitationRow, @Ctx() context: RequestContext) {
    return cardsOf(context).load(personId);
  }

  @FieldResolver(() => String)
  state(@Root() invitation: InvitationRow, @Ctx() { now }: RequestContext) {
    return invitationState(invitation, now());
  }
}

@Resolver(() => InvitedPersonType)
export class InvitedPersonResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who.' })
  person(@Root() { personId }: InvitedPerson, @Ctx() context: RequestContext) {
    return cardsOf(context).load(personId);
  }
}

@Resolver(() => RecordClaimType)
export class RecordClaimResolver {
  @FieldResolver(() => InstitutionType, { nullable: true, description: 'Whose record it is.' })
  institution(@Root() { institutionId }: Claim, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }
}
