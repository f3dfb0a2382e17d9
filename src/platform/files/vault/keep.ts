/** Taking a file into the vault: looked at, cleaned, encrypted, on the disk, and only then a row. */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Sensitivity } from '../../access/index.js';
import { PalermoError } from '../../errors/index.js';
import { enqueue } from '../../jobs/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import { cleanImage } from '../content/image.js';
import { type Inspected, inspect } from '../content/inspect.js';
import { FILE_KINDS, isImage, isOffice } from '../content/kind.js';
import { cleanOffice } from '../content/clean-office.js';
import { type Probe, openProbe } from '../content/probe.js';
import type { StagedFile } from '../stage.js';
import { type KeptRow, insertKept } from '../store.js';
import { sealFacts } from './facts.js';
import { requireRoom } from './limits.js';
import type { VaultParts } from './parts.js';
import { type Stored, writeSealed } from './sealed-content.js';

export const SCAN = 'files.scan';

export type ToKeep = {
  /** The record the file belongs to: its key seals the file. */
  readonly owner: string;
  readonly agency: string;
  readonly sensitivity: Sensitivity;
  readonly staged: StagedFile;
  /** Kept on purpose exactly as it was handed over, with all that is written beside a picture. */
  readonly evidence: boolean;
  /** Whose wish it is. */
  readonly by: string;
};

export async function keepFile(parts: VaultParts, uow: UnitOfWork, wanted: ToKeep): Promise<KeptRow> {
  const { owner, agency, sensitivity, staged, evidence } = wanted;
  await requireRoom(uow, parts.folder, parts.limits, { agency, owner, bytes: staged.bytes });
  const key = await parts.keys.of(uow, owner);
  const id = randomUUID();
  const probe = await openProbe(parts.stageFolder, await parts.files.open(staged.id));
  try {
    const found = await inspect(probe, staged.name);
    const { stored, cleaned, reason } = await write(parts.folder, id, probe, found, evidence);
    const facts = sealFacts(key, sensitivity, id, {
      name: staged.name,
      kind: found.kind,
      sha256: stored.sha256,
      givenSha256: probe.sha256.toString('hex'),
      identity: stored.identity,
    });
    const row: KeptRow = {
      id,
      owner,
      agency,
      class: sensitivity,
      facts,
      media_type: FILE_KINDS[found.kind].mediaType,
      bytes: stored.bytes,
      stored_bytes: stored.storedBytes,
      stored_sha256: stored.storedSha256,
      evidence,
      cleaned,
      state: reason ? 'quarantined' : parts.scanner ? 'checking' : 'kept',
      reason: reason ?? null,
      staged: staged.id,
      kept_by: wanted.by,
      kept_at: uow.at,
    };
    await insertKept(uow, row);
    await uow.act(row.state === 'quarantined' ? 'files.quarantine' : 'files.keep', `file/${id}`, {
      owner,
      class: sensitivity,
      mediaType: row.media_type,
      bytes: row.bytes,
      evidence,
      cleaned,
      ...(reason ? { reason } : {}),
    });
    if (row.state === 'checking')
      await enqueue(uow, { kind: SCAN, subject: `file/${id}`, agency, input: { file: id, owner }, key: id });
    return row;
  } finally {
    await probe.remove();
  }
}

type Written = { readonly stored: Stored; readonly cleaned: boolean; readonly reason: Inspected['finding'] };

/** What was set apart, and evidence, is kept as it came; a picture that cannot be drawn anew is set apart. */
async function write(
  folder: string,
  id: string,
  probe: Probe,
  { kind, finding }: Inspected,
  evidence: boolean,
): Promise<Written> {
  const original = async (reason: Inspected['finding']): Promise<Written> => ({
    stored: await writeSealed(folder, id, probe.stream()),
    // Plain text has nothing beside its content.
    cleaned: FILE_KINDS[kind].mediaType.startsWith('text/'),
    reason,
  });
  let clean: Readable | undefined;
  if (!evidence && finding === undefined) {
    if (isImage(kind)) clean = await cleanImage(probe.stream(), kind);
    else if (isOffice(kind)) clean = cleanOffice(probe, kind);
  }
  if (!clean) return original(finding);
  try {
    return { stored: await writeSealed(folder, id, clean), cleaned: true, reason: undefined };
  } catch (error) {
    if (error instanceof PalermoError || 'syscall' in (error as object)) throw error;
    return original('unreadable');
  }
}
