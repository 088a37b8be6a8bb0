import { isRule, type Rule } from '@chiron/domain/permission';
import { getMetadataStorage } from 'type-graphql';
import { schema } from '../../schema'; // first of ours: it brings the metadata that decorators need
import { openOperations } from '../../platform/graphql';
import { scopeOf } from '../../platform/graphql/open-to-clients';

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  /** Null: nobody needs to sign in, for this reason. */
  readonly rule: Rule | null;
  readonly openBecause: string | null;
  /** The scope that an API client needs, or any of its scopes; null: closed to clients. */
  readonly clientScope: string | null;
}

/** Every operation of the schema with the rule that its resolver declares. */
export function operationsOf(): Operation[] {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const declared = [
    ...queries.map((one) => ({ ...one, kind: 'query' as const })),
    ...mutations.map((one) => ({ ...one, kind: 'mutation' as const })),
    ...subscriptions.map((one) => ({ ...one, kind: 'subscription' as const })),
  ];
  const operations = declared.map(({ kind, schemaName, methodName, roles }) => {
    const [rule] = (roles ?? []) as string[];
    const isOpen = openOperations.has(methodName) && roles === undefined;
    if (!isOpen && (rule === undefined || !isRule(rule))) throw new Error(`${schemaName} declares no rule.`);
    return {
      kind,
      name: schemaName,
      rule: rule !== undefined && isRule(rule) ? rule : null,
      openBecause: isOpen ? (openOperations.get(methodName) ?? '') : null,
      clientScope: scopeOfClients(schemaName),
    };
  });
  ensureWhole(operations);
  return operations.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function scopeOfClients(operation: string): string | null {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return roots.flatMap((root) => (root?.getFields()[operation] ? scopeOf(root, operation) : null) ?? [])[0] ?? null;
}

/** What the schema answers must be what was declared: an operation that came in by another way has no rule. */
function ensureWhole(operations: readonly Operation[]): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const names = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  const missing = names.filter((name) => !operations.some((operation) => operation.name === name));
  if (missing.length > 0) throw new Error(`These operations declare nothing: ${missing.join(', ')}.`);
}
