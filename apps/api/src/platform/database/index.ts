export { Database, type Tenant } from './database';
export { columnsOf, listOf, rowsOf, type Columns } from './columns';
export { migrate } from './migrate';
export { refuseUnsafeRole } from './app-role';
export { notFound } from './not-found';
export { newId } from './new-id';
export { AT_WORK } from './time-limits';
