/** “account id 0192…, person id 0192…”: what an event of the log is about, from its JSON. */
export function subjectWords(subject: string): string {
  const facts = JSON.parse(subject) as Readonly<Record<string, unknown>>;
  return Object.entries(facts)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${String(value)}`)
    .join(', ');
}
