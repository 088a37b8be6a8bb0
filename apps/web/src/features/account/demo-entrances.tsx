import { useMutation } from '@apollo/client/react';
import { Button, Link, Notice } from '@chiron/ui';
import { graphql } from '../../gql';
import classes from './sign-in-page.module.css';

const ENTER = graphql(`
  mutation EnterDemonstration($label: String!) {
    signInAsDemo(label: $label) {
      person {
        id
      }
    }
  }
`);

export type DemoEntrancesProps = {
  readonly entrances: readonly { readonly label: string; readonly email: string }[];
  readonly onEntered: () => Promise<void>;
};

/** One button for each invented role of a demonstration. */
export function DemoEntrances({ entrances, onEntered }: DemoEntrancesProps) {
  const [enter, { error, loading }] = useMutation(ENTER, { fetchPolicy: 'no-cache' });
  const enterAs = async (label: string) => {
    const answer = await enter({ variables: { label } }).catch(() => null);
    if (answer?.data) await onEntered();
  };
  return (
    <section aria-labelledby="demonstration" className={classes['demonstration']}>
      <h2 id="demonstration" className={classes['subtitle']}>
        Demonstration
      </h2>
      <p className={classes['words']}>Everyone who can sign in is invented.</p>
      {error && (
        <Notice tone="danger" isAnnounced>
          We couldn’t let you in just now. Try again.
        </Notice>
      )}
      <ul role="list" className={classes['entrances']}>
        {entrances.map(({ label }) => (
          <li key={label}>
            <Button isFullWidth isDisabled={loading} onPress={() => void enterAs(label)}>
              Enter as {inSentence(label)}
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes['words']}>
        <Link href="/outbox">Read the letters that it would have sent</Link>
      </p>
    </section>
  );
}

/** “Resident, PGY-2” inside a sentence: “resident, PGY-2”. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
