export { ClaimedRecord } from './claimed-record';
export { invitationRoutes, openInvitationRoutes } from './invitation-routes';
export { InviteLink } from './invite-link';
export { InvitePerson } from './invite-person';
