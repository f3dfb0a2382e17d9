/** The models of the main pages as schemas, for the description of the addresses (OpenAPI). */
import { z } from 'zod';
import { DIMENSIONS } from '../dimensions.js';

const interval = { low: z.int(), high: z.int().nullable() };
const source = {
  key: z.string(),
  kind: z.enum(['counts', 'persons']),
  unit: z.string(),
  series: z.string().nullable(),
  files: z.int(),
  total: z.object(interval),
};
const slice = z.object({ code: z.string().nullable(), rows: z.int(), ...interval });

export const pictureAnswer = z.object({
  source: z.object(source).nullable(),
  sources: z.array(z.object(source)),
  leftAside: z.array(z.object({ ...source, why: z.enum(['other-unit', 'same-people']) })),
  files: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      agency: z.string().nullable(),
      period: z.string().nullable(),
      rows: z.int(),
      disagreements: z.int(),
    }),
  ),
  asOf: z.iso.datetime().nullable(),
  total: z.object({ rows: z.int(), ...interval }),
  years: z.array(
    z.object({ year: z.int().nullable(), rows: z.int(), quarters: z.array(z.int()).nullable(), ...interval }),
  ),
  dimensions: z.record(z.enum(DIMENSIONS), z.array(slice)),
});

export const batchAnswer = z.object({
  batch: z.object({
    id: z.uuid(),
    kind: z.enum(['counts', 'persons']),
    state: z.enum(['waiting-mapping', 'dry-run', 'ready', 'importing', 'imported', 'undone', 'refused']),
    fileName: z.string(),
    sha256: z.string(),
    agency: z.string().nullable(),
    unit: z.string().nullable(),
    period: z.string().nullable(),
    series: z.string(),
    rows: z.object({ read: z.int(), kept: z.int(), faulty: z.int(), zero: z.int() }),
    leftOut: z.array(z.string()),
  }),
  faults: z.array(z.object({ row: z.int(), column: z.string(), code: z.string() })),
  faultsTotal: z.int(),
});
