/** numbering.xml: the automatic numbers that Word prints and no text of the file holds (ECMA-376 17.9). */
import { numeral } from '../numerals.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml.js';

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level after which this one begins again; 0 never. */
  readonly restart: number | null;
  readonly style: string | null;
  readonly legal: boolean;
  readonly suffix: string;
};

type List = {
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

export type Numbering = {
  /** The number printed before a paragraph, with the white that follows it. Counts: ask once for each paragraph. */
  labelFor(numId: string, level: number | null, styleId: string | null): string;
};

const value = (element: XmlElement | undefined): string | null => element?.attributes['val'] ?? null;
const MOST_LEVELS = 9;

export function readNumbering(root: XmlElement | null): Numbering {
  const numbering = root ? childNamed(root, 'numbering') : undefined;
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one] as const),
  );
  const byStyle = new Map<string, XmlElement>();
  for (const one of abstracts.values()) {
    const style = value(childNamed(one, 'styleLink'));
    if (style !== null) byStyle.set(style, one);
  }
  const lists = new Map<string, List>();
  for (const num of childrenNamed(numbering, 'num')) {
    const list = listOf(num, abstracts, byStyle);
    if (list) lists.set(num.attributes['numId'] ?? '', list);
  }
  return counter(lists);
}

function listOf(
  num: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  byStyle: ReadonlyMap<string, XmlElement>,
): List | null {
  const key = value(childNamed(num, 'abstractNumId')) ?? '';
  const named = abstracts.get(key);
  if (!named) return null;
  const link = value(childNamed(named, 'numStyleLink'));
  const abstract = (link !== null ? byStyle.get(link) : undefined) ?? named;
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const level of childrenNamed(abstract, 'lvl')) levels.set(Number(level.attributes['ilvl'] ?? 0), levelOf(level));
  for (const override of childrenNamed(num, 'lvlOverride')) {
    const at = Number(override.attributes['ilvl'] ?? 0);
    const own = childNamed(override, 'lvl');
    if (own) levels.set(at, levelOf(own));
    const start = value(childNamed(override, 'startOverride'));
    if (start !== null) starts.set(at, Number(start));
  }
  return { key: abstract.attributes['abstractNumId'] ?? key, levels, starts };
}

function levelOf(level: XmlElement): Level {
  const restart = value(childNamed(level, 'lvlRestart'));
  return {
    start: Number(value(childNamed(level, 'start')) ?? 1),
    format: value(childNamed(level, 'numFmt')) ?? 'decimal',
    text: value(childNamed(level, 'lvlText')) ?? '',
    restart: restart === null ? null : Number(restart),
    style: value(childNamed(level, 'pStyle')),
    legal: childNamed(level, 'isLgl') !== undefined,
    suffix: value(childNamed(level, 'suff')) ?? 'tab',
  };
}

function counter(lists: ReadonlyMap<string, List>): Numbering {
  // Lists made of one abstract list go on counting together.
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    labelFor(numId, asked, styleId) {
      const list = lists.get(numId);
      if (!list) return '';
      const styled = [...list.levels].find(([, level]) => level.style !== null && level.style === styleId)?.[0];
      const at = Math.min(MOST_LEVELS - 1, Math.max(0, asked ?? styled ?? 0));
      const level = list.levels.get(at);
      if (!level) return '';
      const count = counts.get(list.key) ?? [];
      counts.set(list.key, count);
      if (!begun.has(`${numId}/${at}`)) {
        begun.add(`${numId}/${at}`);
        const start = list.starts.get(at);
        if (start !== undefined) count[at] = start - 1;
      }
      const before = count[at];
      count[at] = before === undefined ? level.start : before + 1;
      for (let deeper = at + 1; deeper < MOST_LEVELS; deeper += 1) {
        const restart = list.levels.get(deeper)?.restart ?? null;
        if (restart === 0 || (restart !== null && at >= restart)) continue;
        count[deeper] = undefined;
      }
      return printed(list, at, level, count);
    },
  };
}

function printed(list: List, at: number, level: Level, count: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text === '' ? '' : `${bullet(level.text)}\t`;
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const which = Number(digit) - 1;
    const other = list.levels.get(which);
    const number = count[which] ?? other?.start ?? 1;
    return numeral(number, level.legal && which !== at ? 'decimal' : (other?.format ?? 'decimal'));
  });
  if (label.trim() === '') return '';
  return `${label}${level.suffix === 'nothing' ? '' : level.suffix === 'space' ? ' ' : '\t'}`;
}

/** Symbol fonts keep their bullets in a private area; a letter "o" or "§" of theirs is a bullet as well. */
function bullet(text: string): string {
  const glyph = [...text][0] ?? '•';
  if (/[–—-]/.test(glyph)) return glyph;
  return /[●▪■◦·•]/.test(glyph) ? glyph : '•';
}
