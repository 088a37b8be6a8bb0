import type { CodeMutation } from './mutation';

const API = 'apps/api/src';

export const codeMutations: readonly CodeMutation[] = [
  {
    name: 'the scope is SET, not SET LOCAL',
    file: `${API}/platform/database/database.ts`,
    find: '`set local app.${name}',
    replace: '`set app.${name}',
    caughtBy: 'after a request its connection is in no institution',
  },
  {
    name: 'a capability is granted to a wrong role',
    file: 'packages/domain/src/permission/capabilities.ts',
    find: `MODERATOR: ['reports.handle'],`,
    replace: `MODERATOR: ['reports.handle', 'mentorships.read'],`,
    caughtBy: 'a moderator does not read the roster',
  },
  {
    name: 'the rule-checker lets everybody in who is signed in',
    file: `${API}/platform/graphql/rule-checker.ts`,
    find: '(!rules.every(',
    replace: '(rules.length < 0 && !rules.every(',
    caughtBy: 'a rule is asked before the operation runs',
  },
  {
    name: 'the rule-checker does not ask for a session',
    file: `${API}/platform/graphql/rule-checker.ts`,
    find: 'if (!actor) throw',
    replace: 'if (!actor) return true; if (rules.length < 0) throw',
    caughtBy: 'whoever has not signed in is asked to',
  },
  {
    name: 'what one may not see is forbidden instead of not found',
    file: `${API}/features/mentorship/read-mentorship.ts`,
    find: 'if (!mentorship || !(isHosts || (actor && maySeeMentorship(actor, mentorship)))) throw notFound();',
    replace: `if (!mentorship) throw notFound(); if (!(isHosts || (actor && maySeeMentorship(actor, mentorship)))) throw new Error('Forbidden.');`,
    caughtBy: 'a hidden mentorship and none are told in the same bytes',
  },
  {
    name: 'node does not ask who may be seen',
    file: `${API}/features/node/read-node.ts`,
    find: 'return readPerson(context, id);',
    replace: `return { typeName: 'Person', id };`,
    caughtBy: 'node opens nothing that its own query would not',
  },
  {
    name: 'anybody ends a mentorship',
    file: `${API}/features/mentorship/end-mentorship.ts`,
    find: 'if (!mentorship || !mayEnd(actor, mentorship)) throw',
    replace: 'if (!mentorship) throw',
    caughtBy: 'nobody but the two and their program ends a mentorship',
  },
  {
    name: 'files are taken without the capability',
    file: `${API}/features/staff-import/import-view.ts`,
    find: `if (institutionId === null || !may(actor, 'import.run', institutionId)) throw notFound();`,
    replace: 'if (institutionId === null) throw notFound();',
    caughtBy: 'a file is taken from whoever may import there',
  },
  {
    name: 'members list everybody whom the institution records',
    file: `${API}/features/person/find-people.ts`,
    find: `const recordsOf = readsRecordsOf(context, 'people.read');`,
    replace: 'const recordsOf = standsAt(context);',
    caughtBy: 'members who search for nothing are shown nobody',
  },
  {
    name: 'acting somewhere does not ask who belongs there',
    file: `${API}/features/account/act-at.ts`,
    find: `if (!token || !context.actor.memberOf.includes(id)) throw notFound();`,
    replace: `if (!token) throw notFound(); await context.database.writing(id, ({ audit }) => audit.record('session.acted-at', { institutionId: id })); return viewerOf(context, token);`,
    caughtBy: 'nobody acts where they do not belong',
  },
];
