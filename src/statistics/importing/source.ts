/** Files to be read, wherever they lie: on the operator's disk, or encrypted in the stage. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Files } from '../../platform/files/index.js';
import { bytesSource, fileSource, type Source } from '../../platform/spreadsheets/index.js';

/** Up to this size a staged file is unlocked into memory once; above, each pass unlocks it anew, in flat memory. */
const IN_MEMORY_BYTES = 16_000_000;
/** What readers look at first, kept so that a look does not unlock the file again. */
const HEAD_BYTES = 1 << 16;

export type StagedContent = { readonly id: string; readonly name: string; readonly bytes: number };

/** A staged file as a source. Errors: FILES_GONE. */
export async function stagedSource(files: Files, staged: StagedContent): Promise<Source> {
  if (staged.bytes <= IN_MEMORY_BYTES) return bytesSource(staged.name, await readAll(files, staged.id));
  const head = await readRange(files, staged.id, 0, HEAD_BYTES);
  return {
    name: staged.name,
    size: staged.bytes,
    async read(start, end) {
      return end <= head.length
        ? head.subarray(start, end)
        : readRange(files, staged.id, start, Math.min(end, staged.bytes));
    },
    stream: (start = 0, end = staged.bytes) => range(files, staged.id, start, end),
  };
}

async function readAll(files: Files, id: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await files.open(id)) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function readRange(files: Files, id: string, start: number, end: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of range(files, id, start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The sealed stream can only be read from its start; what lies before `start` is unlocked and dropped. */
async function* range(files: Files, id: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const stream = await files.open(id);
  let at = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      const from = Math.max(0, start - at);
      const to = Math.min(chunk.length, end - at);
      at += chunk.length;
      if (from < to) yield chunk.subarray(from, to);
      if (at >= end) return;
    }
  } finally {
    stream.destroy();
  }
}

/** A file on the operator's disk, with the digest of its content. Errors: SPREADSHEETS_FILE_MISSING. */
export async function diskSource(path: string): Promise<{ readonly source: Source; readonly sha256: string }> {
  const source = await fileSource(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { source, sha256: hash.digest('hex') };
}
