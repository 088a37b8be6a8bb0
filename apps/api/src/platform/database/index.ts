export { Database, type Scope, type Tenant } from './database';
export { migrate } from './migrate';
export { refuseUnsafeRole, UnsafeAppRole } from './app-role';
export { notFound } from './not-found';
export { newId } from './new-id';
