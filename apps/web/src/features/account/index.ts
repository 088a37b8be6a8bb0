export { SignedIn } from './signed-in';
export { SignInPage } from './sign-in-page';
export { useActAt } from './use-act-at';
export { useLeave } from './use-leave';
export { holds, useViewer, type Viewer } from './viewer';
