export { invitationRoutes, openInvitationRoutes } from './invitation-routes';
export { InviteLink } from './invite-link';
