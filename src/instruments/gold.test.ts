import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../test/shared.js';
import { decodeText } from './decode.js';
import { toGold } from './gold.js';
import { readInstrument } from './reading/read.js';

type Entry = {
  id: string;
  n: unknown;
  label?: string;
  lines: number[];
  text: string;
  verbs?: unknown;
  footnoteAnchors: unknown;
  emphasis?: unknown;
  actions?: {
    verb: string;
    lemma: string;
    strength: number;
    addressees: unknown;
    deadlines?: unknown;
    verbInherited?: boolean;
  }[];
  children?: Entry[];
};
type Truth = {
  source: { file: string; sha256: string };
  preamble?: Entry[];
  operative?: Entry[];
  paragraphs?: Entry[];
  footnotes: { mark: string; text: string; line: number }[];
  citations: { norm: string | null; kind: string; in: string }[];
  enactingFormula?: unknown;
};

const gold = sharedFolder('gold');
const documents = sharedFolder('documents');
const files = gold ? readdirSync(gold).filter((f) => /^\d{3}_.*\.json$/.test(f)) : [];

const structure = (list: readonly Entry[] | undefined): unknown =>
  list?.map((e) => ({
    id: e.id,
    n: e.n,
    label: e.label,
    lines: e.lines,
    text: e.text,
    footnoteAnchors: e.footnoteAnchors,
    children: structure(e.children),
  }));
const all = (list: readonly Entry[] | undefined): Entry[] => (list ?? []).flatMap((e) => [e, ...all(e.children)]);

describe.skipIf(!gold || !documents)('documents of the hand-made truth (needs ../shared/gold)', () => {
  const pair = (file: string) => {
    const truth = JSON.parse(readFileSync(join(gold ?? '', file), 'utf8')) as Truth;
    const bytes = readFileSync(join(documents ?? '', truth.source.file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const printed = toGold(readInstrument({ name: truth.source.file, text: decodeText(bytes).text }), {
      file: truth.source.file,
      sha256,
    });
    return { truth, read: JSON.parse(JSON.stringify(printed)) as Truth };
  };

  it.each(files)('%s: structure, numbers, text, marks and notes are the same', (file) => {
    const { truth, read } = pair(file);
    expect(read.source).toEqual(truth.source);
    for (const part of ['preamble', 'operative', 'paragraphs'] as const)
      expect(structure(read[part])).toEqual(structure(truth[part]));
    expect(read.footnotes.map((n) => [n.mark, n.text, n.line])).toEqual(
      truth.footnotes.map((n) => [n.mark, n.text, n.line]),
    );
    expect(read.enactingFormula).toEqual(truth.enactingFormula);
  });

  it.each(files)('%s: verbs and emphasis are the same', (file) => {
    const { truth, read } = pair(file);
    for (const part of ['preamble', 'operative'] as const) {
      const readEntries = all(read[part]);
      all(truth[part]).forEach((entry, i) => {
        if (entry.verbs) expect([entry.id, readEntries[i]?.verbs]).toEqual([entry.id, entry.verbs]);
        if (entry.emphasis) expect([entry.id, readEntries[i]?.emphasis]).toEqual([entry.id, entry.emphasis]);
      });
    }
  });

  it.each(files)('%s: verb, strength, addressees and deadlines of every action are the same', (file) => {
    const { truth, read } = pair(file);
    const actions = (t: Truth) =>
      all(t.operative).flatMap((e) =>
        (e.actions ?? []).map((a) => [e.id, a.verb, a.lemma, a.strength, a.addressees, a.deadlines, a.verbInherited]),
      );
    expect(actions(read)).toEqual(actions(truth));
  });

  it.each(files)('%s: citations reach 98 in 100 both ways', (file) => {
    const { truth, read } = pair(file);
    const keys = (t: Truth) => t.citations.map((c) => `${c.in} ${c.norm} ${c.kind}`).sort();
    const left = keys(truth);
    let hits = 0;
    for (const key of keys(read)) {
      const at = left.indexOf(key);
      if (at < 0) continue;
      hits += 1;
      left.splice(at, 1);
    }
    expect(hits / read.citations.length).toBeGreaterThanOrEqual(0.98);
    expect(hits / truth.citations.length).toBeGreaterThanOrEqual(0.98);
  });
});
