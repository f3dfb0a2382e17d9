/** Is the document a treaty or a law: text in articles, and not a resolution that has some in its annex? */
import type { Flow } from '../aside.js';
import type { FormulaAt } from '../formula.js';
import { labelOf } from '../labels.js';
import { opensOperative } from '../verbs.js';
import { articleHeads, type PlacedHead, runs, seriesOf } from './article-series.js';
import { isAnnex } from './divisions.js';

/** Where its first article stands and every head of an article; null where it is none. */
export function findTreaty(flow: Flow, formula: FormulaAt | null): readonly PlacedHead[] | null {
  const heads = articleHeads(flow.blocks);
  if (heads.length < 2) return null;
  const series = seriesOf(heads);
  const [main] = series;
  const first = main?.[0];
  if (!main || !first || first.head.value > 1) return null;
  const longest = Math.max(...series.map((s) => s.length));
  if (main.length < 2 && longest < 3) return null;
  if (runs(main.length > 1 ? main : (series.find((s) => s.length === longest) ?? main)) < 0.6) return null;
  if (first.head.family !== 'article' && first.head.family !== 'sign') {
    // "Section I" heads parts of resolutions and reports.
    if (formula || !/\d/.test(first.head.label) || main.length < 3) return null;
  }
  if (formula && formula.index < first.index && isEnacted(flow, formula.index, first.index)) return null;
  return isReport(flow, first.index) ? null : heads;
}

/** Operative paragraphs or an annex between the formula and the first article: the articles belong to an annex. */
function isEnacted(flow: Flow, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) {
    const block = flow.blocks[i];
    if (!block) continue;
    const text = block.clean.text;
    const label = labelOf(text);
    if (label?.style === 'dot' && opensOperative(text.slice(label.width))) return true;
    if (!label && /^(?:Approves|Resolves|Decides|Requests|Endorses)\b/.test(text)) return true;
    if (isAnnex(block)) return true;
  }
  return false;
}

/** Numbered paragraphs that began before: a report that speaks of articles under headings. */
function isReport(flow: Flow, first: number): boolean {
  let expected = 1;
  for (let i = 0; i < first; i += 1) {
    const block = flow.blocks[i];
    const label = block ? labelOf(block.clean.text) : null;
    if (
      block &&
      label?.style === 'dot' &&
      Number.parseInt(label.inner, 10) === expected &&
      block.clean.text.length > 60
    )
      expected += 1;
  }
  return expected > 3;
}
