/** The checkpoints outside the database: a file that a restore of the database does not touch. */
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** `<data folder>/audit/checkpoints.txt`: signed notes, each followed by an empty line. */
export const outsideFile = (dataFolder: string): string => join(dataFolder, 'audit', 'checkpoints.txt');

const END_BYTES = 32_768;

/** Appends notes and waits until they are on the disk. */
export async function appendOutside(path: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return;
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(notes.map((note) => `${note}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Every note of the file in its order, those that were broken off or bent included. Nothing where there is no file.
 * A note is what ends with its signature line.
 *
 * @param part `end`: only the last hundred or so, of which the first may be cut
 */
export async function* readOutside(path: string, part: 'all' | 'end' = 'all'): AsyncGenerator<string> {
  let note = '';
  const start = part === 'all' ? 0 : Math.max(0, ((await stat(path).catch(() => undefined))?.size ?? 0) - END_BYTES);
  const lines = createInterface({ input: createReadStream(path, { start }), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      if (note === '' && line === '') continue;
      note += `${line}\n`;
      if (!line.startsWith('— ')) continue;
      yield note;
      note = '';
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
  if (note !== '') yield note;
}
