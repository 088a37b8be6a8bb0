import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { RefusalInterface, refusalType, resultOf } from '../../platform/graphql';
import { ImportType } from './import.type';

const SourceUnclear = refusalType('ImportSourceUnclear', 'The name of the source is empty or too long.');
const AtWork = refusalType('ImportAtWork', 'The import is being checked or applied.');
const Over = refusalType('ImportOver', 'The import has been applied or cancelled.');
const WithoutFiles = refusalType('ImportWithoutFiles', 'No file has arrived yet.');
const Unchecked = refusalType('ImportUnchecked', 'The files have not been checked since they arrived.');

@ObjectType('ImportBlocked', {
  implements: RefusalInterface,
  description: 'Rows stand in the way that were neither mended nor skipped by choice.',
})
class ImportBlockedType extends RefusalInterface {
  @Field(() => Int, { description: 'Refused rows that are not skipped.' })
  refusedRows!: number;

  @Field(() => Int, { description: 'Disagreements that are not skipped.' })
  conflicts!: number;
}

function importOr(mutation: string, description: string, refusals: ClassType<RefusalInterface>[]) {
  return resultOf(`${mutation}Result`, description, ImportType, 'Import', refusals);
}

export const BeginImportResult = importOr('BeginImport', 'The new import, or why there is none.', [SourceUnclear]);
export const CheckImportResult = importOr('CheckImport', 'The import at work, or why it is not.', [
  AtWork,
  Over,
  WithoutFiles,
]);
export const ApplyImportResult = importOr('ApplyImport', 'The import at work, or why it is not.', [
  AtWork,
  Over,
  WithoutFiles,
  Unchecked,
  ImportBlockedType,
]);
export const CancelImportResult = importOr('CancelImport', 'The import, or why it goes on.', [Over]);
