/** The parts of a Word file that hold text, found as the file says (ECMA-376 part 2). */
import { instrumentError } from '../../errors.js';
import { childNamed, childrenNamed, readXml, type XmlElement } from '../xml.js';
import { type ZipEntry, zipEntries } from '../zip.js';

export type WordPackage = {
  readonly file: string;
  /** Bytes of the main part. */
  document(): Uint8Array;
  /** A part beside it, "styles.xml", or null. */
  part(name: string): XmlElement | null;
  partBytes(name: string): Uint8Array | null;
  /** Target of a relationship of the main part, in its folder. */
  target(relationship: string): string | null;
  readonly names: readonly string[];
};

/**
 * Opens a Word file.
 * @throws INSTRUMENTS_DAMAGED, INSTRUMENTS_ENCRYPTED, INSTRUMENTS_UNKNOWN_FORMAT for another kind of zip,
 * INSTRUMENTS_NO_WORD_DOCUMENT
 */
export function openWord(bytes: Uint8Array, file: string): WordPackage {
  const entries = zipEntries(bytes, file);
  const format = 'Word';
  const xml = (entry: ZipEntry | undefined): XmlElement | null =>
    entry ? readXml(entry.read(), { file, format }) : null;
  const main = mainPart(entries, xml(entries.get('_rels/.rels')), file);
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : '';
  const base = main.slice(folder.length);
  const targets = new Map(
    relationships(xml(entries.get(`${folder}_rels/${base}.rels`))).map((one) => [
      one.attributes['Id'] ?? '',
      one.attributes['Target'] ?? '',
    ]),
  );
  const entryOf = (name: string) =>
    entries.get(name.startsWith('/') ? name.slice(1) : `${folder}${name.replace(/^\.\//, '')}`);
  return {
    file,
    document: () => entries.get(main)?.read() ?? new Uint8Array(),
    part: (name) => xml(entryOf(name)),
    partBytes: (name) => entryOf(name)?.read() ?? null,
    target: (relationship) => targets.get(relationship) ?? null,
    names: [...entries.keys()],
  };
}

const relationships = (root: XmlElement | null): XmlElement[] =>
  childrenNamed(root ? childNamed(root, 'Relationships') : undefined, 'Relationship');

function mainPart(entries: ReadonlyMap<string, ZipEntry>, rels: XmlElement | null, file: string): string {
  const said = relationships(rels).find((one) => /\/officeDocument$/.test(one.attributes['Type'] ?? ''));
  const target = said?.attributes['Target']?.replace(/^\//, '');
  const main = target !== undefined && entries.has(target) ? target : 'word/document.xml';
  if (entries.has(main) && !/^(?:xl|ppt)\//.test(main)) return main;
  const names = [...entries.keys()];
  const other = names.some((n) => n.startsWith('xl/'))
    ? 'Excel'
    : names.some((n) => n.startsWith('ppt/'))
      ? 'PowerPoint'
      : names.includes('mimetype')
        ? 'OpenDocument / EPUB'
        : names.some((n) => n.startsWith('word/'))
          ? null
          : 'zip';
  throw other === null
    ? instrumentError('INSTRUMENTS_NO_WORD_DOCUMENT', { file }, { file })
    : instrumentError('INSTRUMENTS_UNKNOWN_FORMAT', { file, format: other }, { file });
}
