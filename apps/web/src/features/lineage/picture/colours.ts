import type { Stage } from '@chiron/domain/stage';

const TOKENS = {
  paper: '--paper',
  raised: '--raised',
  sunk: '--sunk',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  lineStrong: '--line-strong',
  primary: '--primary',
  onPrimary: '--on-primary',
  onAccent: '--on-accent',
} as const;

const STAGE_TOKENS: Record<Stage, string> = {
  UNDERGRADUATE: '--stage-ug',
  POST_BACCALAUREATE: '--stage-ug',
  MEDICAL_STUDENT: '--stage-ms',
  RESIDENT: '--stage-res',
  FELLOW: '--stage-fel',
  ATTENDING: '--stage-att',
  EMERITUS: '--stage-em',
};

/** Canvas knows no custom properties: the theme as plain colours. */
export type Colours = Readonly<Record<keyof typeof TOKENS, string>> & {
  readonly stage: (stage: Stage) => string;
  readonly accent: (name: string) => string;
  readonly serif: string;
  readonly sans: string;
};

const FORCED: Record<keyof typeof TOKENS, string> = {
  paper: 'Canvas',
  raised: 'Canvas',
  sunk: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  line: 'GrayText',
  lineStrong: 'CanvasText',
  primary: 'Highlight',
  onPrimary: 'HighlightText',
  onAccent: 'Canvas',
};

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const isForced = matchMedia('(forced-colors: active)').matches;
  const read = (token: string) => style.getPropertyValue(token).trim();
  const names = Object.keys(TOKENS) as (keyof typeof TOKENS)[];
  const plain = Object.fromEntries(names.map((name) => [name, isForced ? FORCED[name] : read(TOKENS[name])]));
  return {
    ...(plain as Record<keyof typeof TOKENS, string>),
    stage: (stage) => (isForced ? 'CanvasText' : read(STAGE_TOKENS[stage])),
    accent: (name) => (isForced ? 'CanvasText' : read(`--accent-${name}`)),
    serif: read('--font-serif'),
    sans: read('--font-sans'),
  };
}

/** Calls back whenever the theme may have changed; returns how to stop. */
export function watchColours(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
