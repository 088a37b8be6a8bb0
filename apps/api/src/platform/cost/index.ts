export { COST_LIMITS, usedByClients } from './bucket';
export { costOf } from './operation-cost';
