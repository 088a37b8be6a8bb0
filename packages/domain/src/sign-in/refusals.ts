import { Refusal } from '../refusal';

/** One answer for a wrong address, a wrong password and a closed account. */
export class SignInRefused extends Refusal {
  readonly code = 'SIGN_IN_REFUSED';
  constructor() {
    super('That e-mail and password don’t fit together. Check both and try again.');
  }
}

/** Says how long to wait, and nothing of whether an account exists or the last try was right. */
export class TooManyTries extends Refusal {
  readonly code = 'TOO_MANY_TRIES';
  constructor(readonly seconds: number) {
    super(`That was tried too often. Wait ${inWords(seconds)} and try again.`);
  }
}

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** The first proof was right; the session waits for a code. */
export class SecondFactorNeeded extends Refusal {
  readonly code = 'SECOND_FACTOR_NEEDED';
  constructor(readonly mustEnrol: boolean) {
    super(
      mustEnrol
        ? 'Your institution asks for a second factor. Set one up to go on.'
        : 'Enter the code from your authenticator app, or a recovery code.',
    );
  }
}

/** An institution lets its members in through its own sign-on alone. */
export class SignOnRequired extends Refusal {
  readonly code = 'SIGN_ON_REQUIRED';
  constructor(readonly institutionSlug: string) {
    super('Your institution asks you to sign in through its own sign-on.');
  }
}

/** A sensitive change asks for a recent proof: password, passkey or code. */
export class ProofNeeded extends Refusal {
  readonly code = 'PROOF_NEEDED';
  constructor() {
    super('Confirm that it’s you first, with your password, a passkey or a code.');
  }
}

export class ProofRefused extends Refusal {
  readonly code = 'PROOF_REFUSED';
  constructor() {
    super('That didn’t fit. Check it and try again.');
  }
}

export class CodeRefused extends Refusal {
  readonly code = 'CODE_REFUSED';
  override readonly field = 'code';
  constructor() {
    super('That code didn’t fit, or was used before. Wait for the next one and try again.');
  }
}

export class PasskeyRefused extends Refusal {
  readonly code = 'PASSKEY_REFUSED';
  constructor() {
    super('That passkey didn’t work here. Try again, or sign in another way.');
  }
}
