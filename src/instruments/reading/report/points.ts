/** Sentences of a deliberation: who is said to have held what, and how many they were. */
import type { Point } from '../reading.js';

const ABBREVIATION =
  /(?:\b(?:No|Nos|vol|vols|art|arts|para|paras|chap|sect|Mr|Mrs|Ms|Dr|St|e\.g|i\.e|cf|p|pp|Add|Rev|Corr)|\b[A-Z])\.$/;

/** Sentences as [start, end); the space after a full stop belongs to the sentence before it. */
export function sentencesOf(text: string): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  const pattern = /[.!?][”"’)]? (?=[\p{Lu}“"])/gu;
  for (const met of text.matchAll(pattern)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, met.index - 6), met.index + 1))) continue;
    const end = met.index + met[0].length;
    out.push([start, end]);
    start = end;
  }
  if (start < text.length) out.push([start, text.length]);
  return out;
}

const QUANTIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:A (?:large |great )?number of|Many|Numerous)\b/i, 'many'],
  [/^(?:Most|The majority of)\b/i, 'most'],
  [/^Several\b/i, 'several'],
  [/^(?:Some|A few|Certain)\b/i, 'some'],
  [/^(?:One|A) (?:speaker|delegation|representative)\b/i, 'one'],
  [/^(?:Two|Three) \b/i, 'several'],
  [/^(?:The )?(?:speakers|delegations|participants)\b/i, 'general'],
];

const HOLDERS =
  /^((?:A (?:large |great )?number of |Many |Several |Some |Most |A few |Other |One |Another |The |Two |Three )?(?:speakers?|delegations?|participants|representatives))\b/i;
const MODE =
  /^(?:(?:In (?:that|this) (?:context|regard|connection|respect)), )?(?:(?:[A-Za-z ]{0,30}?(?:speakers?|delegations?|participants|representatives))|It was|.{0,140}? were)(?: also| further| then)? ((?:referred to|reported on|pointed out|expressed appreciation|called for|drew attention|took note|expressed (?:support|concern|the view)|[a-z]+ed|made|put|gave|was|were))\b/i;

const PROPOSING = new Set(['proposed', 'recommended', 'suggested', 'requested', 'called-for']);

// What was done elsewhere, told after what speakers reported: "Other actions included …".
const OTHER_MEASURES =
  /^(?:Other|Further|Additional) (?:actions|measures|activities|initiatives|steps|efforts)(?: taken| reported| mentioned)? included\b/;

function modeOf(sentence: string): string | null {
  if (OTHER_MEASURES.test(sentence)) return 'reported-measures';
  const impersonal = /\bwere (welcomed|noted|commended|highlighted)\.$/.exec(sentence);
  if (impersonal && !HOLDERS.test(sentence)) return impersonal[1] ?? null;
  const met = MODE.exec(sentence);
  const surface = met?.[1]?.toLowerCase() ?? null;
  if (surface === null) return null;
  if (surface === 'reported on') return 'reported-measures';
  return surface.replace(/ /g, '-');
}

function proposalIn(sentence: string, mode: string | null): string | null {
  if (mode === null) return null;
  if (PROPOSING.has(mode)) {
    const met = /\b(?:proposed|recommended|suggested|requested|called for) (?:that )?(.{5,600}?)\.?$/.exec(sentence);
    return met?.[1] ?? null;
  }
  const possibility = /\bthe possibility of (.{5,400}?)\.?$/.exec(sentence);
  return possibility?.[1] ?? null;
}

export function pointsOf(text: string): Point[] {
  return sentencesOf(text).map(([start, end]) => {
    const sentence = text.slice(start, end).trim();
    const bare = sentence.replace(/^In (?:that|this) (?:context|regard|connection|respect), /, '');
    const holder = HOLDERS.exec(bare);
    const mode = modeOf(sentence);
    return {
      start,
      end,
      text: sentence,
      attribution: holder?.[1] ?? 'impersonal',
      quantifier: holder ? (QUANTIFIERS.find(([p]) => p.test(bare))?.[1] ?? null) : null,
      mode,
      proposal: proposalIn(sentence, mode),
    };
  });
}
