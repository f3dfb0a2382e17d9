/** XML into small trees, by saxes: no entity is expanded, depth is bounded, large files are read block by block. */
import { SaxesParser } from 'saxes';
import { instrumentError } from '../errors.js';

export type XmlElement = {
  /** Without prefix, as files choose their own. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

export type XmlOptions = {
  readonly file: string;
  readonly format: string;
  /** Elements that are handed over as soon as they close and then forgotten: the blocks of a large document. */
  readonly block?: (name: string, ancestors: readonly string[]) => boolean;
  readonly onBlock?: (element: XmlElement) => void;
};

declare const TextDecoder: {
  new (label: string): { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };
};

const DEEPEST = 256;
const CHUNK = 65_536;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a document of XML. What `block` chose is left out of the tree that is returned.
 * @throws INSTRUMENTS_DAMAGED where it is not well-formed, INSTRUMENTS_TOO_DEEP
 */
export function readXml(bytes: Uint8Array, options: XmlOptions): XmlElement {
  const { file, format, block, onBlock } = options;
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const names: string[] = [];
  let inBlock = 0;
  const parser = new SaxesParser({ position: false });
  const entities = parser.ENTITIES;
  entities['nbsp'] = '\u00a0';
  parser.on('error', (fault) => {
    // What a document type would define is never fetched nor expanded: it stays as it is written.
    if (/entity/i.test(fault.message) && !/disallowed|forbidden/i.test(fault.message)) return;
    throw instrumentError('INSTRUMENTS_DAMAGED', { file, format }, { file }, fault);
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw instrumentError('INSTRUMENTS_TOO_DEEP', { file, limit: DEEPEST }, { file });
    const name = local(tag.name);
    if (inBlock > 0 || block?.(name, names)) inBlock += 1;
    open.push({ name, attributes: attributesOf(tag.attributes as Record<string, string>), children: [] });
    names.push(name);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    names.pop();
    if (!element) return;
    if (inBlock === 1 && onBlock) onBlock(element);
    else open.at(-1)?.children.push(element);
    if (inBlock > 0) inBlock -= 1;
  });
  const put = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', put);
  parser.on('cdata', put);
  feed(parser, bytes);
  return root;
}

function attributesOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) out[local(name)] = value;
  return out;
}

function feed(parser: { write(text: string): unknown; close(): unknown }, bytes: Uint8Array): void {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(wide ?? 'utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => isElement(child) && child.name === name);
}

/** First element of that name at any depth. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
