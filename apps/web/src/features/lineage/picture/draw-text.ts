type Context = CanvasRenderingContext2D;

const MOST_KEPT = 4_000;
const kept = new Map<string, readonly string[]>();

/** Cuts a text into at most so many lines of a width; what does not fit ends in “…”. Measures with the current font. */
export function linesOf(context: Context, text: string, width: number, most: number): readonly string[] {
  const key = `${context.font}|${Math.round(width)}|${most}|${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size > MOST_KEPT) kept.clear();
  const lines = broken(context, text, width, most);
  kept.set(key, lines);
  return lines;
}

/** Fonts that arrive late measure differently. */
export function forgetMeasures(): void {
  kept.clear();
}

function broken(context: Context, text: string, width: number, most: number): string[] {
  const fits = (part: string) => context.measureText(part).width <= width;
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines.map((one) => (fits(one) ? one : shortened(one, fits)));
}

function shortened(text: string, fits: (part: string) => boolean): string {
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** Writes one line with its middle at `y`. */
export function write(context: Context, text: string, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5);
}
