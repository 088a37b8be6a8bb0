import { EmptyState } from '@chiron/ui';
import classes from './api-client.module.css';

const SAMPLE = `{
  people(first: 10) {
    edges {
      node {
        name
        stage
      }
    }
  }
}`;

/** What a client could ask. */
export function NoClients() {
  return (
    <>
      <EmptyState>No client yet. One that may read people and affiliations could ask:</EmptyState>
      {/* A scrolling box takes the focus, so that keys can scroll it. */}
      <pre className={classes['sample']} tabIndex={0} aria-label="A sample query">
        <code>{SAMPLE}</code>
      </pre>
    </>
  );
}
