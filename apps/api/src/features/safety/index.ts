export { BlockResolver } from './block.resolver';
export { MyReportFieldsResolver, ReportNoticeFieldsResolver, ReportResolver } from './report.resolver';
