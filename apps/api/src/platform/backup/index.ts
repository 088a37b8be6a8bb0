export { checkBackup } from './check-backup';
export { restoreBackup } from './restore-backup';
export { takeBackup } from './take-backup';
