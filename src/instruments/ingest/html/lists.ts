/** Numbers of an ordered list as a browser prints them (HTML 4.4.5), in the form of UN documents. */
import { labelOf } from '../../reading/labels.js';
import { numeral } from '../numerals.js';
import { attribute, children, type HtmlElement, isElement } from './nodes.js';

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

/** "1.\t" for figures and capitals, "(a)\t" for small letters and numerals, '' where the page prints none. */
export function listNumbers(list: HtmlElement): string[] {
  const entries = children(list).filter((child): child is HtmlElement => isElement(child) && child.tagName === 'li');
  const style = /list-style(?:-type)?\s?:\s?([a-z-]{1,20})/i.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase();
  if (style === 'none') return entries.map(() => '');
  const format = TYPES[style ?? ''] ?? TYPES[attribute(list, 'type') ?? ''] ?? 'decimal';
  const reversed = attribute(list, 'reversed') !== null;
  let value = wholeNumber(attribute(list, 'start')) ?? (reversed ? entries.length : 1);
  return entries.map((entry) => {
    value = wholeNumber(attribute(entry, 'value')) ?? value;
    const number = numeral(value, format);
    value += reversed ? -1 : 1;
    return format.startsWith('lower') ? `(${number})\t` : `${number}.\t`;
  });
}

function wholeNumber(text: string | null): number | null {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
}

/** Does the text bring its own number? */
export function labelled(text: string): boolean {
  const label = labelOf(text.trim().replace(/\s+/g, ' ').slice(0, 40));
  return label !== null && label.style !== 'bullet';
}
