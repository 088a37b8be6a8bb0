import type { OperationCase } from '../case';
import { accountCases } from './account';
import { apiClientCases } from './api-client';
import { houseCases } from './house';
import { institutionCases } from './institution';
import { keysCases } from './keys';
import { lettersCases } from './letters';
import { lineageCases } from './lineage';
import { mentorshipCases } from './mentorship';
import { nodeCases } from './node';
import { personCases } from './person';
import { recordsCases } from './records';
import { staffImportCases } from './staff-import';
import { visibilityCases } from './visibility';

/**
 * One case for each operation of the schema; the attack fails by name for one without. To add one: write an entry in the
 * file of your feature and list the file here. An entry names the operation, the query with its variables, and for one
 * asker (`reading`) the tries: each with variables and what the field must hold. `ownOnly`, `byCapability`, `openToAll`
 * and `byId` of case.ts make most of them in a few lines: name own ids, foreign ids and `NOBODY`. Strangers, made-up words,
 * foreign ids and the bytes of errors are looked after for you. What a new operation shows that nothing showed before
 * stands in model.ts with a canary, in `mayTell` of telltales.ts with who may read it, and in settle.ts with its rows.
 */
export const cases: readonly OperationCase[] = [
  ...accountCases,
  ...institutionCases,
  ...personCases,
  ...mentorshipCases,
  ...lineageCases,
  ...staffImportCases,
  ...nodeCases,
  ...visibilityCases,
  ...houseCases,
  ...keysCases,
  ...lettersCases,
  ...recordsCases,
  ...apiClientCases,
];
