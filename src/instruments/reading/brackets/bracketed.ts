/** Adds brackets, alternatives and options to the provisions of a draft. */
import { sourceOffset } from '../clean.js';
import type { Diagnostic, Provision } from '../reading.js';
import { bracketsOf, mayHaveBrackets } from './brackets.js';
import { endOf, headOf, isOptionLine, optionsIn } from './options.js';

const OPTION = /option|opción|вариант|备选|alternative|الخيار|البديل/i;

type Asks = { readonly brackets: boolean; readonly options: boolean };

const NOTHING: Asks = { brackets: false, options: false };

/**
 * Does the text hold brackets, and does it speak of an option? In one pass: options by "opt", "opc" or "alt" first, which
 * few texts hold; texts in other scripts are asked whole.
 */
function asks(text: string): Asks {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // "[" and "{", "]" and "}", capitals and small letters differ in one bit.
    const small = code | 32;
    if (small === 0x7b || small === 0x7d) return { brackets: true, options: OPTION.test(text) };
    if (code > 0x370 ? code < 0x2010 || code > 0x2060 : names(text, i, small))
      return { brackets: mayHaveBrackets(text), options: OPTION.test(text) };
  }
  return NOTHING;
}

/** The middle of "opt", "opc" or "alt". */
function names(text: string, at: number, small: number): boolean {
  if (small !== 0x70 && small !== 0x6c) return false;
  const before = text.charCodeAt(at - 1) | 32;
  const after = text.charCodeAt(at + 1) | 32;
  return small === 0x70 ? before === 0x6f && (after === 0x74 || after === 0x63) : before === 0x61 && after === 0x74;
}

/** Paragraphs after a line that is nothing but "Option 1:" belong to it, down to the next such line. */
export function underOptions(siblings: readonly Provision[], before = ''): readonly Provision[] {
  if (siblings.length === 0) return siblings;
  let option = asks(before).options && isOptionLine(before) ? (headOf(before)?.label ?? null) : null;
  return siblings.map((provision) => {
    if (!asks(provision.text).options) return option === null ? provision : { ...provision, option };
    if (endOf(provision.text) !== null) option = null;
    else if (isOptionLine(provision.text)) option = headOf(provision.text)?.label ?? null;
    else if (headOf(provision.text)) option = null;
    else if (option !== null) return { ...provision, option };
    return provision;
  });
}

/**
 * The provision and those under it with what a draft leaves open. A bracket that closes only in a later paragraph has
 * no partner in its own: it is reported, once a paragraph, and left in the text.
 */
export function bracketed(provision: Provision, report: Diagnostic[]): Provision {
  const children = underOptions(
    provision.children.map((c) => bracketed(c, report)),
    provision.text,
  );
  const own = children.some((c, i) => c !== provision.children[i]) ? { ...provision, children } : provision;
  const asked = asks(provision.text);
  if (!asked.brackets && !asked.options) return own;
  const { brackets, alternatives, unbalanced, more } = bracketsOf(provision.text);
  const options = optionsIn(provision.text);
  const first = unbalanced[0];
  if (first) {
    const start = sourceOffset(provision.origin, first.at);
    const count = unbalanced.length + more;
    report.push({
      rule: 'bracket-without-partner',
      span: { start, end: start + 1 },
      before: provision.text.slice(Math.max(0, first.at - 30), first.at + 30),
      after: count > 1 ? `${first.bracket} and ${count - 1} more` : first.bracket,
      confidence: 0.6,
    });
  }
  if (brackets.length === 0 && options.length === 0) return own;
  return {
    ...own,
    ...(brackets.length > 0 ? { brackets } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(options.length > 0 ? { options } : {}),
  };
}
