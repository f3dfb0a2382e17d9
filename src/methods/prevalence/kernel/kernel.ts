import { kernelModule } from './generated/wasm.js';
import * as twin from './portable/entry.js';

/**
 * The numeric kernel: the functions and arrays of portable/entry.ts, out of WebAssembly or out of TypeScript, with the
 * same bits. The arrays are its working memory: between putting something in and reading the answer, nothing may be awaited.
 */
export type Kernel = { readonly backend: 'wasm' | 'typescript' } & Readonly<typeof twin>;

/** As much of WebAssembly as is needed here; the language itself does not declare it. */
type Platform = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => Instance;
  readonly instantiate: (bytes: Uint8Array) => Promise<{ readonly instance: Instance }>;
};
type Instance = { readonly exports: Readonly<Record<string, unknown>> };

const platform = (): Platform | undefined => (globalThis as { WebAssembly?: Platform }).WebAssembly;

let loaded: Kernel | undefined;

/** The kernel of this thread; TypeScript where there is no WebAssembly with vectors of 128 bits. */
export async function loadKernel(): Promise<Kernel> {
  if (loaded) return loaded;
  const instance = await platform()
    ?.instantiate(bytesOf(kernelModule))
    .then((made) => made.instance)
    .catch(() => undefined);
  loaded ??= instance ? kernelOf(instance) : typescriptKernel();
  return loaded;
}

/** The same without waiting: for workers and Node, as some browsers compile nothing of this size on a page's own thread. */
export function loadKernelNow(): Kernel {
  if (loaded) return loaded;
  const instance = instanceNow();
  loaded = instance ? kernelOf(instance) : typescriptKernel();
  return loaded;
}

function instanceNow(): Instance | undefined {
  const wasm = platform();
  if (!wasm) return undefined;
  try {
    return new wasm.Instance(new wasm.Module(bytesOf(kernelModule)));
  } catch {
    return undefined;
  }
}

/** The kernel as plain TypeScript. */
export function typescriptKernel(): Kernel {
  return { backend: 'typescript', ...twin };
}

/** Names of the twin looked up in the module: a function is its function, an array a view of its memory. */
function kernelOf({ exports }: Instance): Kernel {
  const { buffer } = exports['memory'] as { readonly buffer: ArrayBuffer };
  const members = Object.entries(twin).map(([name, member]: [string, unknown]) => {
    if (typeof member === 'function') return [name, memberOf(exports, name)];
    if (member instanceof Float64Array || member instanceof Int32Array)
      return [name, viewOf(member, buffer, (memberOf(exports, name) as { readonly value: number }).value)];
    return [name, member];
  });
  return { backend: 'wasm', ...(Object.fromEntries(members) as typeof twin) };
}

function memberOf(exports: Instance['exports'], name: string): unknown {
  const member = exports[name];
  if (member === undefined) throw new Error(`The compiled kernel has no ${name}.`);
  return member;
}

/** AssemblyScript's typed array is three words: its buffer, where its numbers begin, and how many bytes they are. */
function viewOf(like: Float64Array | Int32Array, buffer: ArrayBuffer, at: number): Float64Array | Int32Array {
  const words = new Uint32Array(buffer, at, 3);
  const [start, bytes] = [words[1] as number, words[2] as number];
  return like instanceof Float64Array
    ? new Float64Array(buffer, start, bytes / 8)
    : new Int32Array(buffer, start, bytes / 4);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array((base64.replace(/=+$/, '').length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let place = 0;
  for (const digit of base64) {
    if (digit === '=') break;
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[place++] = (bits >> held) & 255;
    }
  }
  return bytes;
}
