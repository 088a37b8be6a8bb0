import { toGlobalId } from '@chiron/domain/ids';
import { POSITIONS } from '@chiron/domain/confidentiality';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let admin: Somebody;
let moderator: Somebody;
let cora: Somebody;
let student: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School');
  admin = await world.aStaffMember(school, 'Ada Admin');
  moderator = await world.aStaffMember(school, 'Mona Moderator', 'MODERATOR');
  cora = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  student = await world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  matron = await world.aStaffMember(await world.anInstitution('Hospital'), 'Matron Mirela');
});
afterAll(() => api.stop());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const SETTINGS = `emergency enrolsMinors reportHandler { name } possibleHandlers { name } duties { position duty topics }
  contacts { kind name contact hours } retention { kind years } readiness { isReady positionsMissing lacksOffice lacksCrisisLine lacksEmergency }
  institution { name crest accent timeZone stageLabels { stage label } }`;
const RESULT = `{ __typename ... on InstitutionSettings { ${SETTINGS} } ... on Refusal { message field } }`;

const save = async (who: Somebody, mutation: string, variables: object = {}) => {
  const answer = await api.ask<Record<string, Record<string, unknown>>>(mutation, variables, who.accountId);
  return { ...Object.values({ ...answer.data })[0], errors: answer.errors };
};

const DUTIES = `mutation ($duties: [ReportingDutyInput!]!) { recordDuties(duties: $duties) ${RESULT} }`;
const CONTACTS = `mutation ($contacts: [ContactInput!]!, $emergency: String!) { recordContacts(contacts: $contacts, emergency: $emergency) ${RESULT} }`;
const RETENTION = `mutation ($periods: [RetentionInput!]!) { recordRetention(periods: $periods) ${RESULT} }`;
const HANDLER = `mutation ($id: ID) { nameReportHandler(personId: $id) ${RESULT} }`;
const LOOK = `mutation ($look: InstitutionLookInput!) { changeInstitution(look: $look) ${RESULT} }`;

const office = { kind: 'OFFICE', name: 'Quiet Room', contact: 'ext. 1200', hours: 'Mon to Fri' };
const line = { kind: 'CRISIS_LINE', name: 'Harbour Listening Line', contact: 'ext. 1234', hours: 'always' };

test('an institution that has filled in nothing is not ready, and every duty reads unknown', async () => {
  const { data } = await api.ask<{ institutionSettings: Record<string, unknown> }>(
    `{ institutionSettings { ${SETTINGS} } }`,
    {},
    admin.accountId,
  );
  expect(data.institutionSettings).toMatchObject({
    readiness: { isReady: false, positionsMissing: POSITIONS, lacksOffice: true, lacksCrisisLine: true },
    reportHandler: null,
  });
  expect(data.institutionSettings.duties).toEqual(
    POSITIONS.map((position) => ({ position, duty: 'UNKNOWN', topics: '' })),
  );
});

test('with duties, an office, a line and a number it is ready', async () => {
  const duties = POSITIONS.map((position) => ({ position, duty: 'NONE_RECORDED' }));
  await save(admin, DUTIES, { duties });
  await save(admin, DUTIES, { duties: [{ position: 'ATTENDING', duty: 'MUST_REPORT', topics: 'assault' }] });
  const saved = await save(admin, CONTACTS, { contacts: [line, office], emergency: 'Ring the harbour bell' });
  expect(saved).toMatchObject({
    readiness: { isReady: true, positionsMissing: [] },
    contacts: [office, line],
    duties: expect.arrayContaining([{ position: 'ATTENDING', duty: 'MUST_REPORT', topics: 'assault' }]),
  });
});

test('every member reads whom to turn to, and nothing else of it', async () => {
  const help = '{ helpContacts { institution { name } emergency contacts { name contact } coordinators { name } } }';
  expect((await api.ask(help, {}, student.accountId)).data.helpContacts).toEqual({
    institution: { name: 'School' },
    emergency: 'Ring the harbour bell',
    contacts: [office, line].map(({ name, contact }) => ({ name, contact })),
    coordinators: [{ name: 'Cora Coordinator' }],
  });
  for (const who of [student, cora, moderator]) {
    expect((await api.ask(`{ institutionSettings { emergency } }`, {}, who.accountId)).errors).toMatchObject(notFound);
    expect((await save(who, CONTACTS, { contacts: [], emergency: '' })).errors).toMatchObject(notFound);
  }
});

test('another institution neither reads nor changes it', async () => {
  await save(matron, CONTACTS, { contacts: [], emergency: 'None' });
  const help = '{ helpContacts { emergency contacts { name } } }';
  expect((await api.ask(help, {}, matron.accountId)).data.helpContacts).toEqual({ emergency: 'None', contacts: [] });
  expect((await api.ask(help, {}, student.accountId)).data.helpContacts).toMatchObject({
    emergency: 'Ring the harbour bell',
  });
});

test.each([
  ['DutyRefused', 'topics', DUTIES, { duties: [{ position: 'RESIDENT', duty: 'MUST_REPORT' }] }],
  ['ContactRefused', 'contact', CONTACTS, { contacts: [{ ...office, contact: ' ' }], emergency: '' }],
  ['RetentionRefused', 'years', RETENTION, { periods: [{ kind: 'REPORT', years: 0 }] }],
  [
    'InstitutionFactsRefused',
    'timeZone',
    LOOK,
    { look: { name: 'S', crest: 'SC', accent: 'fern', timeZone: 'Mars', stageLabels: [] } },
  ],
])('a fault answers %s, names %s and changes nothing', async (type, field, mutation, variables) => {
  expect(await save(admin, mutation, variables)).toMatchObject({ __typename: type, field });
  const { data } = await api.ask('{ helpContacts { contacts { name } } }', {}, student.accountId);
  expect(data.helpContacts).toEqual({ contacts: [{ name: 'Quiet Room' }, { name: 'Harbour Listening Line' }] });
});

test('a handler of reports is somebody who may handle them', async () => {
  const id = (who: Somebody) => ({ id: toGlobalId('Person', who.personId) });
  expect(await save(admin, HANDLER, id(cora))).toMatchObject({ __typename: 'HandlerUnable' });
  expect(await save(admin, HANDLER, id(matron))).toMatchObject({ __typename: 'HandlerUnable' });
  expect(await save(admin, HANDLER, id(moderator))).toMatchObject({
    reportHandler: { name: 'Mona Moderator' },
    possibleHandlers: [{ name: 'Ada Admin' }, { name: 'Mona Moderator' }],
  });
  expect(await save(admin, HANDLER, { id: null })).toMatchObject({ reportHandler: null });
});

test('name, colour and stage labels change for everybody', async () => {
  const look = {
    name: 'School of Physic',
    crest: 'sop',
    accent: 'gentian',
    timeZone: 'Europe/Vienna',
    stageLabels: [{ stage: 'RESIDENT', label: 'Registrar' }],
  };
  expect(await save(admin, LOOK, { look })).toMatchObject({ institution: { ...look, crest: 'SOP' } });
  const minors = await save(admin, `mutation { markMinors(enrolsMinors: true) ${RESULT} }`);
  expect(minors).toMatchObject({ enrolsMinors: true });
});

test('the retention report lists who left longer ago than records are kept, and deletes nobody', async () => {
  const gone = await api.world.aRecord(school, 'Gisela Gone');
  await api.world.anAffiliation(school, gone, { stage: 'RESIDENT', until: '2021-06-30' });
  const back = await api.world.aRecord(school, 'Bruno Back');
  await api.world.anAffiliation(school, back, { stage: 'RESIDENT', until: '2021-06-30' });
  await api.world.anAffiliation(school, back, { stage: 'ATTENDING' });
  await api.world.aRecord(school, 'Hildegard Historic', { died: 1890 });
  await save(admin, RETENTION, {
    periods: [
      { kind: 'PERSON_RECORD', years: 2 },
      { kind: 'MENTORSHIP', years: 90 },
    ],
  });
  const report = '{ retentionReport { kind years count people { name } } }';
  const { data } = await api.ask(report, {}, admin.accountId);
  expect(data.retentionReport).toEqual([
    { kind: 'PERSON_RECORD', years: 2, count: 1, people: [{ name: 'Gisela Gone' }] },
    { kind: 'MENTORSHIP', years: 90, count: 0, people: [] },
  ]);
  expect((await api.ask(report, {}, matron.accountId)).data).toEqual({ retentionReport: [] });
  expect((await api.ask(report, {}, cora.accountId)).errors).toMatchObject(notFound);
});
