export { ImportResolver } from './import.resolver';
export { readImport } from './read-import';
export { importUploads } from './upload-route';
