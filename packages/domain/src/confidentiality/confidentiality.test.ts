import {
  dutyOf,
  dutyWords,
  ensureMayOpenPrivateWriting,
  ensureSoundContact,
  ensureSoundDuty,
  POSITIONS,
  PrivateWritingNotOpen,
  readinessOf,
  type ReportingDuty,
} from '.';

const duties: ReportingDuty[] = POSITIONS.map((position) => ({ position, duty: 'NONE_RECORDED', topics: '' }));
const contacts = [{ kind: 'OFFICE' }, { kind: 'CRISIS_LINE' }] as const;
const filled = { duties, contacts, emergency: 'Ring the bell' };
const told = { role: 'mentor', institution: 'Quillhaven' };

test('private writing opens when duties, offices, crisis lines and the emergency number are there, and not before', () => {
  expect(() => ensureMayOpenPrivateWriting(filled)).not.toThrow();
  expect(() => ensureMayOpenPrivateWriting({ ...filled, duties: duties.slice(1) })).toThrow(PrivateWritingNotOpen);
  expect(() => ensureMayOpenPrivateWriting({ ...filled, contacts: [contacts[0]] })).toThrow(PrivateWritingNotOpen);
  expect(() => ensureMayOpenPrivateWriting({ ...filled, contacts: [contacts[1]] })).toThrow(PrivateWritingNotOpen);
  expect(() => ensureMayOpenPrivateWriting({ ...filled, emergency: ' ' })).toThrow(PrivateWritingNotOpen);
});

test('what is missing is named', () => {
  expect(readinessOf({ duties: duties.slice(2), contacts: [], emergency: '' })).toEqual({
    isReady: false,
    positionsMissing: ['UNDERGRADUATE', 'POST_BACCALAUREATE'],
    lacksOffice: true,
    lacksCrisisLine: true,
    lacksEmergency: true,
  });
});

test('a duty that nobody filled in is unknown: assume they must', () => {
  expect(dutyWords(dutyOf([], 'ATTENDING'), told)).toBe(
    'We don’t know whether your mentor must report. Assume they must.',
  );
});

test('a duty is told with position and topics', () => {
  const duty = { position: 'ATTENDING', duty: 'MUST_REPORT', topics: 'harassment and assault' } as const;
  expect(dutyWords(duty, { ...told, labels: { ATTENDING: 'Consultant' } })).toBe(
    'Your mentor, as Consultant, must report harassment and assault if you mention it, even if you ask them not to.',
  );
  expect(() => ensureSoundDuty({ ...duty, topics: ' ' })).toThrow(/“Attending”/);
});

test('an office can be reached', () => {
  expect(() => ensureSoundContact({ kind: 'OFFICE', name: 'Quiet Room', contact: '', hours: '' })).toThrow(
    /Quiet Room/,
  );
});
