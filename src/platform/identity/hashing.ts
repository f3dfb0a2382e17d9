/** Argon2id at the strength OWASP asks for, a few at a time: each takes 19 MiB of memory. */
import { hash, verify } from '@node-rs/argon2';
import { identityError } from './errors.js';
import { normalisedPassword } from './rules/password.js';

export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /**
   * Does the same work whether there is a hash or not, so that its time tells nothing (ASVS 5.0 6.3.8).
   *
   * @param kept the hash of an account, or undefined where nobody has that account or no password
   */
  verify(kept: string | undefined, password: string): Promise<boolean>;
};

/** OWASP Password Storage Cheat Sheet: m=19 MiB, t=2, p=1. Argon2id is the library's default algorithm. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
/** Each one waiting holds a connection to the database: fewer than the pool has. */
const WAITING = 6;

/** A hash of the same strength that no known password has: its 32 bytes are all zero. */
const NOBODYS = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Errors of both functions: IDENTITY_BUSY. */
export function passwordHasher(): PasswordHasher {
  let running = 0;
  const waiting: (() => void)[] = [];
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) throw identityError('IDENTITY_BUSY', { seconds: 2 });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, or given back.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return {
    hash: (password) => inTurn(() => hash(normalisedPassword(password), STRENGTH)),
    verify: (kept, password) =>
      inTurn(async () => {
        const right = await verify(kept ?? NOBODYS, normalisedPassword(password));
        return right && kept !== undefined;
      }),
  };
}
