export { bearerOf, clientOf, refuseBoth } from './bearer';
export { hashPassword, verifyPassword } from './password';
export { browserOf, cookieName } from './session-cookie';
export { actorOf, openSession, tokenHash } from './session';
