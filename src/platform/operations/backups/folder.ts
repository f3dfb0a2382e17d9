import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keptBackups } from './retention.js';
import { streamed, writeWhole, writerOfPart } from './whole-file.js';

/** What is said of a backup beside it, readable without a key: nothing that is in it. */
const noteSchema = z.object({
  kind: z.enum(['cluster', 'tables']),
  at: z.iso.datetime(),
  program: z.string(),
  postgresql: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  milliseconds: z.number(),
  audit: z.object({ size: z.number(), root: z.string() }).nullable(),
});
export type BackupNote = z.infer<typeof noteSchema>;

export type Backup = {
  readonly name: string;
  readonly path: string;
  readonly at: Date;
  readonly bytes: number;
  /** Null where the note beside it is missing: the archive itself says all of it. */
  readonly note: BackupNote | null;
};

const archiveName = /^backup-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.palermo$/;

/** `backup-20261122T091500123Z.palermo` */
export const nameOfBackup = (at: Date): string => `backup-${at.toISOString().replaceAll(/[-:.]/g, '')}.palermo`;

const noteName = (name: string): string => name.replace(/\.palermo$/, '.json');

/** The whole backups of a folder, newest first; none where there is no such folder. */
export async function backupsIn(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const backups: Backup[] = [];
  for (const name of names) {
    const [, year, month, day, hour, minute, second, ms] = archiveName.exec(name) ?? [];
    if (year === undefined) continue;
    const path = join(folder, name);
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
    backups.push({ name, path, at, bytes: (await stat(path)).size, note: await noteOf(join(folder, noteName(name))) });
  }
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime());
}

async function noteOf(path: string): Promise<BackupNote | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeNote(folder: string, name: string, note: BackupNote): Promise<void> {
  await writeWhole(join(folder, noteName(name)), streamed([Buffer.from(`${JSON.stringify(note, null, 2)}\n`)]));
}

/** Removes what the retention rule does not keep, and parts whose writer was killed. Answers the names that went. */
export async function tidyFolder(folder: string): Promise<string[]> {
  const backups = await backupsIn(folder);
  const kept = keptBackups(backups);
  const gone = backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
  for (const name of gone) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, noteName(name)), { force: true });
  }
  for (const name of await readdir(folder)) {
    const writer = writerOfPart(name);
    if (writer !== undefined && writer !== process.pid && !isAlive(writer))
      await rm(join(folder, name), { force: true });
  }
  return gone;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
