/**
 * What a PDF would do besides being read (ISO 32000-2, 12.6 and 7.11): scripts, actions that reach outside, files
 * inside. Objects in compressed object streams (7.5.7) are looked at too; where they cannot be, the file is set apart.
 */
import { inflateSync } from 'node:zlib';
import type { Reason } from './kind.js';
import type { Probe } from './probe.js';

const DELIMITER = '(?=[\\s/<>\\[\\]()%{}])';
const CONTEXT = 65_536;
const MOST_PACKED = 16 << 20;
const MOST_UNPACKED = 64 << 20;
/** Readers look for the end within the last kilobyte; some writers leave a little more. */
const END_WITHIN = 4096;

/** A name in any spelling: each letter may stand as `#` and its two hexadecimal digits (7.3.5). */
const spelled = (name: string): string =>
  [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('');

const any = (...names: string[]): string => `/(?:${names.map(spelled).join('|')})${DELIMITER}`;

const IN_OBJECTS: readonly (readonly [Reason, RegExp])[] = [
  ['encrypted', new RegExp(any('Encrypt'), 'i')],
  ['pdf-script', new RegExp(any('JavaScript', 'JS', 'XFA'), 'i')],
  ['pdf-action', new RegExp(any('Launch', 'ImportData', 'SubmitForm', 'GoToE', 'GoToR'), 'i')],
  ['embedded-file', new RegExp(any('EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Movie', 'Sound'), 'i')],
];
/** In the bytes of a picture short names occur by chance; these do not. */
const IN_STREAMS: readonly (readonly [Reason, RegExp])[] = [
  ['pdf-script', new RegExp(any('JavaScript'), 'i')],
  ['pdf-action', new RegExp(any('ImportData', 'SubmitForm'), 'i')],
  ['embedded-file', new RegExp(any('EmbeddedFile', 'EmbeddedFiles', 'RichMedia'), 'i')],
];

const search = (rules: typeof IN_OBJECTS, text: string): Reason | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0];

/** The first thing found that sets a PDF apart, or undefined. */
export async function findInPdf(probe: Probe): Promise<Reason | undefined> {
  const end = await probe.read(Math.max(0, probe.bytes - END_WITHIN), END_WITHIN);
  if (!(await probe.read(0, 5)).equals(Buffer.from('%PDF-')) || !end.includes('%%EOF')) return 'unreadable';
  const reader = objectReader();
  for await (const chunk of probe.stream() as AsyncIterable<Buffer>) {
    const found = reader.push(chunk.toString('latin1'));
    if (found) return found;
  }
  return reader.push('\n') ?? reader.end();
}

/** Tells objects from the streams between them, over chunks that break anywhere. */
function objectReader() {
  let text = '';
  let inside = false;
  /** Content of an object stream so far; undefined in a stream of another kind. */
  let packed: string | undefined;
  let dictionary = '';

  const outside = (): Reason | undefined => {
    const start = /(?<!end)stream(?:\r\n|\n|\r(?!\n|$))/.exec(text);
    const objects = start ? text.slice(0, start.index) : text;
    const found = search(IN_OBJECTS, start ? `${objects}\n` : objects);
    if (found) return found;
    if (!start) {
      text = text.slice(-CONTEXT);
      return undefined;
    }
    dictionary = objects
      .slice(objects.lastIndexOf('obj') + 3)
      .slice(-CONTEXT)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    packed = /\/ObjStm|\/First[\s\d]/.test(dictionary) ? '' : undefined;
    text = text.slice(start.index + start[0].length);
    inside = true;
    return undefined;
  };

  const within = (): Reason | undefined => {
    const stop = text.indexOf('endstream');
    const content = stop < 0 ? text.slice(0, Math.max(0, text.length - 64)) : text.slice(0, stop);
    const found = search(IN_STREAMS, stop < 0 ? text : `${content}\n`);
    if (found) return found;
    if (packed !== undefined) packed += content;
    if (packed !== undefined && packed.length > MOST_PACKED) return 'bomb';
    text = stop < 0 ? text.slice(content.length) : text.slice(stop + 'endstream'.length);
    if (stop < 0) return undefined;
    inside = false;
    return packed === undefined ? undefined : findInObjectStream(packed, dictionary);
  };

  return {
    push(chunk: string): Reason | undefined {
      text += chunk;
      for (;;) {
        const before = inside;
        const found = inside ? within() : outside();
        if (found) return found;
        if (inside === before) return undefined;
      }
    },
    /** A stream that never ends hides what follows it. */
    end: (): Reason | undefined => (inside ? 'unreadable' : undefined),
  };
}

function findInObjectStream(packed: string, dictionary: string): Reason | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d[^/>]*)/.exec(dictionary)?.[1];
  if (filter === undefined) return search(IN_OBJECTS, `${packed}\n`);
  const plain = filter.replace(/[[\]\s]/g, '') === '/FlateDecode';
  if (!plain || /\/Predictor\s+(?!1\b)\d|\/DecodeParms\s*\d/.test(dictionary)) return 'unreadable';
  try {
    const objects = inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: MOST_UNPACKED });
    return search(IN_OBJECTS, `${objects.toString('latin1')}\n`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'unreadable';
  }
}
