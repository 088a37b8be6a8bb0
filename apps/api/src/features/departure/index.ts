export { DepartureResolver } from './departure.resolver';
