/** The canonical text as it is written: blocks with a blank line between, each with its place in the file. */
import type { Place } from './ingested.js';

export type PlaceInFile = Omit<Place, 'start' | 'end'>;
export type Stretch = { readonly text: string; readonly place: PlaceInFile };

export type Canonical = {
  /** One block out of one or more stretches of the file. Blocks without a letter are left out. */
  add(stretches: readonly Stretch[], close?: boolean): void;
  /** Offset at which the next block will begin, at the least. */
  length(): number;
  done(): { readonly text: string; readonly places: readonly Place[] };
};

/** `close` sets a block on the line right below the one before it: a row of a table. */
export function startCanonical(): Canonical {
  const parts: string[] = [];
  const places: Place[] = [];
  let length = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  return {
    add(stretches, close = false) {
      if (stretches.every(({ text }) => text.trim() === '')) return;
      if (length > 0) put(close ? '\n' : '\n\n');
      for (const { text, place } of stretches) {
        const start = length;
        put(text);
        const last = places.at(-1);
        if (text.length > 0 && !(last && last.end === start && samePlace(last, place)))
          places.push({ start, end: length, ...place });
        else if (last && text.length > 0) places[places.length - 1] = { ...last, end: length };
      }
    },
    length: () => length,
    done: () => ({ text: length === 0 ? '' : `${parts.join('')}\n`, places }),
  };
}

function samePlace(a: PlaceInFile, b: PlaceInFile): boolean {
  return a.part === b.part && a.page === b.page && a.paragraph === b.paragraph && a.note === b.note;
}

const SPECIAL = /[\\*_^&<\]`[\u0000]/;
// Control characters and noncharacters that no database and no reader wants; tab and line breaks are handled before.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text of a file so written that the reader takes none of it for markup. */
export function literal(text: string): string {
  const clean = text.replace(CONTROL, '');
  if (!SPECIAL.test(clean)) return clean;
  let out = '';
  for (let i = 0; i < clean.length; i += 1) {
    const char = clean[i] ?? '';
    const next = clean[i + 1] ?? ' ';
    if (char === '*' || char === '_' || char === '^' || char === '`') out += `\\${char}`;
    else if (char === '\\' && /[^\p{L}\p{N}\s]/u.test(next)) out += '\\\\';
    else if (char === '<' && /[a-z/!]/i.test(next)) out += '\\<';
    else if (char === '&' && /[a-z#]/i.test(next) && /^&(?:[a-z]{2,5}|#[0-9]{2,6});/i.test(clean.slice(i, i + 9)))
      out += '&amp;';
    else if (char === '(' && clean[i - 1] === ']') out += '\\(';
    else out += char;
  }
  return out;
}

const WHOLE = /^(?:\*\d{6,9}\*|_{3,}|[-–—*_=~.]{3,})$/;

/** A block's text at the head of a line: what would be taken there for a heading, a quotation or a table is escaped. */
export function asBlock(escaped: string, plain: string): string {
  const whole = plain.trim();
  if (WHOLE.test(whole)) return whole;
  return /^[#>|]/.test(escaped) ? `\\${escaped}` : escaped;
}

/** The call or mark of a note, in the form the reader knows. */
export function noteMark(mark: string): string {
  return `<sup>${mark}</sup>`;
}

/** Furniture as comments, which the reader sets aside; as many as the words need. */
export function asFurniture(text: string): string[] {
  const out: string[] = [];
  const words = text
    .replace(/[<>]/g, ' ')
    .replace(/--+/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '');
  let line = '';
  for (const word of words) {
    for (let at = 0; at < word.length; at += 280) {
      const piece = word.slice(at, at + 280);
      if (line !== '' && line.length + piece.length + 1 > 280) {
        out.push(`<!-- ${line} -->`);
        line = piece;
      } else line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  if (line !== '') out.push(`<!-- ${line} -->`);
  return out;
}

/** Words in emphasis, the spaces at their ends left outside. */
export function emphasised(escaped: string): string {
  const trimmed = escaped.trim();
  if (trimmed === '' || trimmed.length > 500 || trimmed.includes('*') || trimmed.includes('<sup>')) return escaped;
  const from = escaped.indexOf(trimmed);
  return `${escaped.slice(0, from)}*${trimmed}*${escaped.slice(from + trimmed.length)}`;
}

/** Single spaces; a tab stays, as it parts a number from its paragraph. */
export function spaced(text: string): string {
  return text.replace(/[\r\n\f\v\u0085\u2028\u2029]+/g, ' ').replace(/ {2,}/g, ' ');
}
