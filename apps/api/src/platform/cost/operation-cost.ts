import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { decisionOf } from '../graphql/cost-decisions';

/** A list of which nobody has decided how long it is, and a page of which none was asked for. A test finds the first. */
const UNDECIDED = 100;
const PAGE = 50;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Cost of each fragment by its name and the size of its parent: one that is spread often is computed once. */
  readonly known: Map<string, number>;
  /** Sees each field with its type, before anything runs. */
  readonly onField: (type: GraphQLNamedType, fieldName: string) => void;
}

/**
 * What an operation costs at most, in points, before it runs: one for each object, as often as its lists may hold it,
 * and more for fields that say so. Every field is counted, whatever `@skip` and `@include` say.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
  onField: Asked['onField'] = () => undefined,
): number {
  const fragments = document.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? ([[one.name.value, one]] as const) : [],
  );
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return 1; // Execution will refuse these variables, and run nothing.
  const asked = { schema, fragments: new Map(fragments), variables: coerced, known: new Map(), onField };
  const root = schema.getRootType(operation.operation);
  return root ? 1 + selectionCost(asked, root, operation.selectionSet, 1) : 1;
}

function selectionCost(asked: Asked, type: GraphQLNamedType, { selections }: SelectionSetNode, size: number): number {
  let cost = 0;
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        cost += fieldCost(asked, type, selection, size);
        break;
      case Kind.INLINE_FRAGMENT: {
        const on = selection.typeCondition ? asked.schema.getType(selection.typeCondition.name.value) : type;
        if (on) cost += selectionCost(asked, on, selection.selectionSet, size);
        break;
      }
      case Kind.FRAGMENT_SPREAD:
        cost += spreadCost(asked, selection.name.value, size);
    }
  }
  return cost;
}

function spreadCost(asked: Asked, name: string, size: number): number {
  const key = `${name} ${size}`;
  const known = asked.known.get(key);
  if (known !== undefined) return known;
  const fragment = asked.fragments.get(name);
  const on = fragment && asked.schema.getType(fragment.typeCondition.name.value);
  const cost = on ? selectionCost(asked, on, fragment.selectionSet, size) : 0;
  asked.known.set(key, cost);
  return cost;
}

function fieldCost(asked: Asked, type: GraphQLNamedType, node: FieldNode, parentSize: number): number {
  const name = node.name.value;
  asked.onField(type, name);
  if (name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return 0;
  const field = type.getFields()[name];
  if (!field) return 0;
  const { own, most } = decisionOf(field);
  const args = argumentsOf(field, node, asked.variables);
  if (!args) return 0;
  const returned = getNamedType(field.type);
  const each = isCompositeType(returned) ? 1 : 0;
  const children =
    isCompositeType(returned) && node.selectionSet
      ? selectionCost(asked, returned, node.selectionSet, sizeOf(field, args))
      : 0;
  const times = isListType(getNullableType(field.type)) ? itemsOf(most, parentSize) : 1;
  return (own ? Math.max(0, Math.ceil(own(args))) : 0) + times * (each + children);
}

function itemsOf(most: number | 'parent' | undefined, parentSize: number): number {
  return most === 'parent' ? parentSize : (most ?? UNDECIDED);
}

/** How many items the lists of a field hold: its `first`, or a page where it takes one and was given none. */
function sizeOf(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): number {
  const { first } = args;
  if (typeof first === 'number') return Math.max(1, first);
  return field.args.some(({ name }) => name === 'first') ? PAGE : 1;
}

/** Arguments as the resolver will get them. Where they do not fit, execution says so and the field does not run: null. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Asked['variables']) {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return null;
  }
}
