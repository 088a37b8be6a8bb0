export { cancelJob, enqueueJob } from './enqueue-job';
export type { JobHandler, JobHandlers } from './work-off';
export { Worker } from './worker';
