import { fromGlobalId, type NodeKey, type NodeType } from '@chiron/domain/ids';
import { notFound } from '../database';

/** The key that a global id of this type names; anything else is not found. */
export function keyOf(type: NodeType, id: string): NodeKey {
  const key = fromGlobalId(id);
  if (key?.type !== type) throw notFound();
  return key;
}
