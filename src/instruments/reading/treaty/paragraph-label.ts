/** Labels inside articles: more forms than resolutions have ("1.Text", "(1).", "a.", "3.3bis", "1°"). */
import type { Label } from '../label.js';
import { labelOf } from '../labels.js';

const SUFFIX = '(?: ?(?:bis|ter|quater|quat|quinquies|quin|sexies))?(?: ?[Aa]lt)?';
const FORMS: readonly (readonly [RegExp, Label['style']])[] = [
  [new RegExp(`^\\((\\d{1,3}${SUFFIX})\\)\\.?(?: |(?=\\p{L}|[“"«]))`, 'u'), 'brackets'],
  [new RegExp(`^(?:\\d{1,2}\\.){1,3}(\\d{1,3}${SUFFIX})[.:]?(?: |$)`, 'u'), 'dot'],
  [new RegExp(`^(\\d{1,3}${SUFFIX})\\.(?=[\\p{L}“"«(\\[])`, 'u'), 'dot'],
  [/^(\d{1,3} ?(?:bis|ter|quater|quat|quinquies)(?: ?[Aa]lt)?):? /, 'dot'],
  [new RegExp(`^(\\d{1,3}${SUFFIX})[°º]\\.? ?`, 'u'), 'half-bracket'],
  [new RegExp(`^(\\d{1,3}${SUFFIX})\\.? ?[-–—] `, 'u'), 'dot'],
  [/^(\d{1,2}) {0,2}(?=\p{Lu}\p{Ll}+ \p{Ll}|“)/u, 'dot'],
  [/^([a-z]|[ivxl]{1,6})\.(?: |$)/, 'dot'],
  [/^\(([a-z]{1,2}|[ivxl]{1,7})\)\.?(?=\p{L}|[“"«])/u, 'brackets'],
  [/^([a-z]{1,2}|[ivxl]{1,6})\)(?=[\p{L}“"«])/u, 'half-bracket'],
  [/^([a-z]{1,2} ?(?:bis|ter))\) ?/, 'half-bracket'],
  [/^\(([A-Z])\)(?: |$)/, 'brackets'],
  [/^([A-Z])\)(?: |$)/, 'half-bracket'],
];

// A bracket of a draft that opens before the number: "[3. Each Party …".
const OPENING = /^[[{*]{1,3} ?(?=[\d(a-z])/;

export type TreatyLabel = Label & {
  /** A bracket opened before the label: it is kept in the text. */
  readonly opening: number;
};

/** The label at the head of a block inside an article, or null. */
export function treatyLabelOf(text: string): TreatyLabel | null {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const rest = opening > 0 ? text.slice(opening, opening + 60) : text;
  const plain = labelOf(rest);
  if (plain && !(opening > 0 && plain.style === 'bullet')) return { ...plain, width: plain.width + opening, opening };
  for (const [pattern, style] of FORMS) {
    const met = pattern.exec(rest);
    if (!met) continue;
    const inner = (met[1] ?? '').replace(/ /g, '').toLowerCase();
    return { surface: met[0].trim(), inner, style, width: met[0].length + opening, opening };
  }
  return null;
}

/** The count of a numbered label ("3bis" → 3), or null. */
export function digitsOf(label: Label): number | null {
  const met = /^\d+/.exec(label.inner);
  return met ? Number(met[0]) : null;
}
