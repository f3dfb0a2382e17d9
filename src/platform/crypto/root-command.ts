/**
 * A root key that stays in a token or a key service: an external program opens what it is given. No shell; the program
 * reads standard input and answers on standard output.
 */
import { spawn } from 'node:child_process';
import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cryptoError } from './errors.js';
import type { RootKey } from './keys.js';

export type CommandRootSettings = {
  readonly kind: 'command';
  /** Sealed bytes in, 32 plain bytes out. Words are split at spaces; double quotes hold a word together. */
  readonly unseal: string;
  /** Plain bytes in, sealed bytes out; or else `publicKey`. */
  readonly seal?: string | undefined;
  /** PEM file of the token's RSA public key: the node seals by RSA-OAEP itself, only opening needs the token. */
  readonly publicKey?: string | undefined;
  /** Hash of OAEP and of its mask (RFC 8017, 7.1); some tokens know SHA-1 only, which is sound in this use. */
  readonly oaepHash?: 'sha256' | 'sha1' | undefined;
  readonly timeoutMs?: number | undefined;
};

const LARGEST_ANSWER = 65_536;

export function commandRoot(settings: CommandRootSettings): RootKey {
  const timeoutMs = settings.timeoutMs ?? 30_000;
  return {
    kind: 'command',
    async seal(plain) {
      if (settings.seal) return answerOf(settings.seal, plain, timeoutMs);
      if (!settings.publicKey) throw cryptoError('CRYPTO_ROOT_COMMAND', { program: '', reason: 'no seal command' });
      return publicEncrypt(
        {
          key: await publicKeyIn(settings.publicKey),
          padding: constants.RSA_PKCS1_OAEP_PADDING,
          oaepHash: settings.oaepHash ?? 'sha256',
        },
        plain,
      );
    },
    unseal: (sealed) => answerOf(settings.unseal, sealed, timeoutMs),
  };
}

async function publicKeyIn(path: string): Promise<ReturnType<typeof createPublicKey>> {
  try {
    return createPublicKey(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw cryptoError('CRYPTO_ROOT_MISSING', { path, reason }, undefined, error);
  }
}

/** `a "b c"` → ['a', 'b c']. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function answerOf(command: string, input: Uint8Array, timeoutMs: number): Promise<Buffer> {
  const [program = '', ...words] = wordsOf(command);
  return new Promise((resolve, reject) => {
    const refuse = (reason: string, cause?: unknown): void => {
      reject(cryptoError('CRYPTO_ROOT_COMMAND', { program, reason }, undefined, cause));
    };
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
    const answer: Buffer[] = [];
    let bytes = 0;
    let complaint = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      refuse(`${timeoutMs} ms`);
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(late);
      refuse(error.message, error);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LARGEST_ANSWER) child.kill('SIGKILL');
      else answer.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-200);
    });
    child.once('close', (code, signal) => {
      clearTimeout(late);
      if (code === 0 && bytes > 0) resolve(Buffer.concat(answer));
      else refuse(`${signal ?? `exit ${code}`} ${complaint.trim()}`.trim());
    });
    // A program that ends without reading must not end the node.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
