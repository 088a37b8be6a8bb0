export { ClaimResolver, InvitationResolver, InvitedResolver } from './invitation.resolver';
export { InvitationFieldsResolver, InvitedPersonResolver, RecordClaimResolver } from './invitation-fields.resolver';
