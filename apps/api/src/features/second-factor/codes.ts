import { createHash, randomBytes } from 'node:crypto';
import { readCode, RECOVERY_CODES, recoveryCodeFrom, STEP_WINDOW } from '@chiron/domain/sign-in';
import { Secret, TOTP } from 'otpauth';
import type { Tenant } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import type { SecretBox } from '../../platform/secrets';

const STEP_SECONDS = 30;

export const boxOf = ({ sealed }: Pick<OpenContext, 'sealed'>): SecretBox => sealed('second factor');

/** What an authenticator app and Chiron agree on. */
export function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Chiron', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });
}

/** Whether the code fits now or one step off, and was not used before; then it is spent. */
export async function spendAppCode(
  { query, personId }: Tenant,
  box: SecretBox,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const [row] = await query<{ secret: Buffer }>('select secret from second_factor where person_id = $1 for update', [
    personId,
  ]);
  if (!row || personId === null) return false;
  const totp = totpOf(box.open(row.secret, personId));
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: STEP_WINDOW });
  if (delta === null) return false;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
  const spent = await query(
    'update second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning true',
    [personId, step],
  );
  return spent.length === 1;
}

/** A code of an app or a recovery code, typed into one field; either works once. */
export async function spendCode(
  tenant: Tenant,
  box: SecretBox,
  { typed, now }: { typed: string; now: Date },
): Promise<boolean> {
  const read = readCode(typed.slice(0, 100));
  switch (read?.kind) {
    case 'app':
      return spendAppCode(tenant, box, { code: read.code, now });
    case 'recovery': {
      const spent = await tenant.query(
        'delete from recovery_code where person_id = $1 and code_hash = $2 returning true',
        [tenant.personId, hashOf(read.code)],
      );
      return spent.length === 1;
    }
    case undefined:
      return false;
  }
}

const hashOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest();

/** Ten new recovery codes in place of all earlier ones; they are told once, and only their hashes stay. */
export async function renewCodes({ query, personId }: Tenant): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(16)));
  await query('delete from recovery_code where person_id = $1', [personId]);
  await query('insert into recovery_code (person_id, code_hash) select $1, unnest($2::bytea[])', [
    personId,
    codes.map(hashOf),
  ]);
  return codes;
}
