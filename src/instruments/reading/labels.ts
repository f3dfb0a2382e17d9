/** Labels of paragraphs and list entries: "5.", "(f)", "(iv)", "a)", "•", and what each may count as. */
import type { Label } from './label.js';
import { labelElsewhere } from './languages/labels.js';
import { opensOperative } from './verbs.js';

export type Numbering = 'digit' | 'letter' | 'roman' | 'bullet';

// A scanner's comma for a full stop ("4, Calls"), or the space after it lost ("6.Calls").
const PATTERNS: readonly (readonly [RegExp, Label['style']])[] = [
  [/^(\d{1,3}(?: ?(?:bis|ter|quater|quinquies))?(?: ?alt)?)\.(?: |$)/, 'dot'],
  [/^\(([a-z]{1,2}|[ivxl]{1,7}|\d{1,2}(?: ?bis)?)\)(?: |$)/, 'brackets'],
  [/^([a-z]|[ivx]{1,5}|\d{1,2})\)(?: |$)/, 'half-bracket'],
  [/^([a-z]|[ivx]{2,5})\. (?=[\p{L}“"(])/u, 'letter-dot'],
  [/^(\d{1,3}) - /, 'dot'],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\.? (?=[\p{L}“"(])/u, 'decimal'],
  [/^([•●▪■◦–—·\-])(?: |$)/, 'bullet'],
];

// A scanner's comma for a full stop ("4, Calls"), or the space after it lost ("6.Calls").
const SCANNED = /^(\d{1,3})(?:, ?|\.)(?=\p{Lu}\p{Ll})/u;

/** The label at the head of a paragraph, or null. */
export function labelOf(text: string): Label | null {
  // Most paragraphs begin with a capital, which no label does.
  const first = text.charCodeAt(0);
  if (first >= 65 && first <= 90) return null;
  for (const [pattern, style] of PATTERNS) {
    const met = pattern.exec(text);
    if (!met) continue;
    return { surface: met[0].trim(), inner: (met[1] ?? '').replace(/ /g, ''), style, width: met[0].length };
  }
  const scanned = SCANNED.exec(text);
  if (scanned && opensOperative(text.slice(scanned[0].length)))
    return { surface: scanned[0].trim(), inner: scanned[1] ?? '', style: 'dot', width: scanned[0].length };
  return labelElsewhere(text);
}

/** "1 that …", "8.1 an open …": numbers without a stop, which only texts with clause headings have. */
export function bareLabelOf(text: string): Label | null {
  const met = /^(\d{1,2}(?:\.\d{1,2}){0,3}(?: ?bis)?) (?=\p{L})/u.exec(text);
  if (!met) return null;
  const inner = (met[1] ?? '').replace(/ /g, '');
  return {
    surface: met[1] ?? '',
    inner,
    style: inner.includes('.') ? 'decimal' : 'half-bracket',
    width: met[0].length,
  };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

export function romanOf(value: string): number | null {
  let rest = value;
  let total = 0;
  for (const [glyph, worth] of ROMAN) {
    while (rest.startsWith(glyph)) {
      total += worth;
      rest = rest.slice(glyph.length);
      if (total > 99) return null;
    }
  }
  return rest === '' && total > 0 && toRoman(total) === value ? total : null;
}

export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [glyph, worth] of [
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const) {
    while (rest >= worth) {
      out += glyph;
      rest -= worth;
    }
  }
  return out;
}

/** "a" → 1 … "z" → 26, "aa" → 27, "bb" → 28. */
export function letterOf(value: string): number | null {
  if (/^[a-z]$/.test(value)) return value.charCodeAt(0) - 96;
  if (/^([a-z])\1$/.test(value)) return 26 + value.charCodeAt(0) - 96;
  return null;
}

/** Everything the label may count as. Best reading first where it stands alone. */
export function readingsOf(label: Label): { numbering: Numbering; value: number; cost: number }[] {
  if (label.style === 'bullet') return [{ numbering: 'bullet', value: 0, cost: 0 }];
  if (label.style === 'decimal') {
    const parts = label.inner.split('.');
    return [{ numbering: 'digit', value: Number(parts.at(-1)), cost: 0 }];
  }
  const digits = /^(\d+)/.exec(label.inner);
  if (digits) {
    const readings = [{ numbering: 'digit' as const, value: Number(digits[1]), cost: 0 }];
    // Scanners read "(i)" and "(l)" as "(1)".
    if (label.inner === '1' && label.style === 'brackets')
      return [...readings, { numbering: 'roman' as const, value: 1, cost: 1.5 }];
    return readings;
  }
  const out: { numbering: Numbering; value: number; cost: number }[] = [];
  const letter = letterOf(label.inner);
  const roman = romanOf(label.inner);
  if (letter !== null) out.push({ numbering: 'letter', value: letter, cost: 0 });
  if (roman !== null) out.push({ numbering: 'roman', value: roman, cost: 0 });
  return out;
}
