import { z } from 'zod';

/** What an archive holds, written as its last entry: an archive without it was cut short. */
export const MANIFEST_NAME = 'manifest.json';
export const ARCHIVE_VERSION = 1;

const facts = z.object({
  /** `cluster`: the files of the embedded database. `tables`: rows of every table. */
  kind: z.enum(['cluster', 'tables']),
  /** When what it holds was true. */
  at: z.iso.datetime(),
  program: z.string(),
  /** PostgreSQL's version, as `18.4`. */
  postgresql: z.string(),
  schema: z.string(),
  migrations: z.array(z.object({ module: z.string(), name: z.string(), sha256: z.string() })),
  /** The record of acts at that moment: how many leaves, and their root. */
  audit: z.object({ size: z.number().int(), root: z.string() }).nullable(),
  /** Rows a table, where they were counted. */
  tables: z.array(z.object({ table: z.string(), rows: z.number().int(), checksum: z.string() })),
  /** Kept files that belong to it, beside the archive in `vault/`. */
  vault: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string() })),
});

export const manifestSchema = facts.extend({
  version: z.literal(ARCHIVE_VERSION),
  files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string() })),
});

export type ArchiveFacts = z.infer<typeof facts>;
export type Manifest = z.infer<typeof manifestSchema>;
