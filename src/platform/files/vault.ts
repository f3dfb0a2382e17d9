/** The vault: files kept for records, each encrypted under a key that only its owner's key opens. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Sensitivity } from '../access/index.js';
import type { DataKeys } from '../crypto/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { fileNameOf, releasable } from './content/kind.js';
import { filesError } from './errors.js';
import { type Files, STAGE } from './stage.js';
import {
  type KeptRow,
  type KeptState,
  findKept,
  findQuarantined,
  forgetKept,
  forgetStaged,
  keptOf,
  moveKept,
  stagedCopies,
  storedFiles,
} from './store.js';
import { type VaultFindings, compareVault } from './vault/check.js';
import { openFacts, sealDecision } from './vault/facts.js';
import { type ToKeep, keepFile } from './vault/keep.js';
import { DEFAULT_LIMITS, type VaultLimits } from './vault/limits.js';
import type { VaultParts } from './vault/parts.js';
import type { Scanner } from './vault/scanner.js';
import { readSealed, storedPlaces } from './vault/sealed-content.js';

export type KeptFile = {
  readonly id: string;
  readonly owner: string;
  readonly agency: string;
  readonly sensitivity: Sensitivity;
  /** What to call it: the sender's name, made safe, with the ending of what it is. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hash of the content as it is kept, and of what was handed over, in hexadecimal. */
  readonly sha256: string;
  readonly givenSha256: string;
  readonly evidence: boolean;
  /** Details beside the content (place, device, author) were taken away. False: they may still be there. */
  readonly cleaned: boolean;
  readonly state: KeptState;
  /** Why it was set apart: the message `files.reason.CODE`. */
  readonly reason: string | null;
  readonly keptBy: string;
  readonly keptAt: Date;
};

export type OpenedFile = { readonly stream: Readable; readonly name: string; readonly mediaType: string };

export type Vault = {
  /**
   * Looks at a staged file, cleans it and keeps it: on the disk before this resolves, a fact when the unit commits.
   * One that is set apart is kept too, closed; see `state`. Errors: FILES_EMPTY, FILES_TYPE_REFUSED, FILES_TOO_LARGE,
   * FILES_TOO_MANY, FILES_QUOTA_…, FILES_DISK_NEARLY_FULL, FILES_GONE, CRYPTO_….
   */
  keep(uow: UnitOfWork, wanted: ToKeep): Promise<KeptFile>;
  /** The content, for the `download` answer. Errors: FILES_NO_SUCH_FILE, FILES_CHECKING, FILES_QUARANTINED, FILES_LOST, CRYPTO_ERASED. */
  openKept(uow: UnitOfWork, owner: string, id: string): Promise<OpenedFile>;
  /** Oldest first. Errors: CRYPTO_ERASED. */
  listKept(uow: UnitOfWork, owner: string): Promise<KeptFile[]>;
  /** Errors: FILES_NO_SUCH_FILE. Unreadable when the unit commits; the bytes go with the next sweep. */
  removeKept(uow: UnitOfWork, owner: string, id: string): Promise<void>;
  /** All files of a record, also where its key is destroyed already. Says how many. */
  removeAllOf(uow: UnitOfWork, owner: string): Promise<number>;
  /** Errors: FILES_NOT_QUARANTINED, FILES_NEVER_RELEASED, FILES_OWN_RELEASE. */
  release(uow: UnitOfWork, id: string, reason: string): Promise<void>;
  /** Removes what was set apart. Errors: FILES_NOT_QUARANTINED. */
  discard(uow: UnitOfWork, id: string): Promise<void>;
  /** Removes from the disk what no row refers to, and staged copies of what is kept. Says how many. */
  sweep(uow: UnitOfWork, graceMs?: number): Promise<number>;
  /** Compares rows and disk. `deep` reads every file and compares its hash. */
  checkVault(uow: UnitOfWork, deep?: boolean): Promise<VaultFindings>;
  /** For the scanning job: the content whatever its state, without a line in the record of acts. */
  contentOf(uow: UnitOfWork, owner: string, id: string): Promise<Readable | undefined>;
};

/** A unit of work may still be under way whose file lies on the disk already. */
const GRACE_MS = 3_600_000;

export type VaultOptions = {
  /** The node's data folder. */
  readonly folder: string;
  readonly files: Pick<Files, 'open' | 'remove'>;
  readonly keys: DataKeys;
  readonly limits?: Partial<VaultLimits>;
  readonly scanner?: Scanner | undefined;
};

export async function openVault(options: VaultOptions): Promise<Vault> {
  const parts: VaultParts = {
    folder: join(options.folder, 'vault'),
    stageFolder: join(options.folder, STAGE),
    files: options.files,
    keys: options.keys,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    scanner: options.scanner,
  };
  await mkdir(parts.folder, { recursive: true, mode: 0o700 });
  await mkdir(parts.stageFolder, { recursive: true, mode: 0o700 });
  const factsOf = async (uow: UnitOfWork, row: KeptRow) => {
    if (!row.facts) throw filesError('FILES_NO_SUCH_FILE');
    return openFacts(await parts.keys.of(uow, row.owner), row.class, row.id, row.facts);
  };
  const shown = async (uow: UnitOfWork, row: KeptRow): Promise<KeptFile> => keptOfRow(row, await factsOf(uow, row));

  return {
    keep: async (uow, wanted) => shown(uow, await keepFile(parts, uow, wanted)),
    async openKept(uow, owner, id) {
      const row = await findKept(uow, owner, id);
      if (!row) throw filesError('FILES_NO_SUCH_FILE');
      if (row.state === 'checking') throw filesError('FILES_CHECKING');
      if (row.state === 'quarantined') throw filesError('FILES_QUARANTINED');
      const facts = await factsOf(uow, row);
      const stream = await readSealed(parts.folder, id, facts.identity);
      await uow.act('files.open', `file/${id}`, { owner, class: row.class, evidence: row.evidence });
      return { stream, name: fileNameOf(facts.name, facts.kind), mediaType: row.media_type };
    },
    async listKept(uow, owner) {
      const list: KeptFile[] = [];
      for (const row of await keptOf(uow, owner)) list.push(await shown(uow, row));
      return list;
    },
    async removeKept(uow, owner, id) {
      if ((await forgetKept(uow, owner, id)).length === 0) throw filesError('FILES_NO_SUCH_FILE');
      await uow.act('files.remove', `file/${id}`, { owner });
    },
    async removeAllOf(uow, owner) {
      const gone = await forgetKept(uow, owner, null);
      for (const id of gone) await uow.act('files.remove', `file/${id}`, { owner });
      return gone.length;
    },
    release: (uow, id, reason) => release(parts, uow, id, reason),
    async discard(uow, id) {
      const row = await findQuarantined(uow, id);
      if (!row) throw filesError('FILES_NOT_QUARANTINED');
      await forgetKept(uow, row.owner, id);
      await uow.act('files.discard', `file/${id}`, { owner: row.owner, reason: row.reason });
    },
    sweep: (uow, graceMs = GRACE_MS) => sweep(parts, uow, graceMs),
    checkVault: (uow, deep = false) => compareVault(parts.folder, uow, deep, GRACE_MS),
    async contentOf(uow, owner, id) {
      const row = await findKept(uow, owner, id);
      return row && readSealed(parts.folder, id, (await factsOf(uow, row)).identity);
    },
  };
}

const keptOfRow = (row: KeptRow, facts: ReturnType<typeof openFacts>): KeptFile => ({
  id: row.id,
  owner: row.owner,
  agency: row.agency,
  sensitivity: row.class,
  name: fileNameOf(facts.name, facts.kind),
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: facts.sha256,
  givenSha256: facts.givenSha256,
  evidence: row.evidence,
  cleaned: row.cleaned,
  state: row.state,
  reason: row.reason,
  keptBy: row.kept_by,
  keptAt: row.kept_at,
});

/** A second person lets a file out of quarantine, and says why; her words are sealed like the file. */
async function release(parts: VaultParts, uow: UnitOfWork, id: string, reason: string): Promise<void> {
  const row = await findQuarantined(uow, id);
  if (!row) throw filesError('FILES_NOT_QUARANTINED');
  if (!releasable(row.reason ?? '')) throw filesError('FILES_NEVER_RELEASED');
  if (row.kept_by === uow.actor.id) throw filesError('FILES_OWN_RELEASE');
  const decision = sealDecision(await parts.keys.of(uow, row.owner), row.class, id, reason);
  await moveKept(uow, id, 'quarantined', 'kept', { decision });
  await uow.act('files.release', `file/${id}`, { owner: row.owner, reason: row.reason });
}

async function sweep(parts: VaultParts, uow: UnitOfWork, graceMs: number): Promise<number> {
  const places = await storedPlaces(parts.folder);
  const rows = new Map((await storedFiles(uow)).map((row) => [row.id, row.state]));
  let removed = 0;
  for (const place of places) {
    const state = place.draft ? undefined : rows.get(place.id);
    if (state !== undefined && state !== 'removed') continue;
    if (state === undefined && place.ageMs < graceMs) continue;
    await rm(place.path, { force: true });
    removed += 1;
  }
  const staged = await stagedCopies(uow);
  for (const id of staged) await parts.files.remove(id);
  await forgetStaged(uow, staged);
  return removed + staged.length;
}
