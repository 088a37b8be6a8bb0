import { Kind, visit, type DocumentNode } from 'graphql';
import { badInput } from './connection';

/** Longer than anything that one writes into one field; the limits of each field are narrower. */
const MOST_CHARACTERS = 50_000;
const DEEPEST = 20;
/** Documents are kept and come again; their literals are looked at once. */
const inOrder = new WeakSet<DocumentNode>();
const HALF_A_CHARACTER = /\p{Cs}/u;

/**
 * Refuses text that PostgreSQL cannot keep or that nobody has typed: NUL, halves of a character, and more than any field
 * takes. It looks at the variables as they came and at the literals of the document.
 */
export function refuseIllText(variables: Readonly<Record<string, unknown>> | undefined, document: DocumentNode): void {
  for (const [name, value] of Object.entries(variables ?? {})) inspect(value, name, 0);
  if (inOrder.has(document)) return;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      inspect(value, 'a text of the operation', 0);
    },
  });
  inOrder.add(document);
}

function inspect(value: unknown, field: string, depth: number): void {
  if (depth > DEEPEST) throw badInput(field, `${field}: this is nested too deeply.`);
  if (typeof value === 'string') {
    const fault = faultOf(value);
    if (fault) throw badInput(field, `${field}: ${fault}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) inspect(inner, `${field}.${key}`, depth + 1);
  }
}

function faultOf(text: string): string | undefined {
  if (text.includes('\0')) return 'this holds a character that cannot be kept (U+0000). Take it out.';
  if (HALF_A_CHARACTER.test(text)) return 'this holds half of a character. Type it anew.';
  return text.length > MOST_CHARACTERS ? `this is longer than ${MOST_CHARACTERS} characters. Shorten it.` : undefined;
}
