export { Answered } from './answered';
export { Facts } from './facts';
export { FailedPage } from './failed-page';
export { NotFoundPage } from './not-found-page';
export { Page } from './page';
export { PageTurner, usePageAddress } from './page-turner';
export { Section } from './section';
export { useFocusOnOpen } from './use-focus-on-open';
export { Wordmark } from './wordmark';
