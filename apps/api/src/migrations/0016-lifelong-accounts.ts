import { ADDRESS_FUNCTIONS, ADDRESS_STATEMENTS } from './0016-addresses';
import { CLAIM_FUNCTIONS, INVITATION_STATEMENTS, SIGN_IN_FUNCTIONS } from './0016-invitations';
import { ForwardOnly } from './forward-only';

/** Functions that see across institutions belong to a role that nobody signs in as; the app may call them and no more. */
function ownedBy(role: string, owned: readonly string[], granted: readonly string[] = owned): string {
  return `
grant create on schema public to ${role};
${owned.map((name) => `alter function ${name} owner to ${role};`).join('\n')}
revoke create on schema public from ${role};
revoke all on function ${owned.join(', ')} from public;
grant execute on function ${granted.join(', ')} to chiron_app;
`;
}

export class LifelongAccounts1763800000016 extends ForwardOnly {
  readonly name = 'LifelongAccounts1763800000016';
  protected readonly statements = [
    ...ADDRESS_STATEMENTS,
    ...INVITATION_STATEMENTS,
    ownedBy('chiron_sign_in', [...ADDRESS_FUNCTIONS, ...SIGN_IN_FUNCTIONS]),
    ownedBy('chiron_claim', ['repoint_record(uuid, uuid)', ...CLAIM_FUNCTIONS], CLAIM_FUNCTIONS),
  ];
}
