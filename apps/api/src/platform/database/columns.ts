import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Rows fetched as one JSON value of lists, each in the order of `properties`: without a name before every value it is
 * half as long, and plain objects of the entity's shape (times as text) cost a fraction of hydrated entities.
 */
export interface Columns {
  readonly properties: readonly string[];
  /** The SQL expression of one row; times and dates become text. */
  readonly list: string;
}

export function columnsOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, alias: string): Columns {
  const { columns } = manager.dataSource.getMetadata(entity);
  return {
    properties: columns.map(({ propertyName }) => propertyName),
    list: listOf(
      alias,
      columns.map(({ databaseName }) => databaseName),
    ),
  };
}

/** The expression that makes one row of these columns a list. */
export function listOf(alias: string, columns: readonly string[]): string {
  return `json_build_array(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
}

/** The rows, as objects. */
export function rowsOf<Row>(properties: readonly string[], lists: readonly (readonly unknown[])[] | null): Row[] {
  return (lists ?? []).map((list) => {
    const row: Record<string, unknown> = {};
    for (let n = 0; n < properties.length; n += 1) row[properties[n] ?? ''] = list[n];
    return row as Row;
  });
}
