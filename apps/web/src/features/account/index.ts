export { SignedIn } from './signed-in';
export { accountRoutes } from './account-routes';
export { useActAt } from './use-act-at';
export { useLeave } from './use-leave';
export { holds, useViewer, type Viewer } from './viewer';
