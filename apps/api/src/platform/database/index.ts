export { Database, type Scope, type Tenant } from './database';
export { columnsOf } from './columns';
export { migrate } from './migrate';
export { refuseUnsafeRole, UnsafeAppRole } from './app-role';
export { notFound } from './not-found';
export { newId } from './new-id';
