const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The rows as a table for people; the ratio is ours over peer, for times and rates alike. */
export function tableOf(rows) {
  const lines = [
    ['name', 'ours', 'peer', 'unit', 'ratio', 'goal'],
    ...rows.map(({ name, ours, peer, unit, goal }) => [
      name,
      shown(ours),
      shown(peer),
      unit,
      (ours / peer).toFixed(2),
      goal ?? '',
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isNumber = (column) => [1, 2, 4].includes(column);
  const lineOf = (cells) =>
    cells
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ');
  return lines.map((line) => lineOf(line).trimEnd()).join('\n');
}

/** The same for programs. */
export function jsonOf(rows) {
  const rounded = (value) => Number(value.toPrecision(5));
  const facts = rows.map(({ name, ours, peer, unit }) => ({
    name,
    ours: rounded(ours),
    peer: rounded(peer),
    unit,
    ratio: rounded(ours / peer),
  }));
  return `${JSON.stringify(facts, null, 2)}\n`;
}
