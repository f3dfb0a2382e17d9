import { failuresOf } from './failures.js';
import { LEVELS, type StudyMethod } from './methods.js';
import type { StudyResult } from './study.js';
import type { Covered } from './tabulate.js';

/** Words of the picture, in whatever language. */
export type PlotWords = {
  readonly title: string;
  readonly description: string;
  readonly method: (method: StudyMethod) => string;
  readonly population: (result: StudyResult) => string;
  /** What a dot of this level is, for the key. */
  readonly level: (level: number) => string;
  /** Beside a method that never has an interval. */
  readonly silent: string;
  /** Written from the right, as Arabic is: the axis still runs from the left. */
  readonly rightToLeft?: boolean;
};

const WIDTH = 900;
const LABELS = 250;
const RIGHT = 60;
const ROW = 20;
const HEAD = 46;
const TOP = 74;
const BOTTOM = 24;
const COLOURS = ['#9a5b00', '#0b4f8a'] as const;

/**
 * Coverage of every method on every population as a picture of its own (SVG): a dot for each level, its Monte-Carlo
 * error as a bar of two standard errors either way, and a line where the level is. Filled dots are failures (`failuresOf`).
 */
export function coveragePlot(results: readonly StudyResult[], words: PlotWords): string {
  const parts: string[] = [];
  let y = TOP;
  const failed = new Set(
    failuresOf(results).map(({ population, method, level }) => `${population} ${method} ${level}`),
  );
  for (const result of results) {
    parts.push(text(12, y + 14, words.population(result), 'font-weight="bold"'));
    y += HEAD;
    const end = y + result.methods.length * ROW;
    parts.push(axis(y - 8, end));
    for (const { method, intervals } of result.methods) {
      parts.push(text(LABELS - 12, y + 4, words.method(method), 'text-anchor="end"'));
      if (intervals.length === 0) parts.push(text(LABELS + 6, y + 4, words.silent, 'fill="#555"'));
      for (const covered of intervals)
        parts.push(dot(y, covered, failed.has(`${result.population} ${method} ${covered.level}`)));
      y += ROW;
    }
    y = end + BOTTOM;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" ` +
      `aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12" fill="#111"${words.rightToLeft ? ' direction="rtl"' : ''}>`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="desc">${escaped(words.description)}</desc>`,
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    text(12, 24, words.title, 'font-size="16" font-weight="bold"'),
    ...LEVELS.map(
      (level, place) => mark(24, 42 + 16 * place, place, false) + text(36, 46 + 16 * place, words.level(level)),
    ),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

const across = (share: number): number => round(LABELS + share * (WIDTH - LABELS - RIGHT));

function axis(top: number, bottom: number): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
    const x = across(share);
    const label = `${Math.round(share * 100)}%`;
    return (
      `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="#ddd"/>` +
      `<text x="${x}" y="${top - 3}" text-anchor="middle" direction="ltr" font-size="10" fill="#555">${label}</text>`
    );
  });
  const nominal = LEVELS.map(
    (level, place) =>
      `<line x1="${across(level)}" x2="${across(level)}" y1="${top}" y2="${bottom}" stroke="${COLOURS[place]}" stroke-dasharray="4 3"/>`,
  );
  return [...ticks, ...nominal].join('');
}

function dot(y: number, { level, covered, error }: Covered, failed: boolean): string {
  const place = (LEVELS as readonly number[]).indexOf(level);
  const from = across(Math.max(0, covered - 2 * error));
  const to = across(Math.min(1, covered + 2 * error));
  return `<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="${COLOURS[place]}"/>${mark(across(covered), y, place, failed)}`;
}

/** A circle for the lower level, a square for the higher: told apart without colours too. */
function mark(x: number, y: number, place: number, filled: boolean): string {
  const colour = COLOURS[place] as string;
  const look = `fill="${filled ? colour : '#fff'}" stroke="${colour}" stroke-width="1.5"`;
  return place === 0
    ? `<circle cx="${x}" cy="${y}" r="4" ${look}/>`
    : `<rect x="${round(x - 4)}" y="${y - 4}" width="8" height="8" ${look}/>`;
}

function text(x: number, y: number, words: string, look = ''): string {
  return `<text x="${x}" y="${y}"${look ? ` ${look}` : ''}>${escaped(words)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] as string);
