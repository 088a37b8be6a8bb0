export {
  compareDates,
  day,
  formatPeriod,
  month,
  open,
  parsePartialDate,
  unknownDate,
  year,
  yearOf,
  type DatePrecision,
  type PartialDate,
} from './partial-date';
