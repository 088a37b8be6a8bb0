export { COST_LIMITS, usedByClients } from './bucket';
export { costOf } from './operation-cost';
export { charge, windowKey } from './window';
