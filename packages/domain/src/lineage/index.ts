export { LINEAGE_LIMITS, generationLabel, type LineageDirection } from './limits';
export { statusOf, statusLabel, LINK_STATUSES, type LinkStatus } from './status';
