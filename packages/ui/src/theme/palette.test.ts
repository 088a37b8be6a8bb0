import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Palette = Readonly<Record<string, string>>;

function palettesOf(file: string): readonly Palette[] {
  const css = readFileSync(join(__dirname, file), 'utf8');
  const blocks = [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, block = '']) => block);
  return blocks.map((block) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
    ),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, over: string, under: string): number {
  const [a = 0, b = 0] = [over, under].map((name) => luminance(palette[name] ?? '#000000'));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['paper', 'surface', 'raised'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'primary', 'iodine', 'kept', 'excused', 'danger'];
const STAGES = ['ug', 'ms', 'res', 'fel', 'att', 'em'];
const ACCENTS = ['madder', 'ochre', 'fern', 'lagoon', 'gentian', 'mallow'];

const [light = {}] = palettesOf('tokens.css');
const [darkBySystem = {}, darkByChoice = {}] = palettesOf('dark-tokens.css');

it('has one dark palette, whether the device or the person chose it', () => {
  expect(darkBySystem).toEqual(darkByChoice);
  expect(Object.keys(darkByChoice).sort()).toEqual(Object.keys(light).sort());
});

describe.each([
  ['light', light],
  ['dark', darkByChoice],
])('the %s palette', (_theme, palette) => {
  it('has text of at least 4.5 to 1 on every ground', () => {
    for (const text of TEXTS)
      for (const ground of GROUNDS) expect(contrast(palette, text, ground)).toBeGreaterThan(4.5);
  });

  it('has text of at least 4.5 to 1 on each fill', () => {
    for (const tone of ['iodine', 'kept', 'excused', 'danger']) {
      expect(contrast(palette, tone, `${tone}-fill`)).toBeGreaterThan(4.5);
      expect(contrast(palette, 'ink', `${tone}-fill`)).toBeGreaterThan(4.5);
    }
    for (const filled of ['primary', 'danger']) expect(contrast(palette, `on-${filled}`, filled)).toBeGreaterThan(4.5);
    for (const accent of ACCENTS) expect(contrast(palette, 'on-accent', `accent-${accent}`)).toBeGreaterThan(4.5);
    for (const stage of STAGES) expect(contrast(palette, `stage-${stage}-text`, `stage-${stage}`)).toBeGreaterThan(4.5);
  });

  it('has controls and the focus ring of at least 3 to 1', () => {
    for (const edge of ['line-strong', 'focus']) {
      for (const ground of GROUNDS) expect(contrast(palette, edge, ground)).toBeGreaterThan(3);
    }
  });

  it('lets a stage stand out more the higher it is', () => {
    const ramp = STAGES.map((stage) => contrast(palette, `stage-${stage}`, 'paper'));
    expect(ramp).toEqual([...ramp].sort((a, b) => a - b));
  });
});
