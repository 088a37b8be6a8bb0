export { FileFault, fileOnDisk, MOST_BYTES, type ImportFile } from './import-file';
export { inWords } from './in-words';
export { importFiles, ImportUnderWay, type ImportOrder, type ImportProgress } from './import-files';
export { FINDING_KINDS, type Finding, type FindingKind, type ImportCounts, type ImportReport } from './report';
