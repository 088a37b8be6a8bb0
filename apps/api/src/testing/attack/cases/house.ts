import { NOBODY } from '../case';
import { forAll, forOperator, forStaff, globalId, hiddenPeople, peopleElsewhere, peopleHere } from '../staff-case';
import type { Reading } from '../reading';

const programsAt = (reading: Reading, isHere: boolean) =>
  reading.world.programs
    .filter((one) => reading.isAt(one) === isHere)
    .map((one) => globalId('Program', one.id, one.institutionId));
const own = (reading: Reading) => programsAt(reading, true);
const foreign = (reading: Reading) => [...programsAt(reading, false), globalId('Program', NOBODY, NOBODY)];
const asId = (ids: (reading: Reading) => string[]) => (reading: Reading) => ids(reading).map((id) => ({ id }));
const facts = { name: 'A program', purpose: '', stages: [] };

const inProgram = (rest: object) => ({
  own: () => [],
  foreign: (reading: Reading) => [
    ...foreign(reading).map((programId) => ({
      programId,
      personId: peopleHere(reading)[0] ?? peopleElsewhere(reading)[0],
      ...rest,
    })),
  ],
});

const ofPeople = (rest: object = {}) => ({
  own: () => [],
  foreign: (reading: Reading) => peopleElsewhere(reading).map((personId) => ({ personId, ...rest })),
});

const nothing = (...variables: object[]) => ({ own: () => [], foreign: () => variables as Record<string, unknown>[] });
const changing = (variables: Readonly<Record<string, unknown>>) => ({ own: () => [variables], changes: true });

/** Programs, roles, settings, reports and the operator. What is granted is asked for where it changes nobody's rights. */
export const houseCases = [
  forStaff('programs.read', 'programs', {
    query: '{ programs { id name purpose stages archivedAt memberCount canManage coordinators { id name stage } } }',
  }),
  forStaff('programs.read', 'program', { own: asId(own), foreign: asId(foreign) }),
  forStaff('programs.manage', 'createProgram', changing({ facts })),
  forStaff('programs.manage', 'changeProgram', {
    own: () => [],
    foreign: (reading) => foreign(reading).map((id) => ({ id, facts, version: 1 })),
  }),
  forStaff('programs.manage', 'archiveProgram', {
    own: () => [],
    foreign: (reading) => foreign(reading).map((id) => ({ id, isArchived: true })),
  }),
  forStaff('programs.manage', 'addToProgram', inProgram({ role: 'MEMBER' })),
  forStaff('programs.manage', 'removeFromProgram', inProgram({})),
  forStaff('totals.read', 'institutionTotals'),
  forStaff('totals.read', 'childrenTotals'),
  forStaff('reports.handle', 'reports'),
  forStaff('reports.handle', 'report', nothing({ id: NOBODY }, { id: globalId('Report', NOBODY, NOBODY) })),
  forStaff('reports.handle', 'moveReport', nothing({ id: NOBODY, to: 'CLOSED' })),
  forStaff('roles.grant', 'staff'),
  forStaff('roles.grant', 'grantRole', ofPeople({ role: 'COORDINATOR' })),
  forStaff('roles.grant', 'revokeRole', ofPeople({ role: 'COORDINATOR' })),
  forStaff('institution.configure', 'institutionSettings'),
  forStaff('institution.configure', 'retentionReport'),
  forStaff(
    'institution.configure',
    'changeInstitution',
    changing({ look: { accent: 'fern', crest: 'AA', name: 'Another name', stageLabels: [], timeZone: 'UTC' } }),
  ),
  forStaff('institution.configure', 'markMinors', changing({ enrolsMinors: false })),
  // Refused in the same words for whoever is not on the staff here, foreign or not.
  forStaff('institution.configure', 'nameReportHandler', {
    own: (reading) => peopleElsewhere(reading).map((personId) => ({ personId })),
  }),
  forStaff('institution.configure', 'recordContacts', changing({ contacts: [], emergency: '112' })),
  forStaff('institution.configure', 'recordDuties', changing({ duties: [] })),
  forStaff('institution.configure', 'recordRetention', changing({ periods: [] })),
  forOperator('installationHealth'),
  forOperator('installationLog'),
  forOperator('operatedInstitutions'),
  forOperator('setInstitutionActive', nothing({ institutionId: globalId('Institution', NOBODY), isActive: true })),
  forOperator('foundInstitution', nothing()),
  forAll('helpContacts'),
  forAll('myBlocks'),
  forAll('myReports'),
  forAll('blockPerson', {
    own: () => [],
    foreign: (reading) => hiddenPeople(reading).map((personId) => ({ personId })),
  }),
  forAll('unblockPerson', { own: () => [], foreign: () => [] }),
  forAll('reportNotice', {
    own: () => [],
    foreign: (reading) => hiddenPeople(reading).map((personId) => ({ personId })),
  }),
  forAll('sendReport', {
    own: () => [],
    foreign: (reading) =>
      hiddenPeople(reading).map((personId) => ({
        report: { key: NOBODY, kind: 'UNSAFE', personId, text: 'A report.' },
      })),
  }),
];
