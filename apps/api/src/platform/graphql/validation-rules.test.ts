import { parse, specifiedRules, validate } from 'graphql';
import { schema } from '../../schema';
import { validationRulesFor } from './validation-rules';

/** As a transport that is not Apollo's asks: the same rules for the same asker. */
const errors = (query: string, asker: object | null) =>
  validate(schema, parse(query), [...specifiedRules, ...validationRulesFor(asker)]).map(({ message }) => message);

const BOMB = `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`;

test('limits hold for whoever asks', () => {
  for (const asker of [null, {}])
    expect(errors(BOMB, asker)).toContain('This operation has too many aliases; 30 is the most.');
});

test('a stranger asks what is open to all; whoever has signed in asks anything', () => {
  expect(errors('{ viewer { person { id } } }', null)).toEqual([]);
  expect(errors('{ __schema { types { name } } }', null)).toEqual(['Sign in first.']);
  expect(errors('{ myMentorships { id } }', null)).toEqual(['Sign in first.']);
  expect(errors('{ __schema { types { name } } myMentorships { id } }', {})).toEqual([]);
});
