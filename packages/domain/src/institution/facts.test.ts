import { ensureSoundInstitution } from '.';

const sound = { name: 'St Luke’s', crest: 'SL', accent: 'fern', timeZone: 'Europe/Vienna', stageLabels: {} };

test.each([
  ['name', { name: ' ' }],
  ['crest', { crest: 'S1' }],
  ['accent', { accent: 'pink' }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['stageLabels', { stageLabels: { RESIDENT: ' ' } }],
])('a fault names its field: %s', (field, fault) => {
  expect(() => ensureSoundInstitution(sound)).not.toThrow();
  expect(() => ensureSoundInstitution({ ...sound, ...fault })).toThrow(expect.objectContaining({ field }));
});
