export { createClient } from './client';
export { failureOf } from './failure';
