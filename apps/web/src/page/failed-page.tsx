import { ErrorState } from '@chiron/ui';
import { Page } from './page';

/** Stands in for a page whose code failed or could not be fetched. */
export function FailedPage() {
  const reload = () => {
    window.location.reload();
  };
  return (
    <Page title="This page didn’t open">
      <ErrorState onRetry={reload} retryLabel="Load again">
        Something went wrong while opening this page. Nothing you did was lost.
      </ErrorState>
    </Page>
  );
}
