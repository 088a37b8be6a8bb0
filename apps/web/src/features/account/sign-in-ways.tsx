import { useState } from 'react';
import { EmailedLink } from '../letters';
import { PasskeyEntrance } from '../passkey';
import { SignOnOffers } from '../sign-on';

import { PasswordForm } from './password-form';
import classes from './sign-in-page.module.css';

export type SignInWaysProps = {
  readonly next: string;
  readonly onEntered: () => Promise<void>;
  readonly onSecondFactor: () => void;
};

/** Every way in for whoever has an account: password, the institution’s sign-on, passkey, e-mailed link. */
export function SignInWays({ next, onEntered, onSecondFactor }: SignInWaysProps) {
  const [email, setEmail] = useState('');
  return (
    <div className={classes['form']}>
      <PasswordForm
        email={email}
        onEmail={setEmail}
        onEntered={onEntered}
        onSecondFactor={onSecondFactor}
        next={next}
      />
      <div className={classes['others']}>
        <SignOnOffers email={email} next={next} />
        <PasskeyEntrance onEntered={onEntered} />
        <EmailedLink email={email} />
      </div>
    </div>
  );
}
