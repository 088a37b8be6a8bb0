import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { Answered, Facts, momentWords, Page } from '../../page';
import { OperatorOnly } from './operator-only';

const HEALTH = graphql(`
  query InstallationHealth {
    installationHealth {
      version
      databaseVersion
      migrations
      lastMigration
      lettersWaiting
      lettersGivenUp
      oldestLetterAt
      diskFreeBytes
      diskTotalBytes
    }
  }
`);

/** How the installation is, for its operators. */
export function HealthPage() {
  return (
    <OperatorOnly>
      <Health />
    </OperatorOnly>
  );
}

function Health() {
  const asked = useQuery(HEALTH);
  return (
    <Page title="Health" lead="How this installation is.">
      <Answered asked={asked} failure="We couldn’t read the health.">
        {({ installationHealth: health }) => (
          <Facts
            facts={[
              { label: 'Chiron', value: health.version },
              { label: 'PostgreSQL', value: health.databaseVersion },
              { label: 'Migrations', value: `${health.migrations} run; the last is ${health.lastMigration ?? 'none'}` },
              { label: 'Letters waiting', value: waitingWords(health.lettersWaiting, health.oldestLetterAt) },
              { label: 'Letters not sent', value: health.lettersGivenUp },
              { label: 'Disk of the data', value: diskWords(health.diskFreeBytes, health.diskTotalBytes) },
            ]}
          />
        )}
      </Answered>
    </Page>
  );
}

function waitingWords(count: number, oldest: string | null): string {
  return oldest ? `${count}, the oldest since ${momentWords(oldest)}` : String(count);
}

const GIGABYTE = 1024 ** 3;

function diskWords(free: number | null, total: number | null): string {
  if (free === null || total === null) return 'Not known: the database is elsewhere';
  return `${(free / GIGABYTE).toFixed(1)} GB free of ${(total / GIGABYTE).toFixed(1)} GB`;
}
