import { closest } from './closest.js';
import { buildLabelIndex, type IndexedLabel } from './label-index.js';
import { repairOf } from './mojibake.js';
import { labelText, labelWords, withoutAffixes, withoutChineseSuffix, withoutFormOfState } from './normalise.js';
import type { LabelContext, Resolution, ResolvedPart } from './resolution.js';

const index = buildLabelIndex();

/** Two-letter codes that are also words or marks of absence; outside a column of codes they are only suggested. */
const codeOrWord = new Set(['NA', 'NO', 'NI', 'IS', 'IN', 'IT', 'AM', 'AN', 'SO', 'TO', 'BE', 'DO', 'ME', 'MY']);

/** Longest label looked at; what is longer is prose. */
const longestLabel = 200;

/**
 * What a citizenship label means. Never throws. Exact only after normalisation; an ambiguous label is never chosen,
 * a misspelt one only suggested. Numbered rules: README of this module.
 */
export function resolveNationality(label: string, context: LabelContext = {}): Resolution {
  const text = label.trim();
  if (text === '' || text.length > longestLabel) return { kind: 'unresolved' };
  const code = codeResolution(text, context);
  if (code) return code;
  const direct = known(text);
  if (direct) return direct;
  const repaired = repairOf(text);
  if (repaired !== undefined) {
    const found = known(repaired);
    if (found && found.kind !== 'ambiguous') return { ...found, repaired };
    if (found) return found;
  }
  return several(text) ?? (context.suggest === false ? { kind: 'unresolved' } : suggestion(text));
}

function codeResolution(text: string, context: LabelContext): Resolution | undefined {
  const upper = context.codes ? text.toUpperCase() : text;
  const two = /^[A-Z]{2}$/u.test(upper) ? index.alpha2.get(upper) : undefined;
  const three = /^[A-Z]{3}$/u.test(upper) && index.alpha3.has(upper) ? upper : undefined;
  const number = context.codes && /^\d{1,3}$/u.test(text) ? index.numeric.get(text.padStart(3, '0')) : undefined;
  const found = three ?? two ?? number;
  if (found === undefined) return undefined;
  if (!context.codes && two !== undefined && three === undefined && codeOrWord.has(upper)) {
    return { kind: 'suggestion', candidates: [found], why: 'code-or-word' };
  }
  const special = { XXA: 'stateless', XXB: 'refugee', XXX: 'unknown' }[found] as
    | 'stateless'
    | 'refugee'
    | 'unknown'
    | undefined;
  return { kind: 'exact', codes: [found], by: 'code', ...(special ? { special } : {}) };
}

/** The label as a whole, with and without the words that only say that it is a citizenship. */
function known(text: string): IndexedLabel | undefined {
  const words = labelText(text);
  const whole = index.labels.get(words) ?? index.labels.get(labelText(withoutAffixes(words)));
  if (whole) return whole;
  const formal = withoutFormOfState(words);
  const short = formal === undefined ? undefined : index.labels.get(formal);
  if (short?.kind === 'exact' && short.by === 'name') return short;
  const chinese = withoutChineseSuffix(words);
  if (chinese !== undefined) return index.labels.get(chinese);
  const noted = /^([^(]+)\(([^()]+)\)$/u.exec(text);
  if (noted?.[1] && noted[2]) {
    const note = index.labels.get(labelText(noted[2]));
    if (note?.kind === 'area' && note.area === 'own-country') return index.labels.get(labelText(noted[1]));
  }
  const region = /^M49 region\s*:\s*(.+)$/iu.exec(text)?.[1];
  if (region !== undefined) {
    const area = index.labels.get(labelText(region));
    if (area?.kind === 'area') return area;
  }
  if (/^other (?:countries|nationalities)\b/iu.test(text)) return { kind: 'area', area: 'other-countries' };
  return undefined;
}

const separators = /\s*(?:[/;,+&|、،]|\band\b|\bet\b|\by\b|\be\b|\bи\b| و )\s*/u;

function several(text: string): Resolution | undefined {
  if (/\d/u.test(text)) return undefined;
  const pieces = text.split(separators).filter((piece) => piece.trim() !== '');
  if (pieces.length > 1 && pieces.length <= 6) {
    const parts: ResolvedPart[] = [];
    for (const piece of pieces) {
      const found = known(piece);
      if (!found || found.kind === 'area') break;
      parts.push({ label: piece.trim(), resolution: found });
    }
    if (parts.length === pieces.length) return oneKind(parts) ? { kind: 'multiple', parts } : mixed(parts);
  }
  const parts = segments(text);
  return parts ? { kind: 'multiple', parts } : undefined;
}

function mixed(parts: readonly ResolvedPart[]): Resolution {
  return { kind: 'suggestion', candidates: parts.flatMap((part) => codesOf(part.resolution)), why: 'mixed-list' };
}

function codesOf(resolution: ResolvedPart['resolution']): readonly string[] {
  return resolution.kind === 'exact' ? resolution.codes : resolution.candidates;
}

/** "Samoa, American" must not become two citizenships: a list holds names, or words for nationals, not both. */
function oneKind(parts: readonly ResolvedPart[]): boolean {
  const kinds = new Set<string>();
  for (const { resolution } of parts) {
    if (resolution.kind === 'exact' && resolution.by !== 'special') kinds.add(resolution.by);
  }
  return kinds.size < 2;
}

/**
 * Citizenships written one after the other ("Congolese (DRC) UK"): the fewest parts that cover every word, each a word for
 * nationals, a special code, or a name after "citizen of". Two equally short ways to cut it are no answer.
 */
function segments(text: string): ResolvedPart[] | undefined {
  const marked = text.replace(/\b(?:citizens?|nationals?) of(?: the)?\s/giu, ' \u0001 ');
  const words: string[] = [];
  const afterCitizenOf = new Set<number>();
  for (const piece of marked.split('\u0001')) {
    if (words.length > 0 || marked.trimStart().startsWith('\u0001')) afterCitizenOf.add(words.length);
    words.push(...(piece.trim() === '' ? [] : labelWords(piece)));
  }
  if (words.length < 2 || words.length > 14) return undefined;
  type Best = { count: number; ways: number; from: number; label: IndexedLabel | undefined };
  const best: Best[] = [{ count: 0, ways: 1, from: -1, label: undefined }];
  for (let end = 1; end <= words.length; end += 1) {
    let chosen: Best = { count: Number.POSITIVE_INFINITY, ways: 0, from: -1, label: undefined };
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const before = best[start];
      if (!before || !Number.isFinite(before.count)) continue;
      const label = index.labels.get(words.slice(start, end).join(' '));
      if (!label || label.kind === 'area' || (label.kind === 'ambiguous' && label.why === 'relative')) continue;
      const ukName = words.slice(start, end).join(' ') === 'uk';
      const isName = label.kind === 'exact' && label.by === 'name' && !ukName;
      if (isName && !afterCitizenOf.has(start)) continue;
      const count = before.count + 1;
      if (count < chosen.count) chosen = { count, ways: before.ways, from: start, label };
      else if (count === chosen.count) chosen = { ...chosen, ways: chosen.ways + before.ways };
    }
    best.push(chosen);
  }
  const last = best[words.length];
  if (!last || !Number.isFinite(last.count) || last.count < 2 || last.ways !== 1) return undefined;
  const parts: ResolvedPart[] = [];
  for (let end = words.length; end > 0; ) {
    const step = best[end];
    if (!step?.label || step.label.kind === 'area') return undefined;
    parts.unshift({ label: words.slice(step.from, end).join(' '), resolution: step.label });
    end = step.from;
  }
  return parts;
}

/** What a person might have meant; never used without one. */
function suggestion(text: string): Resolution {
  const withoutNumbers = text.replace(/\d+/gu, ' ').trim();
  if (withoutNumbers !== text && withoutNumbers !== '') {
    const candidates = new Set<string>();
    for (const piece of withoutNumbers.split(separators)) {
      const found = known(piece);
      for (const code of found && found.kind !== 'area' ? codesOf(found) : []) candidates.add(code);
    }
    return candidates.size > 0
      ? { kind: 'suggestion', candidates: [...candidates], why: 'number-inside' }
      : { kind: 'unresolved' };
  }
  const lost = text.includes('\ufffd');
  const words = lost ? lostText(text) : withoutAffixes(labelText(text));
  if (words.length < 4) return { kind: 'unresolved' };
  const most = words.length >= 9 ? 2 : 1;
  const near = closest(words, index.labels.keys(), most);
  const candidates = new Set<string>();
  for (const key of near.keys) {
    const label = index.labels.get(key);
    for (const code of label && label.kind !== 'area' ? codesOf(label) : []) candidates.add(code);
  }
  if (candidates.size === 0) return { kind: 'unresolved' };
  return { kind: 'suggestion', candidates: [...candidates].sort(), why: lost ? 'lost-character' : 'spelling' };
}

/** Normal text that keeps lost characters in their place. */
function lostText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\ufffd]+/gu, ' ')
    .trim();
}
