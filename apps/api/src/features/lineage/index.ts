export { LineageResolver } from './lineage.resolver';
export { LineageOverviewResolver } from './overview.type';
