import { GraphQLError, type ASTNode, type ValidationContext, type ValidationRule } from 'graphql';

export interface DocumentLimits {
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** Refuses a document with more aliases, root fields or directives than anybody needs, before anything of it runs. */
export function documentLimits(most: DocumentLimits): ValidationRule {
  return (context) => {
    const aliases = counted(context, most.aliases, 'aliases');
    const rootFields = counted(context, most.rootFields, 'fields at its root');
    const directives = counted(context, most.directives, 'directives');
    return {
      Field(node) {
        if (node.alias) aliases(node);
        if (isAtRoot(context)) rootFields(node);
      },
      Directive: directives,
    };
  };
}

/** Whether the field that is being visited belongs to Query, Mutation or Subscription, fragments on them included. */
export function isAtRoot(context: ValidationContext): boolean {
  const schema = context.getSchema();
  const parent = context.getParentType();
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return parent ? roots.includes(parent) : false;
}

function counted(context: ValidationContext, most: number, what: string): (node: ASTNode) => void {
  let count = 0;
  return (node) => {
    count += 1;
    if (count === most + 1)
      context.reportError(
        new GraphQLError(`This operation has too many ${what}; ${most} is the most.`, { nodes: [node] }),
      );
  };
}
