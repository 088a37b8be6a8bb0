export { createClient } from './client';
export { failureOf } from './failure';
export { holdSession, lastUse } from './session';
