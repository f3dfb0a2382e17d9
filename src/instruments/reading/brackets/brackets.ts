/** Square brackets and braces of a draft: how they nest, and which wordings stand side by side. */
import type { Alternatives, Bracket } from '../reading.js';

export type Unbalanced = {
  /** Offset of the bracket that has no partner. */
  readonly at: number;
  readonly bracket: '[' | ']' | '{' | '}';
};

export type Brackets = {
  readonly brackets: readonly Bracket[];
  readonly alternatives: readonly Alternatives[];
  /** The first of those without a partner, and how many more there are. */
  readonly unbalanced: readonly Unbalanced[];
  readonly more: number;
};

const NONE: Brackets = { brackets: [], alternatives: [], unbalanced: [], more: 0 };
/** So many unpartnered brackets are listed one by one; of the rest only their number is said. */
const LISTED = 20;

/** Is there any bracket to look at? */
export function mayHaveBrackets(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    // "[" and "{", "]" and "}" differ in one bit.
    const code = text.charCodeAt(i) & ~32;
    if (code === 0x5b || code === 0x5d) return true;
  }
  return false;
}

/**
 * All pairs of brackets in order of their start, with their depth (1 = outermost) in the whole document's nest where
 * `openBefore` brackets are still open from earlier paragraphs. Never throws; linear, with an own stack.
 */
export function bracketsOf(text: string, openBefore = 0): Brackets {
  if (!mayHaveBrackets(text)) return NONE;
  const stack: { readonly at: number; readonly char: '[' | '{' }[] = [];
  const pairs: { start: number; end: number; depth: number }[] = [];
  const lone: Unbalanced[] = [];
  let lost = 0;
  const unpartnered = (at: number, bracket: Unbalanced['bracket']) => {
    if (lone.length < LISTED) lone.push({ at, bracket });
    else lost += 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '[' || char === '{') stack.push({ at: i, char });
    else if (char === ']' || char === '}') {
      const wanted = char === ']' ? '[' : '{';
      if (stack.at(-1)?.char === wanted) {
        const open = stack.pop();
        pairs.push({ start: open?.at ?? 0, end: i + 1, depth: openBefore + stack.length + 1 });
      } else unpartnered(i, char);
    }
  }
  for (const open of stack) unpartnered(open.at, open.char);
  // An unclosed bracket is no level: what stands in it is as deep as the closed ones around it.
  const depths = stack.length > 0 ? closedDepths(pairs) : null;
  const brackets = pairs
    .map((p, i) => ({ ...p, depth: depths ? openBefore + (depths[i] ?? 1) : p.depth }))
    .sort((a, b) => a.start - b.start);
  return { brackets, alternatives: alternativesOf(text, brackets), unbalanced: lone, more: lost };
}

function closedDepths(pairs: readonly { start: number; end: number }[]): number[] {
  const order = pairs.map((_, i) => i).sort((a, b) => (pairs[a]?.start ?? 0) - (pairs[b]?.start ?? 0));
  const depths = new Array<number>(pairs.length).fill(1);
  const ends: number[] = [];
  for (const i of order) {
    const pair = pairs[i];
    if (!pair) continue;
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= pair.start) ends.pop();
    depths[i] = ends.length + 1;
    ends.push(pair.end);
  }
  return depths;
}

/** Brackets of one depth with nothing between them, "[shall][should]" or "[shall] [should]", or parted by "/" or "or". */
function alternativesOf(text: string, brackets: readonly Bracket[]): Alternatives[] {
  const out: { start: number; end: number; depth: number; wordings: { start: number; end: number }[] }[] = [];
  const open = new Map<number, (typeof out)[number]>();
  for (const bracket of brackets) {
    const own = { start: bracket.start + 1, end: bracket.end - 1 };
    const group = open.get(bracket.depth);
    if (
      group &&
      JOINED.test(text.slice(group.end, Math.min(bracket.start, group.end + 8))) &&
      bracket.start - group.end < 6
    ) {
      group.wordings.push(own);
      group.end = bracket.end;
    } else {
      const fresh = { start: bracket.start, end: bracket.end, depth: bracket.depth, wordings: [own] };
      open.set(bracket.depth, fresh);
      out.push(fresh);
    }
  }
  return out.filter((group) => group.wordings.length > 1);
}

const JOINED = /^(?: ?\/? ?| or )$/;
