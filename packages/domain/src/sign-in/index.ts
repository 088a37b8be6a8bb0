export { RECOVERY_CODES, STEP_WINDOW, readCode, recoveryCodeFrom } from './code';
export { LONGEST_PASSWORD, PasswordUnfit, SHORTEST_PASSWORD, ensureFitPassword } from './password';
export {
  CodeRefused,
  PasskeyRefused,
  ProofNeeded,
  ProofRefused,
  SecondFactorNeeded,
  SignInRefused,
  SignOnRequired,
  TooManyTries,
} from './refusals';
export { SignOnFactsRefused, SignOnUntried, domainOf, ensureSignOnFacts, type SignOnFacts } from './sign-on';
