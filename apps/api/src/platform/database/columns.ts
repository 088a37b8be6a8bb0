import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * An entity's columns as a select list under its property names, for lists that are fetched as JSON: their rows are plain
 * objects of the entity's shape (times as text), at a fraction of what it costs to hydrate entities.
 */
export function columnsOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, alias: string): string {
  const { columns } = manager.dataSource.getMetadata(entity);
  return columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} as "${propertyName}"`).join(', ');
}
