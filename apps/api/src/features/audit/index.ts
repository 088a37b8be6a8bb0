export { AuditResolver } from './audit.resolver';
export { auditDownload } from './audit-download';
