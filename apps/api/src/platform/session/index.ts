export { hashPassword, verifyPassword } from './password';
export { browserOf, cookieName } from './session-cookie';
export { actorOf, newToken, openSession, tokenHash } from './session';
