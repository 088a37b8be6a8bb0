import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** One operation with a place in its arguments where text may stand. */
export interface TextPlace {
  readonly operation: string;
  readonly place: string;
  /** The document and its variables with this text in that place and harmless values in all others. */
  withText(text: string): { query: string; variables: Record<string, unknown> };
}

type Leaf = (path: string, type: string) => unknown;

/** Every argument of every operation, deep into input objects, that takes text, an id or a scalar of our own. */
export function textPlaces(schema: GraphQLSchema, idFor: (field: string) => string): TextPlace[] {
  const kinds = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return kinds.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => placesOf(kind, field, idFor)),
  );
}

function placesOf(kind: string, field: GraphQLField<unknown, unknown>, idFor: (name: string) => string): TextPlace[] {
  const found: string[] = [];
  valuesOf(field, (path, type) => {
    if (!['Int', 'Float', 'Boolean'].includes(type)) found.push(path);
    return harmless(path, type, idFor);
  });
  return found.map((place) => ({
    operation: field.name,
    place,
    withText: (text) => ({
      query: documentOf(kind, field),
      variables: valuesOf(field, (path, type) => (path === place ? text : harmless(path, type, idFor))),
    }),
  }));
}

function harmless(path: string, type: string, idFor: (name: string) => string): unknown {
  switch (type) {
    case 'ID':
      return idFor(path);
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return false;
    default:
      return path.toLowerCase().includes('email') ? 'ada@example.org' : 'words';
  }
}

function valuesOf({ args }: GraphQLField<unknown, unknown>, leaf: Leaf): Record<string, unknown> {
  return Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type, name, leaf, 0)]));
}

function valueOf(type: GraphQLInputType, path: string, leaf: Leaf, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, leaf, depth);
  if (isListType(type)) return [valueOf(type.ofType, path, leaf, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isScalarType(type)) return leaf(path, type.name);
  if (!isInputObjectType(type) || depth > 4) return null;
  const fields = Object.values(type.getFields());
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field.type, `${path}.${field.name}`, leaf, depth + 1)]),
  );
}

function documentOf(kind: string, { name, args }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const passed = args.map((one) => `${one.name}: $${one.name}`).join(', ');
  return `${kind} (${declared}) { ${name}(${passed}) { __typename } }`;
}
