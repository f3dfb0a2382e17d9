/** The kinds of files that are kept. What a file is called, and what its sender says it is, plays no part. */

export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  txt: { mediaType: 'text/plain; charset=utf-8', extensions: ['txt'] },
  csv: { mediaType: 'text/csv; charset=utf-8', extensions: ['csv'] },
  txt16: { mediaType: 'text/plain; charset=utf-16', extensions: ['txt', 'csv'] },
  mp3: { mediaType: 'audio/mpeg', extensions: ['mp3'] },
  m4a: { mediaType: 'audio/mp4', extensions: ['m4a'] },
  ogg: { mediaType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
  wav: { mediaType: 'audio/wav', extensions: ['wav'] },
  mp4: { mediaType: 'video/mp4', extensions: ['mp4', 'm4v'] },
} as const satisfies Record<string, { readonly mediaType: string; readonly extensions: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

export const OFFICE_KINDS = ['docx', 'xlsx', 'odt'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const IMAGE_KINDS = ['jpeg', 'png', 'webp'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

export const isImage = (kind: FileKind): kind is ImageKind => (IMAGE_KINDS as readonly string[]).includes(kind);
export const isOffice = (kind: FileKind): kind is OfficeKind => (OFFICE_KINDS as readonly string[]).includes(kind);

/** Why a file is set apart. Codes: the sentence is `files.reason.CODE`. */
export const REASONS = [
  'hidden-archive',
  'hidden-markup',
  'hidden-document',
  'macro',
  'active-content',
  'embedded-file',
  'external-content',
  'pdf-script',
  'pdf-action',
  'encrypted',
  'bomb',
  'image-too-large',
  'unreadable',
  'virus',
] as const;
export type Reason = (typeof REASONS)[number];

/** A file that a scanner calls harmful is never given out again; all else a second person may release. */
export const releasable = (reason: string): boolean => reason !== 'virus';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"*/:<>?\\|]/gu;

/**
 * The name under which a file is given out: without what a file system or a reader of names trips over (control and
 * direction characters, separators), and with the ending of what it is.
 */
export function fileNameOf(name: string, kind: FileKind): string {
  const plain = name
    .normalize('NFC')
    .replace(unsafe, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot + 1).toLowerCase() : '';
  const endings: readonly string[] = FILE_KINDS[kind].extensions;
  const stem = [...(dot > 0 ? plain.slice(0, dot) : plain)].slice(0, 120).join('') || 'file';
  return `${stem}.${endings.includes(ending) ? ending : endings[0]}`;
}
