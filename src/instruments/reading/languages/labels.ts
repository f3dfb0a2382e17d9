/** Labels of paragraphs and entries as Arabic, Chinese and Russian texts write them; `inner` is their Latin equal. */
import type { Label } from '../label.js';
import { hanNumber, latinLetter, plainDigits } from './numerals.js';

const DIGITS = '[0-9٠-٩۰-۹０-９]{1,3}';
const PATTERNS: readonly (readonly [RegExp, Label['style'], kind: 'digit' | 'letter' | 'han' | 'latin'])[] = [
  [new RegExp(`^(${DIGITS})[.．、。](?=[^0-9٠-٩]|$) ?`), 'dot', 'digit'],
  [new RegExp(`^(${DIGITS}) ?[-–—ـ](?: |(?=[\\u0600-\\u06ff]))`), 'dot', 'digit'],
  [new RegExp(`^[(（](${DIGITS})[)）] ?`), 'brackets', 'digit'],
  [/^[(（]([\u0621-\u064a]ـ?)[)）] ?/, 'brackets', 'letter'],
  [/^[(（]([а-яё])[)）] ?/i, 'brackets', 'letter'],
  [/^([а-яё])[)）] ?/i, 'half-bracket', 'letter'],
  [/^([\u0621-\u064a]ـ?)(?:[)）] ?| ?[-–—] )/, 'half-bracket', 'letter'],
  [/^[(（]([一二三四五六七八九十百]{1,5})[)）] ?/, 'brackets', 'han'],
  [/^([一二三四五六七八九十百]{1,5})、/, 'half-bracket', 'han'],
  [/^（([a-z]{1,2}|[ivxl]{1,7})） ?/, 'brackets', 'latin'],
  [/^([a-z])[）．] ?/, 'half-bracket', 'latin'],
];

/**
 * The label at the head of a paragraph in a script other than the Latin, or in full-width figures, or null. Called only
 * where the Latin patterns met nothing.
 */
export function labelElsewhere(text: string): Label | null {
  const code = text.charCodeAt(0);
  // Only what begins with a figure, a bracket or a letter beyond Latin-1.
  if (!(code >= 0x30 && code <= 0x39) && code !== 0x28 && code < 0x400 && !(code >= 97 && code <= 122)) return null;
  for (const [pattern, style, kind] of PATTERNS) {
    const met = pattern.exec(text);
    if (!met) continue;
    // A figure before Latin words belongs to the Latin patterns, which have refused it.
    if (kind === 'digit' && code < 0x80 && /^[A-Za-z\u00c0-\u024f0-9]/.test(text.slice(met[0].length))) return null;
    const inner = innerOf(met[1] ?? '', kind);
    if (inner !== null) return { surface: met[0].trim(), inner, style, width: met[0].length };
  }
  return null;
}

function innerOf(value: string, kind: 'digit' | 'letter' | 'han' | 'latin'): string | null {
  if (kind === 'digit') return plainDigits(value);
  if (kind === 'latin') return value;
  if (kind === 'letter') return latinLetter(value.replace('ـ', ''));
  const number = hanNumber(value);
  return number === null ? null : String(number);
}
