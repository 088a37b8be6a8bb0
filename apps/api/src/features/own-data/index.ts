export { ownDataExport } from './export-route';
export { keepErasing } from './keep-erasing';
export { OwnDataResolver } from './own-data.resolver';
