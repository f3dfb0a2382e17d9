/** The enacting formula: the name of a body alone on its line, or run into one sentence with what follows. */
import type { Block } from './block.js';
import { labelOf } from './labels.js';
import { foreignFormula } from './languages/formula.js';
import { bodyAtStart } from './registries/bodies.js';
import { opensOperative, opensRecital, verbAt } from './verbs.js';

export type FormulaAt = {
  readonly index: number;
  readonly length: number;
  readonly name: string;
  readonly runIn: boolean;
};

const GENERIC_FORMULA = /^The [\p{Lu}][^,;:.]{3,240}(?:,| ?,)?$/u;

// "At its 5th plenary meeting, on 24 May 2024, the Conference …": how most decisions begin.
const AT_MEETING = /^At (?:its|the) [^,;:]{3,90}?\bmeetings?(?:,? (?:held )?(?:on|in) [^;:]{4,90}?)?,? (?=the \p{Lu})/u;

/** The enacting formula, if this block is or begins with one. `length` is how much of its text the formula takes. */
export function formulaOf(block: Block, next: Block | undefined): Omit<FormulaAt, 'index'> | null {
  const text = block.clean.text;
  const meeting = text.startsWith('At ') ? AT_MEETING.exec(text.slice(0, 240))?.[0].length : 0;
  return meeting ? atMeeting(text, meeting) : plainFormula(block, next);
}

/** Body, then what it decided, with or without recitals between: nothing is a formula without a verb after it. */
function atMeeting(text: string, from: number): Omit<FormulaAt, 'index'> | null {
  const rest = text.slice(from, from + 400);
  const body = bodyAtStart(rest);
  const length =
    body?.length ??
    /^the (?:[\p{Lu}][\p{L}-]*|of|the|to|on|for|and|in)(?: (?:[\p{Lu}][\p{L}-]*|of|the|to|on|for|and|in|its)){0,24}?(?=,| (?:\p{Ll}+ed|took|also|further)\b)/u.exec(
      rest,
    )?.[0].length;
  if (!length) return null;
  const name = rest.slice(0, length).replace(/^the /, '');
  if (ACTED.test(rest.slice(length, length + 40))) return { length: from + length, name, runIn: true };
  let comma = length;
  for (let guard = 0; comma > 0 && comma < 380 && guard < 6; guard += 1) {
    if (rest[comma] !== ',') return null;
    const met = verbAt(rest, comma + 2);
    if (met && (met.form === 'participle' || met.form === 'past' || met.form === 'finite'))
      return { length: from + comma + 1, name, runIn: true };
    comma = rest.indexOf(', ', comma + 2);
  }
  return null;
}

const ACTED =
  /^ (?:also |further )?(?:decided|adopted|approved|appointed|elected|endorsed|requested|took note|agreed|recommended|authorized|designated|invited|urged|called upon|encouraged|noted|welcomed)\b/;

function plainFormula(block: Block, next: Block | undefined): Omit<FormulaAt, 'index'> | null {
  // A statement quotes its formula: "“The Human Rights Council,".
  const whole = block.clean.text;
  const quoted = whole.startsWith('“The ') || whole.startsWith('"The ') ? 1 : 0;
  const text = whole.slice(quoted);
  const body = /^the /i.test(text) ? bodyAtStart(text) : null;
  if (body) {
    const rest = text.slice(body.length);
    if (/^ ?(?:\([^)]{2,40}\))?[,.;]?$/.test(rest) && (rest.includes(',') || (next !== undefined && opensBody(next))))
      return { length: text.length + quoted, name: text.slice(0, body.length), runIn: false };
    if (rest.startsWith(',')) {
      const inner = rest.slice(1).trimStart();
      if (/^[a-z]/.test(inner) && (opensRecital(inner) || opensOperative(inner)))
        return { length: body.length + 1 + quoted, name: text.slice(0, body.length), runIn: true };
    }
  }
  if (GENERIC_FORMULA.test(text) && text.endsWith(',') && next && opensBody(next))
    return { length: text.length + quoted, name: text.replace(/ ?,$/, ''), runIn: false };
  if (/^The Conference.{3,400},$/.test(text) && next && opensBody(next))
    return { length: text.length + quoted, name: text.replace(/ ?,$/, ''), runIn: false };
  if (/^The \p{Lu}/u.test(text)) return genericRunIn(text);
  const elsewhere = next ? foreignFormula(text, () => withoutLabel(next)) : null;
  return elsewhere ? { length: text.length + quoted, name: elsewhere.name, runIn: false } : null;
}

function genericRunIn(text: string): Omit<FormulaAt, 'index'> | null {
  let comma = text.indexOf(', ');
  for (let guard = 0; comma > 0 && comma < 260 && guard < 4; guard += 1) {
    const met = verbAt(text, comma + 2);
    if (met && met.form === 'participle' && /^[a-z]/.test(met.surface) && text.endsWith(':'))
      return { length: comma + 1, name: text.slice(0, comma), runIn: true };
    comma = text.indexOf(', ', comma + 2);
  }
  return null;
}

function withoutLabel(block: Block): string {
  const text = block.clean.text;
  return text.slice(labelOf(text)?.width ?? 0);
}

function opensBody(block: Block): boolean {
  const rest = withoutLabel(block);
  return opensRecital(rest) || opensOperative(rest);
}
