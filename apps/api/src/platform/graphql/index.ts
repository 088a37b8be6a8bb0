export {
  afterCursor,
  afterIdCursor,
  badInput,
  connectionOf,
  cursorOf,
  PageArgs,
  pageOf,
  pageSize,
  type Connection,
} from './connection';
export { keyOf } from './global-id';
export { NodeInterface } from './node-interface';
export { orRefusal, RefusalInterface, refusalType, resultOf } from './refusal';
export { OpenToAll, openOperations } from './open-to-all';
export { enumOf } from './enum-of';
export { ensureOpenTo, OpenToClients } from './open-to-clients';
export { AtMost, Costs, SizedByParent } from './cost-decisions';
export { ruleChecker } from './rule-checker';
export { PartialDateType } from './partial-date';
