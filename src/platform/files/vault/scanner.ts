/** The antivirus that an operator has installed: a command that is given the content on its standard input. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filesError } from '../errors.js';

export type Scanner = { scan(content: Readable): Promise<'clean' | 'virus'> };

const PATIENCE_MS = 300_000;

/**
 * @param command program and arguments, split at spaces; no shell sees it. Exit code 0: clean, 1: harmful (the
 *   convention of clamscan and clamdscan); anything else is a fault, and the file stays closed.
 */
export function scannerOf(command: string, patienceMs = PATIENCE_MS): Scanner {
  const [program = '', ...words] = command.trim().split(/\s+/);
  return {
    async scan(content) {
      const child = spawn(program, words, {
        shell: false,
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env.PATH ?? '' },
        timeout: patienceMs,
        killSignal: 'SIGKILL',
      });
      const ended = new Promise<number | null>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
      });
      // A scanner that has seen enough stops reading: that is a verdict where it calls the file harmful, and only there.
      const fed = pipeline(content, child.stdin).catch((error: unknown) => error);
      const code = await ended.catch((error: unknown) => {
        content.destroy();
        throw filesError('FILES_SCAN_FAILED', { code: 'none' }, undefined, error);
      });
      const broken = await fed;
      if (code === 1) return 'virus';
      if (code === 0 && !broken) return 'clean';
      throw filesError('FILES_SCAN_FAILED', { code: code ?? 'none' }, undefined, broken);
    },
  };
}
