export { SCOPES, isScope, scopeSentence, scopesOfToken, type Scope } from './scopes';
export {
  ApiClientRevoked,
  ApiClientUnclear,
  OVERLAP_HOURS,
  TOKEN_SECONDS,
  clientMay,
  ensureClear,
  isAtHome,
  type Client,
  type NewClient,
} from './client';
