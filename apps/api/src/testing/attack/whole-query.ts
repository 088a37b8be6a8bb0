import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../schema';

const DEPTH = 3;

/** Asks an operation for everything that it can tell, three levels deep; each argument is a variable of the same name. */
export function wholeQuery(operation: string): string {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  for (const [kind, root] of Object.entries(roots)) {
    const field = root?.getFields()[operation];
    if (!field) continue;
    const declared = field.args.map(({ name, type, defaultValue }) => {
      const text = String(type);
      return `$${name}: ${defaultValue === undefined ? text : text.replace(/!$/, '')}`;
    });
    const passed = field.args.map(({ name }) => `${name}: $${name}`);
    const inBrackets = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
    return `${kind} ${inBrackets(declared)} { ${operation}${inBrackets(passed)}${selectionOf(getNamedType(field.type), DEPTH)} }`;
  }
  return '{ __typename }'; // the attack tells that there is no such operation
}

function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isObjectType(type)) return ` { __typename ${fieldsOf(type, depth, '')} }`;
  if (!isAbstractType(type)) return '';
  // Fields of the same name may differ in type between the members: each gets a name of its own.
  const members = schema.getPossibleTypes(type);
  return ` { __typename ${members.map((one) => `... on ${one.name} { ${fieldsOf(one, depth, `${one.name}_`)} }`).join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number, prefix: string): string {
  const fields = Object.values(type.getFields()).filter((field) => isAsked(field, depth));
  const asked = fields.map(
    (field) =>
      `${prefix && `${prefix}${field.name}: `}${field.name}${selectionOf(getNamedType(field.type), depth - 1)}`,
  );
  return asked.length > 0 ? asked.join(' ') : '__typename';
}

function isAsked({ args, type }: GraphQLField<unknown, unknown>, depth: number): boolean {
  return !args.some(isRequiredArgument) && (depth > 1 || isLeafType(getNamedType(type)));
}
