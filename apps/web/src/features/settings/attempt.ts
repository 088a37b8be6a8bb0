/** Runs a change that answers `true` when it asks for a fresh proof first. */
export type Attempt = (change: () => Promise<boolean>) => Promise<void>;
