import { uuidv7 } from 'uuidv7';

/** A new id, made by the application: UUIDv7, so that rows made together lie together. */
export function newId(): string {
  return uuidv7();
}
