/** What each room is given: the one place that knows them all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CasesGiven } from '../cases/routes.js';
import type { ErasingParts } from '../cases/store.js';
import { type Audit, eraseActs, logHead, logHolds, openAudit } from '../platform/audit/index.js';
import { type OpenKeys, importKeys, openKeys } from '../platform/crypto/index.js';
import { guardedFetch, isSecure, sessionCookie } from '../platform/http/index.js';
import {
  type IdentityParts,
  type StateProfile,
  agencies,
  identityDoor,
  passwordHasher,
  people,
} from '../platform/identity/index.js';
import { notify, sendInvitation } from '../platform/notices/index.js';
import { type Ministry, beginInvited, ministryOf, readMinistryConfig, untie } from '../platform/openid/index.js';
import { type Ground, type Log, type Settings, renewKeysBeside } from '../platform/operations/index.js';
import type { PeopleParts } from '../platform/people/index.js';
import { type NodeParts, allMigrations, keysOptions } from './parts.js';
import { VERSION } from './version.js';

export type NodeGiven = {
  readonly identity: IdentityParts;
  readonly people: PeopleParts;
  readonly cases: CasesGiven;
  readonly erasing: ErasingParts;
  readonly ministry: Ministry | undefined;
  readonly secure: boolean;
  /** The node's address as people type it, without a slash at the end. */
  address(): string;
};

export type NodeNow = {
  /** Known once the node listens, where the operator has not said it. */
  address(): string;
  wakeJobs(): void;
};

/** The ministry's provider, where the environment names one. Outward calls go to its hosts and nowhere else. */
function ministryFrom(config: Settings, environment: Environment): { ministry: Ministry; name: string } | undefined {
  const found = readMinistryConfig(environment);
  if (!found || config.address === undefined) return undefined;
  const hosts = [found.issuer, ...found.origins.map((origin) => new URL(origin))];
  const fetch = guardedFetch({ hosts: hosts.map(({ host }) => ({ host })), development: config.development });
  return { ministry: ministryOf(found, `${config.address}/sign-in/ministry/callback`, fetch), name: found.name };
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function givenTo(
  config: Settings,
  parts: NodeParts,
  state: StateProfile,
  now: NodeNow,
  environment: Environment = process.env,
): NodeGiven {
  const secure = isSecure({ address: config.address });
  const known = ministryFrom(config, environment);
  const { storage, keys, files, vault, audit } = parts;
  const identity: IdentityParts = {
    keys,
    notify,
    passwords: passwordHasher(),
    address: config.address,
    ministry: known && { name: known.name },
  };
  const joining: PeopleParts = {
    identity: identityDoor((session) => sessionCookie(session, secure)),
    keys,
    notify,
    ...(config.mail ? { sendInvitation: (uow, person, token) => sendInvitation(uow, keys, person, token) } : {}),
    onDeparture: [],
    leftBehind: [],
    ...(known
      ? {
          unlinkMinistry: untie,
          ministry: { name: known.name, begin: (uow, person) => beginInvited({ secure }, uow, person) },
        }
      : {}),
    get address() {
      return now.address();
    },
  };
  const cases: CasesGiven = {
    storage,
    keys,
    files: vault,
    staged: files,
    stateCode: state.iso3,
    people,
    agencies,
    async notify(uow, { to, event }) {
      for (const person of to) await notify(uow, person, `cases.${event}`);
    },
    wakeJobs: now.wakeJobs,
    stepUpHref: (path) => `/step-up?next=${encodeURIComponent(path)}`,
    maxUploadBytes: config.maxUploadBytes,
  };
  const erasing: ErasingParts = {
    storage,
    keys,
    files: vault,
    renewKeys: () => renewKeysBeside(groundOf(config, parts), config.backupFolder, config.backupRecipients),
    settleActs: () => audit.settle(),
    eraseActs,
  };
  return { identity, people: joining, cases, erasing, ministry: known?.ministry, secure, address: now.address };
}

/** What backups, drills and probes stand on. Without open keys (a command on an empty folder) it opens them where needed. */
export function groundOf(
  config: Settings,
  { log, keys, audit }: { readonly log: Log; readonly keys?: OpenKeys; readonly audit?: Audit },
): Ground {
  const { dataFolder, databaseUrl, schema } = config;
  const options = keysOptions(config);
  return {
    place: { dataFolder, databaseUrl, schema, log, ...(audit ? { acts: audit.acts } : {}) },
    migrations: allMigrations(),
    program: VERSION,
    audit: { state: logHead, holds: logHolds },
    keys: {
      exportKeys: async (recipient) => (keys ?? (await openKeys(dataFolder, options))).exportKeys(recipient),
      importKeys: (folder, bundle, identity) => importKeys(folder, bundle, identity, options),
    },
  };
}

/** The same for a command: with the keys of the node that is there, or without where there is none yet. */
export async function groundFor(config: Settings, log: Log): Promise<Ground> {
  if (!existsSync(join(config.dataFolder, 'keys'))) return groundOf(config, { log });
  const keys = await openKeys(config.dataFolder, keysOptions(config));
  return groundOf(config, { log, keys, audit: openAudit({ keys, dataFolder: config.dataFolder, log }) });
}
