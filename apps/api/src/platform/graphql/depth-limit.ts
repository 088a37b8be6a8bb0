import { GraphQLError, Kind, type ASTNode, type FragmentDefinitionNode, type ValidationRule } from 'graphql';

/** Refuses an operation that selects deeper than `most` levels, fragments included, before it runs. Introspection is exempt. */
export function depthLimit(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition: (operation) => {
      const depth = depthOf(operation, (name) => context.getFragment(name) ?? undefined, new Set());
      if (depth > most)
        context.reportError(
          new GraphQLError(`This operation is ${depth} levels deep; ${most} is the most.`, { nodes: [operation] }),
        );
    },
  });
}

type FragmentOf = (name: string) => FragmentDefinitionNode | undefined;

function depthOf(node: ASTNode, fragmentOf: FragmentOf, inside: ReadonlySet<string>): number {
  switch (node.kind) {
    case Kind.FIELD: {
      if (node.name.value.startsWith('__')) return 0;
      return node.selectionSet ? 1 + depthOf(node.selectionSet, fragmentOf, inside) : 1;
    }
    case Kind.SELECTION_SET:
      return Math.max(0, ...node.selections.map((selection) => depthOf(selection, fragmentOf, inside)));
    case Kind.FRAGMENT_SPREAD: {
      const fragment = inside.has(node.name.value) ? undefined : fragmentOf(node.name.value);
      return fragment ? depthOf(fragment.selectionSet, fragmentOf, new Set([...inside, node.name.value])) : 0;
    }
    case Kind.INLINE_FRAGMENT:
    case Kind.OPERATION_DEFINITION:
      return depthOf(node.selectionSet, fragmentOf, inside);
    default:
      return 0;
  }
}
