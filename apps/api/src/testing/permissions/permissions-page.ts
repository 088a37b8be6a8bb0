import {
  CAPABILITIES,
  capabilitiesOf,
  passes,
  RULES,
  ruleSentence,
  STAFF_ROLES,
  staffRoleLabel,
  type Actor,
  type Rule,
  type StaffRole,
} from '@chiron/domain/permission';
import { operationsOf, type Operation } from './operations';
import { tableOf } from './table';

const HERE = 'here';
const somebody: Actor = { personId: 'somebody', actingAt: HERE, staffRoles: [], isOperator: false };
const staff = (role: StaffRole): Actor => ({ ...somebody, staffRoles: [role] });

/** The columns of the page: everybody who may ask, as the rules see them. A new kind of asker is one line here. */
const ASKERS: readonly { readonly label: string; readonly actor: Actor | null }[] = [
  { label: 'Stranger', actor: null },
  { label: 'Member', actor: somebody },
  { label: 'Member elsewhere', actor: { ...somebody, actingAt: 'elsewhere' } },
  ...STAFF_ROLES.map((role) => ({ label: staffRoleLabel(role), actor: staff(role) })),
  { label: 'Operator', actor: { ...somebody, actingAt: null, isOperator: true } },
];

/** Rules that let everybody in who is signed in, and answer about themselves alone. */
const OWN: readonly Rule[] = ['own', 'participant'];

function cellOf(actor: Actor | null, rule: Rule | null): string {
  if (rule === null) return 'yes';
  if (actor === null || !passes(actor, rule)) return 'no';
  return OWN.includes(rule) ? 'own' : 'yes';
}

/** An API client passes no rule: it needs a scope, and finds nothing that is not opened to clients. */
function clientCell(scope: string | null): string {
  if (scope === null) return 'no';
  return scope === 'any' ? 'any scope' : `\`${scope}\``;
}

/** Open operations first, then plain rules, then capabilities, as they are declared. */
const RULE_ORDER: readonly (Rule | null)[] = [null, ...(Object.keys(RULES) as (keyof typeof RULES)[]), ...CAPABILITIES];

function operationRows(operations: readonly Operation[]): string[][] {
  return RULE_ORDER.flatMap((rule) =>
    operations
      .filter((operation) => operation.rule === rule)
      .map(({ name, kind, clientScope }, index) => [
        index === 0 ? (rule === null ? '_open_' : `\`${rule}\``) : '',
        `\`${name}\``,
        kind,
        ...ASKERS.map(({ actor }) => cellOf(actor, rule)),
        clientCell(clientScope),
      ]),
  );
}

/** docs/permissions.md, as the code says it. */
export function permissionsPage(): string {
  const operations = operationsOf();
  const used = RULE_ORDER.filter((rule) => rule !== null).filter((rule) =>
    operations.some((operation) => operation.rule === rule),
  );
  const open = operations.filter(({ rule }) => rule === null);
  return [
    '# Who may do what',
    'Written by the code; do not edit. `cd apps/api && UPDATE_PERMISSIONS=1 npx jest src/testing/permissions` writes it anew.',
    'This is the first of two questions: may one ask? What the answer then holds is decided row by row, and told in\n[security.md](security.md).',
    '## Operations by rule',
    '- **yes**: answered with what the asker may see. **own**: answered about the asker alone. **no**: not found, in the words for what\n  does not exist; a stranger is asked to sign in.\n- Staff roles count at the institution one acts at, for its things alone. _Member elsewhere_ acts at another institution.\n- `participant`: staff of the host may do what the operation says and their capabilities allow, besides their own.\n- _API client_: the scope that its token needs. At home it reads like staff; for a partner, what its one agreement and the\n  consents for it show.',
    tableOf(
      ['rule', 'operation', 'kind', ...ASKERS.map(({ label }) => label), 'API client'],
      operationRows(operations),
    ),
    '## Rules in sentences',
    tableOf(
      ['rule', 'who, or what for'],
      used.map((rule) => [`\`${rule}\``, ruleSentence(rule)]),
    ),
    'Open to everybody:',
    tableOf(
      ['operation', 'why'],
      open.map(({ name, openBecause }) => [`\`${name}\``, openBecause ?? '']),
    ),
    '## Capabilities by role',
    'A stage of training grants none, and the operator holds none.',
    tableOf(
      ['capability', ...STAFF_ROLES.map(staffRoleLabel), 'lets staff do'],
      CAPABILITIES.map((capability) => [
        `\`${capability}\``,
        ...STAFF_ROLES.map((role) => (capabilitiesOf(role).includes(capability) ? 'yes' : 'no')),
        ruleSentence(capability),
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
