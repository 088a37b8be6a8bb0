export { OperatorResolver } from './operator.resolver';
