import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane (19 ms on two cores). */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** At most a few hashes at once: each takes 19 MiB, and a flood of sign-ins would take them all. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export function hashPassword(password: string): Promise<string> {
  return oneOfFew(() => hash(password, COST));
}

let standIn: Promise<string> | undefined;

/** Takes as long for an account that does not exist, so that time does not tell. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password');
  const against = passwordHash ?? (await standIn);
  const matches = await oneOfFew(() => verify(against, password));
  return passwordHash !== null && matches;
}
