import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { operationsError } from '../errors.js';
import { type ArchiveEntry, firstEntry } from './archive.js';

/** The first entry of every archive: what is coming, for whoever must make it ready before the rest. */
export const ABOUT_NAME = 'about.json';

const migration = z.object({ module: z.string(), name: z.string(), sha256: z.string() });
const table = z.object({ table: z.string(), columns: z.array(z.string()), rows: z.number(), checksum: z.string() });
const sequence = z.object({ sequence: z.string(), value: z.string(), called: z.boolean() });

const aboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cluster') }),
  z.object({
    kind: z.literal('tables'),
    migrations: z.array(migration),
    tables: z.array(table),
    sequences: z.array(sequence),
  }),
]);
export type About = z.infer<typeof aboutSchema>;

export function aboutEntry(about: About): ArchiveEntry {
  const text = Buffer.from(JSON.stringify(about));
  return {
    kind: 'file',
    path: ABOUT_NAME,
    size: text.length,
    async *content() {
      yield text;
    },
  };
}

/** Reads the beginning of an archive. @throws as `readArchive` */
export async function readAbout(file: string, identities: readonly string[]): Promise<About> {
  const stream = createReadStream(file);
  try {
    const { path, text } = await firstEntry(stream, identities);
    const result = path === ABOUT_NAME ? aboutSchema.safeParse(JSON.parse(text)) : undefined;
    if (!result?.success) throw operationsError('OPERATIONS_DAMAGED');
    return result.data;
  } finally {
    stream.destroy();
  }
}
