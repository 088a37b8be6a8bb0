/** An answer’s text without what is left of the asker’s budget, which falls with each question. */
export function withoutBudget(text: string): string {
  return text.replace(/,"remaining":\d+,"resetSeconds":\d+(?=\}\}\}\s*$)/, '');
}
