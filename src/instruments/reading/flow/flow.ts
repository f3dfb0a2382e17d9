/** The walk over the blocks in reading order that decides what each is. */
import type { Flow } from '../aside.js';
import type { Block } from '../block.js';
import { sliceClean } from '../clean.js';
import { ANNEX, isHeadingLike, isOpen, isTail } from '../cues.js';
import { type FormulaAt, formulaOf } from '../formula.js';
import { labelOf } from '../labels.js';
import { longestRun } from '../numbering.js';
import type { Mode, Structure } from '../structure.js';
import { opensOperative, opensRecital, verbAt } from '../verbs.js';
import { contentsOf } from '../report/contents.js';
import { placeFormula } from './placed-formula.js';
import type { BlockRuling } from '../rulings.js';
import { follow } from './ruled.js';
import { step } from './steps.js';
import { type Ahead, place, type Walk } from './walk.js';

/** Up to the annexes: their numbers begin again. */
function bodyBlocks(blocks: readonly Block[]): readonly Block[] {
  const annex = blocks.findIndex((b) => ANNEX.test(b.clean.text) && isHeadingLike(b));
  return annex > 0 ? blocks.slice(0, annex) : blocks;
}

/** The verbs alone on their lines, where a text has at least two: ITU's form. */
function clauseHeads(blocks: readonly Block[]): ReadonlySet<Block> {
  const heads = blocks.filter((block) => {
    const text = block.clean.text;
    return text.length < 110 && /^\p{Ll}/u.test(text) && isOpen(text) && (opensRecital(text) || opensOperative(text));
  });
  const alone = heads.filter((block) => verbAt(block.clean.text, 0)?.end === block.clean.text.length);
  return new Set(alone.length >= 2 ? heads : []);
}

/** What comes after each block of the body, up to the next formula, record of adoption or annex. */
function outlook(blocks: readonly Block[]): Pick<Ahead, 'recitals' | 'numbers'> {
  const recitals = new Set<Block>();
  const numbers = new Set<Block>();
  let numbered = false;
  let recital = false;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (!block) continue;
    const text = block.clean.text;
    const label = labelOf(text);
    if (label) {
      if (label.style !== 'dot') continue;
      numbered = Number.parseInt(label.inner, 10) === 1;
      recital = false;
    } else if (isTail(text) || (ANNEX.test(text) && isHeadingLike(block)) || formulaOf(block, blocks[i + 1])) {
      numbered = false;
      recital = false;
    } else {
      if (recital) recitals.add(block);
      if (numbered) numbers.add(block);
      if (numbered && /[,;]$/.test(text) && opensRecital(text)) recital = true;
    }
  }
  return { recitals, numbers };
}

/** Reads the body. `start` is the index (in the flow) of the first block after the header. */
export function walkBody(
  flow: Flow,
  start: number,
  formula: FormulaAt | null,
  mode: Mode,
  wrapped: boolean,
  ruled: ReadonlyMap<Block, BlockRuling> = new Map(),
): Structure {
  const walk: Walk = {
    mode,
    wrapped,
    formula: formula && !formula.runIn ? (flow.blocks[start]?.clean.text ?? null) : null,
    ahead: {
      broken: flow.broken,
      clauses: mode === 'resolution' ? clauseHeads(flow.blocks.slice(start)) : new Set(),
      ...outlook(flow.blocks.slice(start)),
    },
    phase: mode === 'resolution' ? 'preamble' : 'operative',
    lettered: false,
    current: null,
    tip: null,
    lastNumber: 0,
    section: 0,
    heading: null,
    headingLevel: 0,
    closed: false,
    inTail: false,
    recitals: [],
    operatives: [],
    paragraphs: [],
    annexes: [],
    headings: [],
    mainRun: mode === 'report' ? longestRun(bodyBlocks(flow.blocks.slice(start))) : null,
    tail: [],
    placed: [],
    diagnostics: [],
  };
  const formulaBlock = formula ? flow.blocks[start] : undefined;
  if (formula && formulaBlock) placeFormula(walk, formulaBlock, formula);
  const blocks = flow.blocks.slice(formula ? start + 1 : start);
  blocks.forEach((block, i) => {
    const ruling = ruled.get(block);
    if (ruling) follow(walk, block, ruling);
    else step(walk, block, blocks[i + 1]);
  });
  const header = flow.blocks.slice(0, start);
  const contents = contentsOf(header);
  for (const block of header) place(walk, block, contents.has(block) ? 'contents' : 'header', null);
  return {
    mode: walk.mode,
    header: header.filter((block) => !contents.has(block)),
    formula:
      formula && formulaBlock
        ? {
            clean: sliceClean(formulaBlock.clean, 0, formula.length),
            line: formulaBlock.lines[0] ?? 1,
            runIn: formula.runIn,
            bodyName: formula.name,
          }
        : null,
    recitals: walk.recitals,
    operatives: walk.lettered && walk.current && walk.operatives.length === 0 ? [walk.current] : walk.operatives,
    paragraphs: walk.paragraphs,
    annexes: walk.annexes,
    headings: walk.headings,
    notes: [...flow.notes],
    jobNumbers: [...flow.out].filter(([, o]) => o.ref === 'job-number').map(([b]) => b),
    tail: walk.tail,
    lettered: walk.lettered,
    placed: walk.placed,
    diagnostics: walk.diagnostics,
  };
}
