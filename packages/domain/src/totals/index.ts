export { FEWEST_SHOWN, suppressed, type Cell, type Totals } from './suppress';
