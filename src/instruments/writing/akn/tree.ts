/** XML into a tree of elements and text, no more than is needed to take a document back. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { writingError } from '../errors.js';

export type XmlElement = {
  readonly uri: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

type Growing = { readonly uri: string; readonly name: string; readonly attributes: Record<string, string> } & {
  readonly children: (Growing | string)[];
};

/** Deeper than any document; a file that nests further is refused before it exhausts the stack. */
const DEEPEST = 400;

/** The root element. Attributes of a namespace keep their prefix. Errors: INSTRUMENTS_AKN_MALFORMED. */
export function parseXml(xml: string): XmlElement {
  const top: Growing = { uri: '', name: '', attributes: {}, children: [] };
  const stack: Growing[] = [top];
  const refuse = (reason: string, cause?: unknown) => writingError('INSTRUMENTS_AKN_MALFORMED', { reason }, {}, cause);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw refuse(error.message, error);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (stack.length > DEEPEST) throw refuse('nested too deeply');
    const attributes: Record<string, string> = {};
    for (const [key, { value }] of Object.entries(tag.attributes)) attributes[key] = value;
    const grown: Growing = { uri: tag.uri, name: tag.local, attributes, children: [] };
    stack.at(-1)?.children.push(grown);
    stack.push(grown);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const text = (content: string) => {
    if (stack.length > 1) stack.at(-1)?.children.push(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw refuse('no element');
  return root;
}

export const elementsIn = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childNamed = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All text of an element and of what stands in it. */
export const wholeText = (parent: XmlElement): string =>
  parent.children.map((child) => (typeof child === 'string' ? child : wholeText(child))).join('');
