export { Answered, type Asked } from './answered';
export { Facts, type Fact } from './facts';
export { FailedPage } from './failed-page';
export { NotFoundPage } from './not-found-page';
export { Page, type PageProps } from './page';
export { PageTurner, usePageAddress } from './page-turner';
export { Section } from './section';
export { Wordmark } from './wordmark';
