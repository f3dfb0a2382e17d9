/** What is used of a parsed page, and how its elements are told apart. */
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

export const isElement = (node: Node): node is HtmlElement => 'tagName' in node;

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export const children = (element: HtmlElement): readonly Node[] =>
  element.tagName === 'template' ? [] : element.childNodes;

export function textOf(node: Node): string {
  if (isElement(node)) return children(node).map(textOf).join('');
  return node.nodeName === '#text' ? node.value : '';
}

const UNSHOWN = new Set(
  'script style template noscript object iframe svg head select textarea input button audio video canvas'.split(' '),
);

/** Never shown: scripts, styles, what is marked as hidden. */
export function isHidden(element: HtmlElement): boolean {
  if (UNSHOWN.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== null) return true;
  return /(?:^|;)\s?display\s?:\s?none\b/i.test((attribute(element, 'style') ?? '').slice(0, 500));
}

export const FURNITURE = new Set(['nav', 'menu']);

export const BLOCK = new Set(
  (
    'address article aside blockquote body center caption dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
