export { keepForgetting } from './forget-old-files';
export { ImportResolver } from './import.resolver';
export { readImport } from './read-import';
export { importUploads } from './upload-route';
