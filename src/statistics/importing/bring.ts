/** Lists on their way: brought, checked, imported, refused, undone. */
import type { Actor } from '../../platform/access/index.js';
import type { Files, StagedFile } from '../../platform/files/index.js';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '../../platform/spreadsheets/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import type { Batch, BatchState } from '../batch.js';
import { readPeriod } from '../count-table/index.js';
import { type Mapping, withLetters } from '../person-list/index.js';
import { periodText, seriesOf } from '../series.js';
import { type BatchBegun, beginBatch, moveBatch, sameContent } from '../store/batches.js';
import { labelContext } from '../store/labels.js';
import { removeRows } from '../store/projection.js';
import { type CodeKeys, digestBy } from './code-digest.js';
import { importError } from './errors.js';
import { mappingOf } from './mapping-given.js';
import { asKept, type Recognised, recogniseList, sampleOf } from './recognise.js';
import { diskSource, stagedSource } from './source.js';
import type { RowsRead } from './rows-read.js';
import { openList, readWhole, type Taken, takeList } from './take.js';

/** What a person says of a list that the file cannot say of itself. */
export type Brought = {
  readonly agency: string | null;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly series?: string | undefined;
  readonly sheet?: string | undefined;
  /** How the columns of a list of persons are read; left out: the suggested mapping. */
  readonly mapping?: unknown;
  /** What the list is, where a person says so. */
  readonly kind?: Batch['kind'] | undefined;
};

type Content = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly staged: string | null;
};

/** Recognises a list and describes the batch it would be. Errors: those of reading and of mapping. */
async function describe(
  source: Source,
  content: Content,
  brought: Brought,
): Promise<{ begun: BatchBegun; recognised: Recognised }> {
  const reading = await openList(source, brought.sheet ?? null);
  const recognised = await recogniseList(reading, brought.kind);
  const stated = brought.period === undefined ? null : periodText(readPeriod(brought.period));
  const series = brought.series ?? seriesOf(content.name);
  const state: BatchState = recognised.kind === 'persons' ? 'waiting-mapping' : 'dry-run';
  const begun: BatchBegun = {
    kind: recognised.kind,
    state,
    fileName: content.name,
    bytes: content.bytes,
    sha256: content.sha256,
    staged: content.staged,
    sheet: reading.sheet ?? null,
    agency: brought.agency,
    unit: recognised.kind === 'persons' ? 'persons' : (brought.unit ?? null),
    period: stated,
    // Two agencies may give their files one name: that does not make them one series.
    series: brought.agency === null ? series : `${brought.agency}:${series}`,
    mapping: recognised.suggestion && asKept(mappingFor(recognised, brought, stated)),
    options: {},
  };
  return { begun, recognised };
}

/** The given mapping, or the suggested one; a stated year serves a list that has none of its own. */
function mappingFor(recognised: Recognised, brought: Brought, stated: string | null): Mapping {
  const { headers, suggestion } = recognised;
  const suggested = suggestion?.mapping ?? { columns: [], vocabulary: 'general', principal: 'first-named' };
  const given = brought.mapping === undefined ? suggested : mappingOf(brought.mapping, suggested, headers);
  const mapping = {
    ...given,
    columns: given.columns.map((column) => withLetters(column, sampleOf(recognised, column.column))),
  };
  const dated = mapping.columns.some(
    ({ use, ...column }) =>
      use === 'field' &&
      'field' in column &&
      (column.field === 'registrationDate' || column.field === 'registrationYear'),
  );
  return dated || stated === null ? mapping : { ...mapping, registrationYear: Number(stated.slice(0, 4)) };
}

/** A staged file becomes a batch that waits for its mapping, or for its check. Errors: STATISTICS_ALREADY_THERE. */
export async function bringStaged(uow: UnitOfWork, files: Files, file: StagedFile, brought: Brought): Promise<Batch> {
  const source = await stagedSource(files, file);
  const { begun: described } = await describe(source, { ...file, staged: file.id }, brought);
  const same = await sameContent(uow, described);
  if (same)
    throw importError('STATISTICS_ALREADY_THERE', { earlier: same.fileName, state: same.state }, { file: file.name });
  return beginBatch(uow, described);
}

/** Says no to a list: its file is removed, the batch stays as refused. */
export async function refuseBatch(uow: UnitOfWork, files: Files, batch: Batch): Promise<void> {
  await moveBatch(uow, batch, 'refused', { staged: null });
  await uow.act('statistics.list.refuse', `statistics.batch/${batch.id}`);
  if (batch.staged !== null) await files.remove(batch.staged);
}

/** Takes every row of an imported list out of the picture; the batch stays as undone, with who and when. */
export async function undoBatch(uow: UnitOfWork, batch: Batch): Promise<Batch> {
  const undone = await moveBatch(uow, batch, 'undone');
  await removeRows(uow, batch);
  await uow.act('statistics.list.undo', `statistics.batch/${batch.id}`, { rows: batch.rows.kept });
  return undone;
}

/** The columns that no standard names: what they mean is a guess. */
const unconfirmed = ({ suggestion }: Recognised): string =>
  (suggestion?.columns ?? [])
    .filter(({ basis, mapping }) => mapping.use === 'field' && ['spelling', 'words', 'values'].includes(basis))
    .map(({ column }) => column)
    .join(', ') || '–';

/** `keys` digest the shared codes of persons; without them a list that has such a column is refused. */
export type ListParts = { readonly storage: Storage; readonly files: Files; readonly keys?: CodeKeys };

export type ListImported = {
  readonly batch: Batch | null;
  readonly taken: Taken | null;
  /** The batch that holds this content already; nothing was done. */
  readonly already: Batch | null;
  readonly kind: Batch['kind'];
};

export type ImportOptions = Brought & {
  readonly path: string;
  readonly faulty?: 'skip' | 'refuse';
  readonly dryRun?: boolean;
  /** The operator confirms the suggested mapping without having written it down. */
  readonly trustSuggestion?: boolean;
};

/**
 * Imports a file from the operator's disk in one transaction: all its good rows, or nothing. The same content is
 * never imported twice. Errors: those of reading, mapping and taking.
 */
export async function importFromDisk(
  parts: ListParts,
  actor: Actor,
  wanted: ImportOptions,
  progress: RowsRead = async () => undefined,
): Promise<ListImported> {
  const { source, sha256 } = await diskSource(wanted.path);
  const { begun: described, recognised } = await describe(
    source,
    { name: source.name, bytes: source.size, sha256, staged: null },
    wanted,
  );
  if (
    described.kind === 'persons' &&
    wanted.mapping === undefined &&
    !wanted.trustSuggestion &&
    !recognised.standard &&
    !wanted.dryRun
  )
    throw importError('STATISTICS_MAPPING_NEEDED', { columns: unconfirmed(recognised) }, { file: source.name });
  if (wanted.dryRun) {
    const labels = await parts.storage.inUnitOfWork(actor, (uow) => labelContext(uow, described.series));
    const taken = await readWhole(described, source, labels, progress);
    return { batch: null, taken, already: null, kind: described.kind };
  }
  return parts.storage.inUnitOfWork(actor, async (uow) => {
    const same = await sameContent(uow, described);
    if (same) return { batch: same, taken: null, already: same, kind: described.kind };
    const begun = await beginBatch(uow, { ...described, state: 'importing' });
    const { batch, taken } = await takeList(
      uow,
      begun,
      source,
      { faulty: wanted.faulty ?? 'skip', digest: digestBy(parts.keys) },
      progress,
    );
    return { batch, taken, already: null, kind: described.kind };
  });
}

/** Puts a file from the operator's disk into the stage, where a person will say what its columns mean. */
export async function stageFromDisk(
  parts: ListParts,
  actor: Actor,
  wanted: Brought & { readonly path: string },
): Promise<Batch> {
  const { size } = await stat(wanted.path);
  const staged = await parts.files.stage(createReadStream(wanted.path), basename(wanted.path), size + 1);
  try {
    return await parts.storage.inUnitOfWork(actor, (uow) => bringStaged(uow, parts.files, staged, wanted));
  } catch (error) {
    await parts.files.remove(staged.id);
    throw error;
  }
}
