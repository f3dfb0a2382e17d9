/** One try to sign in, held against the tries before it. README, rules 12 to 15. */
import type { UnitOfWork } from '../storage/index.js';
import { DEVICE_COOKIE, knownDevice } from './device.js';
import { identityError } from './errors.js';
import type { Client, IdentityKeys } from './parts.js';
import { type Bucket, afterFailure, bucketsFor, waitSeconds } from './rules/delay.js';
import { networksOf } from './rules/network.js';
import { countFailures, countersOf, forgetFailures, isKnownNetwork } from './store/attempts.js';

const PURPOSE = 'identity.attempt';

export type Attempt = {
  readonly knownDevice: boolean;
  /** Counts it. The unit of work must be kept: answer with a page, do not throw. */
  failed(): Promise<void>;
  /** What this device or network did wrong before is forgotten. */
  succeeded(): Promise<void>;
};

const keyOf = (keys: IdentityKeys, kind: Bucket, ...parts: readonly string[]): Buffer =>
  keys.mac(PURPOSE, Buffer.from(JSON.stringify([kind, ...parts])));

/** The network a client is in, as a mac: no address can be read from it. */
export const networkMac = (keys: IdentityKeys, client: Client): Buffer =>
  keys.mac('identity.network', Buffer.from(networksOf(client.address).narrow));

/**
 * A try at an account's secrets, real or not. Nothing is locked while it lasts: tries at once may pass together, at
 * most as many as passwords are checked at once.
 *
 * Errors: IDENTITY_TOO_MANY_ATTEMPTS.
 */
export async function attemptAt(
  uow: UnitOfWork,
  keys: IdentityKeys,
  client: Client,
  account: string,
): Promise<Attempt> {
  const device = knownDevice(keys, client.cookie(DEVICE_COOKIE), account);
  const network = await isKnownNetwork(uow, account, networkMac(keys, client));
  const { narrow, wide } = networksOf(client.address);
  const kinds = bucketsFor({ device: device !== undefined, network });
  const keyFor: Record<Bucket, () => Buffer> = {
    device: () => keyOf(keys, 'device', account, device?.toString('hex') ?? ''),
    account: () => keyOf(keys, 'account', account),
    'account-network': () => keyOf(keys, 'account-network', account, narrow),
    network: () => keyOf(keys, 'network', narrow),
    'wider-network': () => keyOf(keys, 'wider-network', wide),
    'passkey-network': () => keyOf(keys, 'passkey-network', wide),
    'step-up': () => keyOf(keys, 'step-up', account),
  };
  const attempt = await attemptIn(
    uow,
    kinds.map((kind) => ({ kind, key: keyFor[kind]() })),
    ['device', 'account-network'],
  );
  return { ...attempt, knownDevice: device !== undefined };
}

/** A try that names no account: a passkey's answer. It cannot be guessed; what is limited is the work it makes. */
export const attemptFrom = (uow: UnitOfWork, keys: IdentityKeys, client: Client): Promise<Attempt> =>
  attemptIn(
    uow,
    [{ kind: 'passkey-network', key: keyOf(keys, 'passkey-network', networksOf(client.address).wide) }],
    [],
  );

/** A try to step up: counted by the session's person alone. */
export const attemptToStepUp = (uow: UnitOfWork, keys: IdentityKeys, person: string): Promise<Attempt> =>
  attemptIn(uow, [{ kind: 'step-up', key: keyOf(keys, 'step-up', person) }], ['step-up']);

async function attemptIn(
  uow: UnitOfWork,
  counted: readonly { readonly kind: Bucket; readonly key: Buffer }[],
  forgiving: readonly Bucket[],
): Promise<Attempt> {
  const keys = counted.map((one) => one.key);
  const counters = await countersOf(uow, keys);
  const seconds = Math.max(
    0,
    ...counted.map(({ kind, key }) => waitSeconds(kind, counters.get(key.toString('hex')), uow.at)),
  );
  if (seconds > 0) throw identityError('IDENTITY_TOO_MANY_ATTEMPTS', { seconds });
  return {
    knownDevice: false,
    failed: () =>
      countFailures(uow, keys, (index, counter) => afterFailure(counted[index]?.kind ?? 'network', counter, uow.at)),
    succeeded: () =>
      forgetFailures(
        uow,
        counted.filter(({ kind }) => forgiving.includes(kind)).map(({ key }) => key),
      ),
  };
}
