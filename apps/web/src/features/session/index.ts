export { CoverButton } from './cover-button';
export { GuardedScreen } from './guarded-screen';
export { ProofForm } from './proof-form';
export { useProved } from './use-proved';
