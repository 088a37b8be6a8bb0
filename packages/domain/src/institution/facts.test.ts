import { ensureSoundInstitution, InstitutionFactsRefused, type InstitutionLook } from '.';

const sound = { name: 'St Luke’s', crest: 'SL', accent: 'fern', timeZone: 'Europe/Vienna', stageLabels: {} };

function fieldOf(look: InstitutionLook): string | undefined {
  try {
    ensureSoundInstitution(look);
  } catch (error) {
    return (error as InstitutionFactsRefused).field;
  }
  return undefined;
}

test.each([
  ['name', { name: ' ' }],
  ['crest', { crest: 'S1' }],
  ['accent', { accent: 'pink' }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['stageLabels', { stageLabels: { RESIDENT: ' ' } }],
])('a fault names its field: %s', (field, fault) => {
  expect(() => ensureSoundInstitution(sound)).not.toThrow();
  expect(() => ensureSoundInstitution({ ...sound, ...fault })).toThrow(InstitutionFactsRefused);
  expect(fieldOf({ ...sound, ...fault })).toBe(field);
});
