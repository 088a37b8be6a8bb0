export { FileFault, fileOnDisk, MOST_BYTES, type ImportFile } from './import-file';
export { inWords } from './in-words';
export { importFiles, type ImportOrder, type ImportProgress } from './import-files';
export { FINDING_KINDS, type Finding, type FindingKind, type ImportReport } from './report';
