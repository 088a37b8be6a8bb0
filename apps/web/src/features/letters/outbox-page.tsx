import { useQuery } from '@apollo/client/react';
import { Button, EmptyState, Link } from '@chiron/ui';
import { graphql } from '../../gql';
import type { DemoOutboxQuery } from '../../gql/graphql';
import { Answered } from '../../page';
import { OpenPage } from './open-page';
import classes from './letters.module.css';

const DEMO_OUTBOX = graphql(`
  query DemoOutbox {
    demoOutbox {
      id
      to
      subject
      text
      writtenAt
    }
  }
`);

/** Letters of a demonstration, which are not sent: their links can be followed here. */
export function OutboxPage() {
  const asked = useQuery(DEMO_OUTBOX, { fetchPolicy: 'network-only' });
  return (
    <Answered asked={asked} failure="We couldn’t load the outbox.">
      {({ demoOutbox }) => (
        <OpenPage title="Outbox" lead="Letters that this demonstration would have sent, newest first." isWide>
          <Button onPress={() => void asked.refetch().catch(() => undefined)}>Look again</Button>
          {demoOutbox.length === 0 ? (
            <EmptyState>No letters yet. Ask for a sign-in link, or invite somebody.</EmptyState>
          ) : (
            <ul role="list" aria-label="Letters" className={classes['list']}>
              {demoOutbox.map((letter) => (
                <Letter key={letter.id} letter={letter} />
              ))}
            </ul>
          )}
        </OpenPage>
      )}
    </Answered>
  );
}

function Letter({
  letter: { to, subject, text, writtenAt },
}: {
  readonly letter: DemoOutboxQuery['demoOutbox'][number];
}) {
  const at = new Date(writtenAt as string).toLocaleString();
  return (
    <li className={classes['letter']}>
      <h2 className={classes['subject']}>{subject}</h2>
      <p className={classes['meta']}>{to ? `To ${to} · ${at}` : `Sent · ${at}`}</p>
      {text && (
        <p className={classes['text']}>
          {text.split(/(https?:\/\/\S+)/).map((part, place) =>
            place % 2 === 1 ? (
              <Link key={part} href={pathOf(part)}>
                {part}
              </Link>
            ) : (
              part
            ),
          )}
        </p>
      )}
    </li>
  );
}

/** Letters lead to where the server says it is reached; here one is already. */
function pathOf(link: string): string {
  return new URL(link).pathname;
}
