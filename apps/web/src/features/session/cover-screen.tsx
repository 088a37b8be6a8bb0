import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@chiron/ui';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql';
import { setCover, type Cover } from './cover-state';
import { ProofForm } from './proof-form';
import classes from './session.module.css';

const LEAVE_COVER = graphql(`
  mutation LeaveCover {
    leaveWaiting
  }
`);

const WORDS: Record<Exclude<Cover, 'none'>, { title: string; lead: string }> = {
  covered: { title: 'This screen is covered', lead: 'Show that it’s you to go on where you were.' },
  idle: { title: 'You were signed out', lead: 'Nothing happened for an hour. What you wrote is still here.' },
};

/** Stands over everything until whoever holds the session proves who they are. The browser's own dialog lets nothing past. */
export function CoverScreen({ cover }: { readonly cover: Exclude<Cover, 'none'> }) {
  const box = useRef<HTMLDialogElement>(null);
  const client = useApolloClient();
  const [giveUp] = useMutation(LEAVE_COVER);
  const { title, lead } = WORDS[cover];
  useEffect(() => {
    const dialog = box.current;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector('input')?.focus();
  }, []);
  const goOn = async () => {
    setCover('none');
    await client.refetchQueries({ include: 'active' });
  };
  const leave = async () => {
    await giveUp().catch(() => undefined);
    window.location.assign('/sign-in');
  };
  return (
    <dialog
      ref={box}
      aria-labelledby="cover-title"
      className={classes['cover']}
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <div className={classes['box']}>
        <h2 id="cover-title">{title}</h2>
        <p>{lead}</p>
        <ProofForm action="Go on" onProved={goOn} />
        <Button variant="quiet" onPress={() => void leave()}>
          Sign in another way
        </Button>
      </div>
    </dialog>
  );
}
