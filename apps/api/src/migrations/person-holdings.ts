type OnErasure = 'ERASE' | 'ANONYMISE' | 'KEEP';

/** Whether a column holds a person's id or an account's. */
type Names = 'PERSON' | 'ACCOUNT';

/** `exported`: the columns that the person gets, a space between them. */
export type Holding = readonly [
  table: string,
  column: string,
  names: Names,
  exported: string | null,
  onErasure: OnErasure,
  why: string,
];

const IDS_ALONE = 'ids alone, which name nobody when the record behind them is anonymous';
const INSTITUTIONS_ACT = 'who acted for an institution; an id alone';
const OF_RECORD =
  'institution_id name email born_on born_precision died_on died_precision specialty organisation source source_id created_at updated_at';
const OF_AFFILIATION =
  'institution_id stage stage_year staff_role started_on started_precision ended_on ended_precision';
const OF_MENTORSHIP =
  'institution_id id mentor_id mentee_id kind state provenance started_on started_precision ended_on ended_precision mentor_stage mentor_stage_year mentor_organisation mentee_stage mentee_stage_year mentee_organisation source source_title';
const ENDS = 'ends; stays without what names anybody, for the other of the two and the lineage';

/**
 * Every column that names a person: what of its rows the person gets with "Export my data" (nothing: null), and what becomes of
 * them when the account is deleted. Rows are erased from the last of this list to the first, so an account comes after all that
 * hangs on it. Tables and columns that are not there are passed over.
 */
export const HOLDINGS: readonly Holding[] = [
  ['account', 'person_id', 'PERSON', 'email created_at demo_label', 'ERASE', 'how they signed in'],
  ['person', 'merged_into', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['person_record', 'person_id', 'PERSON', OF_RECORD, 'ANONYMISE', 'the institution keeps that somebody was there'],
  [
    'affiliation',
    'person_id',
    'PERSON',
    OF_AFFILIATION,
    'ANONYMISE',
    'ends on the day; stages stay for the institution’s numbers',
  ],
  ['affiliation', 'granted_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['mentorship', 'mentor_id', 'PERSON', OF_MENTORSHIP, 'ANONYMISE', ENDS],
  ['mentorship', 'mentee_id', 'PERSON', OF_MENTORSHIP, 'ANONYMISE', ENDS],
  ['participation', 'person_id', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['lineage_link', 'mentor_id', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['lineage_link', 'mentee_id', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['import', 'started_by', 'PERSON', 'institution_id source state created_at', 'KEEP', INSTITUTIONS_ACT],
  [
    'audit_event',
    'actor_id',
    'PERSON',
    null,
    'KEEP',
    'the log of an institution: ids alone, and a chain that must stay whole',
  ],
  ['record_view', 'viewer_id', 'PERSON', null, 'KEEP', 'goes by itself within a day of use; an id alone'],
  ['erasure', 'person_id', 'PERSON', 'asked_at due_at', 'KEEP', 'what is being done; removed when it is done'],
  [
    'program_member',
    'person_id',
    'PERSON',
    'institution_id program_id role created_at',
    'ERASE',
    'nobody is left to take part',
  ],
  [
    'person_profile',
    'person_id',
    'PERSON',
    'headline lineage_audience updated_at',
    'ERASE',
    'what they wrote of themselves',
  ],
  ['person_block', 'person_id', 'PERSON', 'blocked_id created_at', 'ERASE', 'whom they did not want to meet'],
  ['person_block', 'blocked_id', 'PERSON', null, 'ERASE', 'the blocked are not told; nobody is left to be met'],
  ['session', 'account_id', 'ACCOUNT', 'created_at expires_at', 'ERASE', 'where they were signed in'],
  ['account_email', 'account_id', 'ACCOUNT', 'address kind verified_at', 'ERASE', 'their addresses'],
  ['letter_token', 'account_id', 'ACCOUNT', null, 'ERASE', 'links in letters to them'],
  ['passkey', 'person_id', 'PERSON', 'name created_at last_used_at', 'ERASE', 'how they signed in'],
  ['second_factor', 'person_id', 'PERSON', 'confirmed_at', 'ERASE', 'how they signed in'],
  ['recovery_code', 'person_id', 'PERSON', null, 'ERASE', 'how they signed in'],
  ['sign_on_link', 'person_id', 'PERSON', 'institution_id issuer subject created_at', 'ERASE', 'how they signed in'],
  ['person_audience', 'person_id', 'PERSON', 'subject audience chosen_at', 'ERASE', 'what they chose'],
  ['directory_opt_out', 'person_id', 'PERSON', 'since', 'ERASE', 'what they chose'],
  [
    'consent',
    'person_id',
    'PERSON',
    'institution_id recipient_id purpose categories signed_at ends_on revoked_at',
    'KEEP',
    'on what a disclosure rested; ids and words of the schema',
  ],
  [
    'disclosure',
    'person_id',
    'PERSON',
    'institution_id recipient_id categories purposes at',
    'KEEP',
    'the institution must account for it; ids alone',
  ],
  ['disclosure', 'actor_id', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['invitation', 'person_id', 'PERSON', 'institution_id address sent_at accepted_at', 'ERASE', 'an address of theirs'],
  ['invitation', 'invited_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['record_claim', 'from_person', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['record_claim', 'to_person', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['ended_access', 'person_id', 'PERSON', null, 'KEEP', IDS_ALONE],
  ['ended_access', 'ended_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['agreement_side', 'signed_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['agreement_side', 'suspended_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['agreement_side', 'ended_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['api_client', 'created_by', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  ['institution_policy', 'handler_id', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
  [
    'report',
    'reporter_id',
    'PERSON',
    'institution_id kind state created_at',
    'KEEP',
    'a report of harm stays with who must answer it, sealed',
  ],
  ['report', 'subject_id', 'PERSON', null, 'KEEP', 'a report of harm stays with who must answer it, sealed'],
  ['report', 'handler_id', 'PERSON', null, 'KEEP', INSTITUTIONS_ACT],
];

/** The list as rows for an insert. */
export function holdingRows(): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return HOLDINGS.map(([table, column, names, exported, onErasure, why], position) => {
    const columns = exported ? `array[${exported.split(' ').map(text).join(', ')}]` : 'null';
    return `(${[text(table), text(column), text(names), columns, text(onErasure), text(why), position].join(', ')})`;
  }).join(',\n');
}
