export { cancelJob, enqueueJob, type JobSubject } from './enqueue-job';
export type { JobHandler, JobHandlers } from './work-off';
export { Worker } from './worker';
