import { Refusal } from '../refusal';
import type { StageLabels } from '../stage';

/** Colours of the theme that an institution may choose. */
export const ACCENT_NAMES = ['madder', 'ochre', 'fern', 'lagoon', 'gentian', 'mallow'] as const;

/** What an institution decides about how it is shown. */
export interface InstitutionLook {
  readonly name: string;
  /** Two to four letters. */
  readonly crest: string;
  readonly accent: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly stageLabels: StageLabels;
}

export class InstitutionFactsRefused extends Refusal {
  readonly code = 'INSTITUTION_FACTS_REFUSED';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export function ensureSoundInstitution({ name, crest, accent, timeZone, stageLabels }: InstitutionLook): void {
  if (name.trim() === '' || name.length > 200)
    throw new InstitutionFactsRefused('name', 'Give the institution a name of at most 200 characters.');
  if (!/^\p{L}{2,4}$/u.test(crest)) throw new InstitutionFactsRefused('crest', 'Use two to four letters.');
  if (!ACCENT_NAMES.some((known) => known === accent))
    throw new InstitutionFactsRefused('accent', `Choose one of ${ACCENT_NAMES.join(', ')}.`);
  if (!isTimeZone(timeZone)) throw new InstitutionFactsRefused('timeZone', 'Use an IANA name such as Europe/Vienna.');
  if (Object.values(stageLabels).some((label) => label.trim() === '' || label.length > 60))
    throw new InstitutionFactsRefused('stageLabels', 'Use 1 to 60 characters for what a stage is called.');
}

export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
