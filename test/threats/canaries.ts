/** Invented words that occur nowhere else, and a search for them in every writing they could be hidden in. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** `count` different names of twelve letters, every fifth with an accent; the same ones for the same seed. */
export function canaries(count: number, seed: number): readonly string[] {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const found = new Set<string>();
  while (found.size < count) {
    let name = '';
    for (let syllable = 0; syllable < 6; syllable += 1)
      name += `${CONSONANTS[below(CONSONANTS.length)] ?? ''}${VOWELS[below(VOWELS.length)] ?? ''}`;
    const written = found.size % 5 === 4 ? `${name.slice(0, -1)}é` : name;
    found.add(`${written[0]?.toUpperCase() ?? ''}${written.slice(1)}`);
  }
  return [...found];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The same word as people or programs may have changed it: case, accents, decomposition, order of letters. */
const spellings = (text: string): string[] => {
  const plain = [text, text.toLowerCase(), text.toUpperCase(), folded(text), folded(text).toLowerCase()];
  return [...new Set([...plain, text.normalize('NFD'), [...text].reverse().join('')])];
};

/** What stands in base64 wherever the word begins in its line: three alignments, without the letters at its edges. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const begin = before === 0 ? 0 : 4;
    const end = Math.floor(whole.length / 3) * 4;
    const standard = whole.toString('base64').slice(begin, end);
    return [standard, standard.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function writings(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const escaped = [...text].map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
  const ascii = (change: (letter: string) => string): string =>
    [...text].map((letter) => ((letter.codePointAt(0) ?? 0) < 128 ? letter : change(letter))).join('');
  const texts = [
    percent,
    percent.toUpperCase(),
    encodeURIComponent(text),
    escaped.join(''),
    ascii((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`),
    ascii((letter) => `&#${letter.codePointAt(0) ?? 0};`),
    ascii((letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`),
    ascii((letter) => [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...inBase64(bytes),
  ];
  const wide = Buffer.from(text, 'utf16le');
  return [
    bytes,
    Buffer.from(text, 'latin1'),
    wide,
    Buffer.from(wide).swap16(),
    ...inBase64(wide).map((one) => Buffer.from(one, 'ascii')),
    ...texts.map((one) => Buffer.from(one, 'utf8')),
  ];
}

/** All writings of all words, found by their first six bytes. */
export class CanaryScan {
  readonly #heads = new Uint8Array(1 << 24);
  readonly #byHead = new Map<number, { readonly bytes: Buffer; readonly word: string }[]>();
  readonly longest: number;
  /** How many different byte strings are looked for. */
  readonly patterns: number;

  constructor(words: readonly string[]) {
    const known = new Map<string, { readonly bytes: Buffer; readonly word: string }>();
    for (const word of words)
      for (const bytes of spellings(word).flatMap(writings))
        if (bytes.length >= 8) known.set(bytes.toString('latin1'), { bytes, word });
    for (const pattern of known.values()) {
      const { bytes } = pattern;
      this.#heads[bytes.readUIntBE(0, 3)] = 1;
      const head = bytes.readUIntBE(0, 6);
      const others = this.#byHead.get(head);
      if (others) others.push(pattern);
      else this.#byHead.set(head, [pattern]);
    }
    this.longest = Math.max(...[...known.values()].map(({ bytes }) => bytes.length));
    this.patterns = known.size;
  }

  /** The words of which some writing stands in these bytes. */
  in(bytes: Uint8Array | string): Set<string> {
    const text =
      typeof bytes === 'string'
        ? Buffer.from(bytes, 'utf8')
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = new Set<string>();
    for (let at = 0; at + 6 <= text.length; at += 1) {
      const three = ((text[at] as number) << 16) | ((text[at + 1] as number) << 8) | (text[at + 2] as number);
      if (this.#heads[three] === 0) continue;
      for (const { bytes: pattern, word } of this.#byHead.get(text.readUIntBE(at, 6)) ?? [])
        if (
          text.length - at >= pattern.length &&
          text.compare(pattern, 0, pattern.length, at, at + pattern.length) === 0
        )
          found.add(word);
    }
    return found;
  }

  /** The same for a stream of any length: what is cut between two pieces is found too. */
  async inStream(pieces: AsyncIterable<Uint8Array>): Promise<{ readonly words: Set<string>; readonly bytes: number }> {
    const words = new Set<string>();
    let kept = Buffer.alloc(0);
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      const here = Buffer.concat([kept, piece]);
      for (const word of this.in(here)) words.add(word);
      kept = here.subarray(Math.max(0, here.length - this.longest));
    }
    return { words, bytes };
  }
}

export type Searched = {
  readonly files: number;
  readonly bytes: number;
  /** `path: word`, of each place where one was found. */
  readonly found: readonly string[];
};

/** Every file below a folder, its name too. A file that vanishes meanwhile is none. */
export async function searchFolder(scan: CanaryScan, folder: string): Promise<Searched> {
  const found: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    for (const word of scan.in(entry.name)) found.push(`${path} (name): ${word}`);
    if (!entry.isFile() || !statSync(path, { throwIfNoEntry: false })) continue;
    const one = await scan.inStream(createReadStream(path, { highWaterMark: 1 << 20 })).catch(gone);
    files += 1;
    bytes += one.bytes;
    for (const word of one.words) found.push(`${path}: ${word}`);
  }
  return { files, bytes, found };
}

function gone(error: unknown): { words: Set<string>; bytes: number } {
  if ((error as { code?: string }).code === 'ENOENT') return { words: new Set(), bytes: 0 };
  throw error;
}
