/** By what a line shows that it is a heading, an annex, the record of adoption, or the middle of a sentence. */
import type { Block } from './block.js';

/** A note whose mark lost its superscript: "11 Official Records …". */
export const BARE_NOTE =
  /^(?:\d{1,3}\/ \S|\d{1,3} (?:Official Records|United Nations, Treaty|See |Ibid|Resolutions? \d|Document |A\/|S\/|E\/|CTOC\/|CAC\/|FCCC\/|ST\/|Report of))/;

const STOPS = '.,;:!?…”"»)]。；，：،؛';

/** Ends the text in the middle of a sentence? */
export function isOpen(text: string): boolean {
  return text === '' || !STOPS.includes(text.charAt(text.length - 1));
}

const HANGING =
  /(?:^|\s)(?:in|of|the|and|or|to|a|an|for|with|by|on|its|their|from|at|as|that|which|into|against|upon|between|under)$/i;

export function endsHanging(text: string): boolean {
  return HANGING.test(text.slice(-12));
}

export const ANNEX =
  /^(?:annex|appendix|enclosure|attachment)(?:es)?(?: (?:[ivxl]{1,6}|\d{1,2}|[a-z]))?\.?(?: [^,;:.]{0,160})?$/i;

/** "Annex", "Annex II Terms of reference" at the head of running text. */
export const ANNEX_HEAD =
  /^(?:Annex|ANNEX|Appendix|APPENDIX)(?:es)?(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z])(?= [\p{Lu}\d“*]|$)|(?= (?:“|\*|[\p{Lu}\d][\p{Ll}]|[\p{Lu}]{4})|$))/u;

/** The record of adoption at the head of running text. */
export const TAIL_HEAD =
  /^(?:(?:Resumed )?\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b|\[?\(?Adopted (?:at|by|unanimously|without|on)\b)/;

const TAIL: readonly RegExp[] = [
  /^\d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b/i,
  /^(?:resumed )?\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting/i,
  /^\[?\(?adopted (?:at|by|unanimously|without|on|as)\b/i,
  /^in favour\b/i,
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.?$/,
  /^(?:against|abstaining|abstentions?)\s?:/i,
  /^(?:the draft resolution|voting)\b.{0,120}$/i,
];

export function isTail(text: string): boolean {
  return text.length < 3000 && TAIL.some((p) => p.test(text));
}

/** A line that heads what follows: no full stop, short, and not a sentence. */
export function isHeadingLike(block: Block): boolean {
  const text = block.clean.text;
  if (/^\((?:Agenda )?(?:sub-)?items? .{1,80}\)$/i.test(text)) return true;
  if (
    /^(?:[IVXLC]{1,7}|[A-Z])\. \p{Lu}/u.test(text) &&
    text.length < 400 &&
    !/[,;:]$/.test(text) &&
    !/\. \p{Lu}.*\.$/u.test(text.slice(5))
  )
    return true;
  if (text.length > 220 || '.,;:'.includes(text.charAt(text.length - 1) || ' ')) return false;
  if (block.heading > 0) return true;
  const whole =
    block.clean.emphasis.length === 1 &&
    (block.clean.emphasis[0]?.[0] ?? 1) === 0 &&
    (block.clean.emphasis[0]?.[1] ?? 0) === text.length;
  if (whole) return true;
  return text.length < 160 && /^[\p{Lu}\d“"]/u.test(text);
}

/** "IV. Review of …", "B. Protocol …", "I": the label and the words of a heading. */
export function headingLabel(text: string): { label: string | null; text: string } {
  const met =
    /^((?:[IVXLC]{1,7}|[A-Z]|\d{1,2})\.|(?:[IVX]{1,5}|[B-H])(?= \p{Lu})|(?:Section|Part|Chapter|Article) [IVXLC\d]{1,6}\.?|[IVX]{1,5}(?=$))\s*(.*)$/u.exec(
      text,
    );
  return met ? { label: met[1] ?? null, text: met[2] ?? '' } : { label: null, text };
}
