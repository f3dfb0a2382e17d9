/** The national picture as one object: what is added, what is left aside and why, and every figure. */
import { type Agency, agencies, stateOf } from '../../platform/identity/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import {
  chooseSource,
  type Interval,
  type LeftAside,
  type PictureSource,
  quartersOf,
  type Slice,
  sourcesOf,
} from '../picture.js';
import { importedBatches } from './batches.js';
import { type PictureFigures, type PictureFilter, pictureFigures, totalsOfBatches, type YearSlice } from './picture.js';
import { DIMENSIONS, type Dimension, pictureRevision } from './projection.js';
import { onlyOf, type View } from './tables.js';

export type SourceShown = {
  readonly key: string;
  readonly kind: PictureSource['kind'];
  readonly unit: string;
  readonly series: string | null;
  readonly files: number;
  readonly total: Interval;
};

export type FileShown = {
  readonly id: string;
  readonly no: number;
  readonly fileName: string;
  readonly agency: string | null;
  readonly period: string | null;
  readonly rows: number;
  readonly disagreements: number;
  readonly importedAt: Date | null;
  readonly ageBasis: 'registration' | 'exploitation' | 'entry' | null;
};

export type NationalPicture = {
  readonly revision: number;
  /** Null where nothing has been imported. */
  readonly source: SourceShown | null;
  readonly sources: readonly SourceShown[];
  readonly leftAside: readonly (SourceShown & { readonly why: LeftAside['why'] })[];
  readonly files: readonly FileShown[];
  /** The day of the newest list in it. */
  readonly asOf: Date | null;
  readonly filter: PictureFilter;
  readonly total: PictureFigures['total'];
  /** `quarters`: those the lists speak about, null where the whole year. */
  readonly years: readonly (YearSlice & { readonly quarters: readonly number[] | null })[];
  readonly dimensions: Readonly<Record<Dimension, readonly Slice[]>>;
  /** Names of agencies by their id, and of this State by its code. */
  readonly agencies: Readonly<Record<string, Agency['names']>>;
  /** What each filter can be set to: what the unfiltered source holds. */
  readonly choices: Readonly<Record<Dimension | 'year', readonly string[]>>;
};

const shown = (source: PictureSource): SourceShown => ({
  key: source.key,
  kind: source.kind,
  unit: source.unit,
  series: source.series,
  files: source.batches.length,
  total: source.total,
});

/** Pictures already computed, least recently used first; those of an earlier revision age out by themselves. */
export type PictureCache = Map<string, Promise<NationalPicture>>;

const MOST_KEPT = 400;

/**
 * The picture under a choice of source and filters. Computed once for each revision: readers who ask the same thing at
 * the same moment wait for one computation.
 */
export async function nationalPicture(
  uow: UnitOfWork,
  cache: PictureCache,
  view: View,
  wanted: { readonly source?: string | undefined; readonly filter: PictureFilter },
): Promise<NationalPicture> {
  const revision = await pictureRevision(uow);
  const filter = [...DIMENSIONS, 'year' as const].map((dimension) => wanted.filter[dimension] ?? null);
  const key = JSON.stringify([revision, onlyOf(view), wanted.source ?? null, filter]);
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const computing = compute(uow, revision, view, wanted);
  cache.set(key, computing);
  computing.catch(() => cache.delete(key));
  for (const oldest of cache.keys()) {
    if (cache.size <= MOST_KEPT) break;
    cache.delete(oldest);
  }
  return computing;
}

async function compute(
  uow: UnitOfWork,
  revision: number,
  view: View,
  wanted: { readonly source?: string | undefined; readonly filter: PictureFilter },
): Promise<NationalPicture> {
  const batches = await importedBatches(uow, view);
  const totals = await totalsOfBatches(
    uow,
    batches.map((batch) => batch.no),
  );
  const sources = sourcesOf(batches, totals);
  const { chosen, leftAside } = chooseSource(sources, wanted.source);
  const numbers = chosen?.batches.map((batch) => batch.no) ?? [];
  const figures = await pictureFigures(uow, numbers, wanted.filter);
  const unfiltered = isUnfiltered(wanted.filter) ? figures : await pictureFigures(uow, numbers, {});
  return {
    revision,
    source: chosen ? shown(chosen) : null,
    sources: sources.map(shown),
    leftAside: leftAside.map(({ source, why }) => ({ ...shown(source), why })),
    files: (chosen?.batches ?? []).map((batch) => ({
      id: batch.id,
      no: batch.no,
      fileName: batch.fileName,
      agency: batch.agency,
      period: batch.period,
      rows: batch.rows.kept,
      disagreements: batch.disagreements.length,
      importedAt: batch.importedAt,
      ageBasis: batch.report.ageBasis ?? null,
    })),
    asOf: (chosen?.batches ?? []).reduce<Date | null>(
      (latest, { importedAt }) => (importedAt && (!latest || importedAt > latest) ? importedAt : latest),
      null,
    ),
    filter: wanted.filter,
    total: figures.total,
    years: figures.years.map((slice) => ({
      ...slice,
      quarters: slice.year === null ? null : quartersOf(chosen?.batches ?? [], slice.year),
    })),
    dimensions: figures.dimensions,
    agencies: await namesOnPage(uow),
    choices: choicesOf(unfiltered),
  };
}

const isUnfiltered = (filter: PictureFilter): boolean => Object.values(filter).every((code) => code === undefined);

function choicesOf(figures: PictureFigures): NationalPicture['choices'] {
  const codes = (slices: readonly Slice[]) => slices.flatMap(({ code }) => (code === null ? [] : [code]));
  const byDimension = DIMENSIONS.map((dimension) => [dimension, codes(figures.dimensions[dimension])]);
  const years = figures.years.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  return Object.fromEntries([...byDimension, ['year', years]]) as NationalPicture['choices'];
}

/** Agencies by their id, for pages that name them. */
export async function agencyNames(uow: UnitOfWork): Promise<Readonly<Record<string, Agency['names']>>> {
  return Object.fromEntries((await agencies(uow)).map((agency) => [agency.id, agency.names]));
}

/** The names a page needs: agencies by id, and this State by its own code. */
async function namesOnPage(uow: UnitOfWork): Promise<Readonly<Record<string, Agency['names']>>> {
  const state = await stateOf(uow);
  return { ...(await agencyNames(uow)), ...(state ? { [state.iso3]: state.names } : {}) };
}
