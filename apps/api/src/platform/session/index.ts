export { bearerOf, clientOf, refuseBoth } from './bearer';
export { networkAddress } from './network-address';
export { hashPassword, verifyPassword } from './password';
export { browserOf, cookieName, readCookie } from './session-cookie';
export {
  actorOf,
  insertSession,
  newToken,
  openSession,
  SESSION_SECONDS,
  tokenHash,
  type SignInMethod,
} from './session';
