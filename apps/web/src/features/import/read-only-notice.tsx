import { Notice } from '@chiron/ui';

/** Rows of an import are compared side by side; a phone has no room for that. */
export function ReadOnlyNotice() {
  return <Notice>On a phone you can read imports. To begin or apply one, use a wider screen.</Notice>;
}
