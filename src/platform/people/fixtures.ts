/** What the tests of this room stand on: a founded node, and keys that live as long as the test. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Actor, NODE } from '../access/index.js';
import { founded, identityDoor } from '../identity/index.js';
import { LANGUAGES, type Texts } from '../languages/index.js';
import { notify } from '../notices/index.js';
import type { Storage } from '../storage/index.js';
import type { PeopleParts, SecretKeys } from './parts.js';

export const inAll = (name: string): Texts => Object.fromEntries(LANGUAGES.map((code) => [code, name])) as Texts;

/** AES-256-GCM bound to the purpose, as the node's keys do it. */
export function keysForTests(): SecretKeys {
  const key = randomBytes(32);
  return {
    sealSecret(purpose, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    openSecret(purpose, sealed) {
      const bytes = Buffer.from(sealed);
      const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
      open.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([open.update(bytes.subarray(28)), open.final()]);
    },
  };
}

export const partsForTests = (given: Partial<PeopleParts> = {}): PeopleParts => ({
  identity: identityDoor((session) => `session=${session}`),
  keys: keysForTests(),
  notify,
  onDeparture: [],
  leftBehind: [],
  address: 'https://node.example',
  ...given,
});

export const POLICE = 'police';
export const SHELTER = 'shelter';

const person = (id: string, roles: Actor['roles'], agency: string | null): Actor => ({
  id,
  name: id,
  roles,
  agency,
  kind: 'person',
});

/** The people of the founded node. */
export const AMAL = person('amal', ['coordinator'], null);
export const BORIS = person('boris', ['coordinator'], null);
export const CHEN = person('chen', ['auditor'], null);
export const EFUA = person('efua', ['supervisor'], SHELTER);

export const foundForTests = (storage: Storage, people: readonly Actor[]): Promise<void> =>
  storage.inUnitOfWork(NODE, (uow) =>
    founded(
      uow,
      { iso3: 'XXA', names: inAll('Practice State'), sandbox: true, ready: true },
      [
        { id: POLICE, names: inAll('Police'), kind: 'LawEnforcement' },
        { id: SHELTER, names: inAll('Shelter'), kind: 'NGO' },
      ],
      people.map(({ id, name, roles, agency }) => ({ id, name, roles, agency })),
    ),
  );
