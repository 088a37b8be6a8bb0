export { TotalsResolver } from './totals.resolver';
