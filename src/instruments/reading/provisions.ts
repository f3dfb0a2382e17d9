/** Drafts into provisions: text put together, list entries nested, ids given. */
import { isOpen } from './cues.js';
import { type CleanText, contentHash, inOnePiece, joinClean, sourceSpan } from './clean.js';
import type { MetVerb } from './met-verb.js';
import type { Provision, ProvisionKind, Span } from './reading.js';
import type { Label } from './label.js';
import type { Draft, Structure } from './structure.js';
import { depthsOf } from './tree.js';
import { type Tense, verbsOf } from './clauses.js';
import { asVerb, verbAt } from './verbs.js';

/** A provision before citations and commitments are read. */
export type Built = {
  readonly provision: Provision;
  readonly clean: CleanText;
  readonly draft: Draft;
  readonly children: readonly Built[];
  /** What was met for `provision.verbs`, with the entries of the registry, and in which tense it was looked for. */
  readonly verbs: readonly MetVerb[];
  readonly tense: Tense | null;
};

export type Parent = { readonly id: string; readonly eId: string };

/** Ids already given, and how often; a second `op1` (numbering that begins again in a section) becomes `s2-op1`. */
export type Ids = Map<string, number>;

export function unique(ids: Ids, id: string, section: number): string {
  let candidate = id;
  if (ids.has(candidate)) candidate = `s${section + 1}-${id}`;
  for (let k = ids.get(id) ?? 2; ids.has(candidate); k += 1) {
    candidate = `${id}-${k}`;
    ids.set(id, k + 1);
  }
  ids.set(candidate, 2);
  return candidate;
}

function spansOf(draft: Draft): Span[] {
  return draft.parts.filter((p) => p.text !== '').map((p) => sourceSpan(p, 0, p.text.length));
}

/** A provision of a draft. */
export function make(
  draft: Draft,
  kind: ProvisionKind,
  id: string,
  eId: string,
  n: number | string,
  children: readonly Built[],
  tense: Tense | null,
): Built {
  const joined = joinClean(draft.parts);
  const clean = { ...joined, text: inOnePiece(joined.text) };
  const verbs = tense ? verbsOf(clean.text, tense) : [];
  return {
    provision: {
      id,
      eId,
      kind,
      n,
      label: draft.label?.surface ?? null,
      text: clean.text,
      lines: [...new Set(draft.lines)],
      spans: spansOf(draft),
      origin: clean.origin,
      emphasis: clean.emphasis,
      anchors: clean.anchors,
      verbs: verbs.map(asVerb),
      citations: [],
      commitments: [],
      children: children.map((c) => c.provision),
      hash: contentHash(clean.text),
      runIn: draft.runIn,
      heading: draft.heading,
    },
    clean,
    draft,
    children,
    verbs,
    tense,
  };
}

/** Nests the flat entries of a paragraph by their depth. */
export function nest(entries: readonly Draft[], opens: boolean, parent: Parent, ids: Ids): Built[] {
  const opening = entries.map((e, i) => {
    const text = joinClean(e.parts).text;
    return text.endsWith(':') || (entries[i + 1]?.label === null && isOpen(text));
  });
  const labelled: { label: Label; opens: boolean }[] = [];
  entries.forEach((e, i) => {
    if (e.label !== null) labelled.push({ label: e.label, opens: opening[i] ?? false });
  });
  const { depths } = depthsOf(labelled, opens);
  let next = 0;
  let last = 0;
  let plain = false;
  const all = entries.map((e, i) => {
    if (e.label !== null) last = depths[next++] ?? 1;
    // Without a label: below what opens it, beside another of its kind, else back under the paragraph itself.
    else if (i > 0 && opening[i - 1]) last += 1;
    else if (!plain) last = 1;
    plain = e.label === null;
    return last;
  });
  return level(entries, all, 0, entries.length, 1, parent, ids);
}

function level(
  entries: readonly Draft[],
  depths: readonly number[],
  from: number,
  to: number,
  depth: number,
  parent: Parent,
  ids: Ids,
): Built[] {
  const out: Built[] = [];
  let bullet = 0;
  for (let i = from; i < to; ) {
    const draft = entries[i];
    let end = i + 1;
    while (end < to && (depths[end] ?? depth) > depth) end += 1;
    if (!draft) break;
    bullet += 1;
    const n = draft.label === null ? `u${bullet}` : draft.label.style === 'bullet' ? `b${bullet}` : draft.label.inner;
    const id = unique(ids, `${parent.id}-${n}`, draft.section);
    const eId = `${parent.eId}__list_1__point_${n}`;
    const children = level(entries, depths, i + 1, end, depth + 1, { id, eId }, ids);
    out.push(make(draft, 'item', id, eId, n, children, null));
    i = end;
  }
  return out;
}

type Style = {
  /** Some paragraphs of this kind have numbers: the others are counted apart (`op-u1`). */ readonly numbered: boolean;
  readonly kind: ProvisionKind;
  readonly prefix: string;
  readonly eId: string;
  readonly tense: Tense | null;
};

function top(draft: Draft, index: number, style: Style, ids: Ids): Built {
  const bis = draft.label && !/^\d+$/.test(draft.label.inner) ? draft.label.inner : null;
  const n = bis ?? draft.number ?? (style.numbered ? `u${index + 1}` : index + 1);
  const id = unique(
    ids,
    typeof n === 'string' && n.startsWith('u') ? `${style.prefix}-${n}` : `${style.prefix}${n}`,
    draft.section,
  );
  const eId = `${style.eId}_${n}`;
  const opens = /[:：]$/.test(joinClean(draft.parts).text);
  const children = nest(draft.entries, opens, { id, eId }, ids);
  return make(draft, style.kind, id, eId, n, children, style.tense);
}

/** Paragraphs of a decision whose letters are the paragraphs: `op-a`, with `op-o-ii` under it. */
function lettered(head: Draft, ids: Ids): Built[] {
  const entries = head.entries;
  const nested = nest(entries, true, { id: 'op', eId: 'para' }, ids);
  const promote = (built: Built): Built => {
    const eId = `para_${built.provision.n}`;
    const verbs = verbsOf(built.clean.text, 'past');
    const provision: Provision = {
      ...built.provision,
      kind: 'operative',
      eId,
      verbs: verbs.map(asVerb),
      children: built.children.map((c) => relabel(c, built.provision.eId, eId).provision),
    };
    return {
      ...built,
      verbs,
      tense: 'past',
      provision,
      children: built.children.map((c) => relabel(c, built.provision.eId, eId)),
    };
  };
  return nested.map(promote);
}

function relabel(built: Built, from: string, to: string): Built {
  const children = built.children.map((c) => relabel(c, from, to));
  return {
    ...built,
    children,
    provision: {
      ...built.provision,
      eId: built.provision.eId.replace(from, to),
      children: children.map((c) => c.provision),
    },
  };
}

export type BuiltParts = {
  readonly preamble: readonly Built[];
  readonly operative: readonly Built[];
  readonly paragraphs: readonly Built[];
  readonly annexes: readonly Built[];
};

/** Is the decision reported in the past tense ("Welcomed", "Requested")? Told by the verbs of most paragraphs. */
export function isPast(structure: Structure): boolean {
  const heads = structure.lettered ? (structure.operatives[0]?.entries ?? []) : structure.operatives;
  let past = 0;
  let present = 0;
  for (const head of heads) {
    const first = verbAt(head.parts[0]?.text ?? '', 0);
    if (!first || first.form === 'participle' || first.form === 'adjective') continue;
    if (/(?:ed|took|bore|gave|drew)\b/i.test(first.surface)) past += 1;
    else present += 1;
  }
  return past > present;
}

export function buildProvisions(structure: Structure): BuiltParts {
  const ids: Ids = new Map();
  const past = isPast(structure);
  const all = (drafts: readonly Draft[], style: Omit<Style, 'numbered'>) => {
    const numbered = drafts.some((d) => d.number !== null);
    let without = 0;
    return drafts.map((d, i) => top(d, numbered && d.number === null ? without++ : i, { ...style, numbered }, ids));
  };
  const preamble = all(structure.recitals, { kind: 'recital', prefix: 'pp', eId: 'rec', tense: 'recital' });
  const operative = structure.lettered
    ? structure.operatives.flatMap((d) => lettered(d, ids))
    : all(structure.operatives, { kind: 'operative', prefix: 'op', eId: 'para', tense: past ? 'past' : 'present' });
  const paragraphs = all(structure.paragraphs, { kind: 'paragraph', prefix: 'p', eId: 'para', tense: null });
  const annexes = all(structure.annexes, { kind: 'annex', prefix: 'an', eId: 'annex_1__para', tense: null });
  return { preamble, operative, paragraphs, annexes };
}

/** A block's worth of every provision, parents before children. */
export function everyBuilt(parts: BuiltParts): Built[] {
  const out: Built[] = [];
  const visit = (list: readonly Built[]) => {
    for (const built of list) {
      out.push(built);
      visit(built.children);
    }
  };
  visit(parts.preamble);
  visit(parts.operative);
  visit(parts.paragraphs);
  visit(parts.annexes);
  return out;
}
