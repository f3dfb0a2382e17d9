/** "Option 1:", "Option (a)", "Alternative 2", "END OF OPTION 1": what a draft offers to choose from. */
import type { OptionMark } from '../reading.js';

const HEAD =
  /^[[{(*]{0,3}(?:option|opción|вариант|alternative|alt)\.? ?(?:\(?([ivx]{1,4}|\d{1,2}|[a-z])\)?)(?![\p{L}\p{N}])[\])}*]{0,2}(?: ?\([^()]{1,80}\))? ?[:.–—-]?[\])}*]{0,2} ?/iu;
const HAN = /^[[【]?(?:备选案文|选项|备选方案) ?([一二三四五六七八九十\d]{1,3})[:：]? ?/u;
const ARABIC = /^(?:الخيار|البديل) (\S{1,12})[:：]? ?/u;
const END = /^[[{(*]{0,3}end of (?:option|alternative)s? ?(?:\(?([ivx]{1,4}|\d{1,2}|[a-z])\)?)?/i;
const EMPTY = /^[[{*]{0,2}no (?:text|provision|article|paragraph|such|reference|further text|decision)\b/i;

/** A line that is nothing but the name of an option. */
export function isOptionLine(text: string): boolean {
  const head = headOf(text);
  return head !== null && text.length - head.width < 3;
}

export type OptionHead = { readonly number: string; readonly label: string; readonly width: number };

/** The name of an option at the start of a text, or null. */
export function headOf(text: string): OptionHead | null {
  const met = HEAD.exec(text.slice(0, 120)) ?? HAN.exec(text) ?? ARABIC.exec(text);
  if (!met) return null;
  // "Alternative 2 is …" is spoken of and not offered.
  const name = met[0].trim();
  if (met[0].length < text.length && /^\p{Ll}/u.test(text.slice(met[0].length)) && !/[:.\])–—-]$/.test(name))
    return null;
  return {
    number: (met[1] ?? '').toLowerCase(),
    label: name.replace(/[:.\s–—-]+$/, '').replace(/^[[{*]+/, ''),
    width: met[0].length,
  };
}

/** Does an option end here ("END OF OPTION 1")? Its number, '' where it has none, null where not. */
export function endOf(text: string): string | null {
  const met = END.exec(text);
  return met ? (met[1] ?? '').toLowerCase() : null;
}

const INSIDE =
  /(?:^|[\s[{(*])(?:Option|Opción|Alternative|Вариант) ?\(?(?:[IVXivx]{1,4}|\d{1,2}|[a-z])\)?(?:\s?\([^()]{1,80}\))?\s?[:\])]/gu;

/** Options named in a paragraph: each reaches to the next, to "END OF OPTION", or to the end of the text. Linear. */
export function optionsIn(text: string): OptionMark[] {
  const starts: { at: number; head: OptionHead }[] = [];
  const first = headOf(text);
  if (first) starts.push({ at: 0, head: first });
  if (/option|opción|alternative|вариант/i.test(text)) {
    INSIDE.lastIndex = first?.width ?? 0;
    for (let met = INSIDE.exec(text); met; met = INSIDE.exec(text)) {
      const at = met.index + (/^[\s[{(*]/.test(met[0]) ? 1 : 0);
      const head = headOf(text.slice(at, at + 160));
      if (head) starts.push({ at, head });
    }
  }
  return starts.map(({ at, head }, i) => {
    const next = starts[i + 1]?.at ?? text.length;
    const ends = text.slice(at, next).search(/end of option/i);
    const end = ends > 0 ? at + ends : next;
    const rest = text.slice(at + head.width, at + head.width + 60).trimStart();
    return { label: head.label, number: head.number, start: at, end, empty: EMPTY.test(rest) };
  });
}
