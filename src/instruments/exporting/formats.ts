/** The formats a document leaves in: what each is called, how its file ends, how it is written. */
import type { Reading } from '../reading/reading.js';
import { toAkn } from '../writing/akn/to-akn.js';
import { toDocx } from './docx/to-docx.js';
import { toJson } from '../writing/json/json.js';
import { toJsonLd } from '../writing/json-ld/json-ld.js';

export const FORMATS = ['akn', 'docx', 'json', 'json-ld'] as const;
export type Format = (typeof FORMATS)[number];

export type Written = { readonly fileName: string; readonly mediaType: string; readonly content: string | Uint8Array };

export const MEDIA: Readonly<Record<Format, string>> = {
  akn: 'application/akn+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  'json-ld': 'application/ld+json',
};

const ENDING: Readonly<Record<Format, string>> = {
  akn: 'akn.xml',
  docx: 'docx',
  json: 'reading.json',
  'json-ld': 'jsonld',
};

/** "S_2015_123.txt" as "S_2015_123.docx"; the ending of the file that was read goes. */
export function exportName(fileName: string, format: Format): string {
  const dot = fileName.lastIndexOf('.');
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
  return `${stem || 'document'}.${ENDING[format]}`;
}

/**
 * A reading in one of the formats, with the name of its file.
 *
 * @param source the text that was read
 * @param writtenOn today, YYYY-MM-DD
 */
export async function writeAs(
  format: Format,
  { fileName, source, reading }: { readonly fileName: string; readonly source: string; readonly reading: Reading },
  writtenOn: string,
): Promise<Written> {
  const named = { fileName: exportName(fileName, format), mediaType: MEDIA[format] };
  switch (format) {
    case 'akn':
      return { ...named, content: toAkn(reading, { source, writtenOn }) };
    case 'docx':
      return { ...named, content: await toDocx(reading, { source }) };
    case 'json':
      return { ...named, content: toJson(reading) };
    case 'json-ld':
      return { ...named, content: JSON.stringify(toJsonLd(reading)) };
  }
}
