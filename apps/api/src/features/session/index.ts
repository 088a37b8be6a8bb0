export { ensureProved, heldIn, heldSession, resume, type HeldSession } from './held-session';
export { prove } from './prove';
export { HeldSessionResolver, OwnSessionResolver } from './session.resolver';
export { ProofNeededType, ProveResult } from './session.type';
