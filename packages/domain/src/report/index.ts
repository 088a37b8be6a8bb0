export {
  MOST_WORDS,
  REPORT_KINDS,
  REPORT_STATES,
  ReportAlreadyThere,
  ReportRefused,
  chooseHandler,
  ensureCanMove,
  ensureSoundReport,
  mayHandleReport,
  type Handler,
  type ReportKind,
  type ReportState,
} from './report';
