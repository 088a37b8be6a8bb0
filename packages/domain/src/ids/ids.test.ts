import fc from 'fast-check';
import { fromGlobalId, NODE_TYPES, toGlobalId } from '.';

test('a global id names what it was made from', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NODE_TYPES), fc.uuid(), fc.option(fc.uuid()), (type, id, institutionId) => {
      expect(fromGlobalId(toGlobalId(type, id, institutionId ?? undefined))).toEqual({ type, id, institutionId });
    }),
  );
});

test('anything else is not an id', () => {
  fc.assert(fc.property(fc.string(), (text) => fromGlobalId(text) === null));
  expect(fromGlobalId(btoa('Person:1 or 1=1'))).toBeNull();
});
