export { restoreBackup } from './restore-backup';
export { takeBackup } from './take-backup';
