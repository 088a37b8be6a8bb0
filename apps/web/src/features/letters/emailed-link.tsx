import { Button, Link, Notice } from '@chiron/ui';
import { useState } from 'react';
import classes from './letters.module.css';
import { useSendSignInLink } from './use-send-sign-in-link';

const WORDS = {
  missing: 'Type your e-mail above first.',
  asked: 'If that address opens an account, a link is on its way to it.',
  failed: 'We couldn’t ask for a link just now. What you typed is still here.',
} as const;

export type EmailedLinkProps = {
  /** What was typed into the e-mail field so far. */
  readonly email: string;
};

/** Beside the e-mail field of the sign-in page: a link that is mailed, and the way back from a lost password. */
export function EmailedLink({ email }: EmailedLinkProps) {
  const send = useSendSignInLink();
  const [told, setTold] = useState<keyof typeof WORDS | null>(null);
  const ask = () => {
    if (email.trim() === '') {
      setTold('missing');
      return;
    }
    send(email).then(
      () => {
        setTold('asked');
      },
      () => {
        setTold('failed');
      },
    );
  };
  return (
    <div className={classes['form']}>
      {told && (
        <Notice tone={told === 'asked' ? 'success' : 'danger'} isAnnounced>
          {WORDS[told]}
        </Notice>
      )}
      <Button isFullWidth onPress={ask}>
        Email me a link
      </Button>
      <Link href="/recover">Lost your password?</Link>
    </div>
  );
}
