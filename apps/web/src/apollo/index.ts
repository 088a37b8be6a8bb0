export { createClient } from './client';
export { failureOf, type Failure } from './failure';
