import { EmptyState, LinkButton } from '@chiron/ui';
import { Page } from './page';

/** For what does not exist and for what one may not open: the two look the same. */
export function NotFoundPage() {
  return (
    <Page title="Nothing here">
      <EmptyState action={<LinkButton href="/">Go home</LinkButton>}>
        There’s nothing here you can open. It may be private, or the address may be wrong.
      </EmptyState>
    </Page>
  );
}
