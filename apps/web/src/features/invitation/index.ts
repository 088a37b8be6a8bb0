export { ClaimedRecord } from './lazy-parts';
export { invitationRoutes, openInvitationRoutes } from './invitation-routes';
export { InviteLink } from './invite-link';
export { InvitePerson } from './invite-person';
