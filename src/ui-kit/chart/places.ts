/**
 * What all drawings share. Lengths along the reading direction are percentages of the drawing's width, so that text
 * keeps its size at any width and nothing needs script; heights are pixels.
 */
export type Direction = 'ltr' | 'rtl';

/** One figure of a chart. `value` is null where nothing is known: nothing is drawn, which is not zero. */
export type Datum = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** What the figure is made of. */
  readonly href?: string;
};

export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Start of a stretch given by its distance from where reading starts and its length, both shares of the width. */
export const startOf = (from: number, length: number, dir: Direction): string =>
  percent(dir === 'rtl' ? 1 - from - length : from);

/** A point by its distance from where reading starts. */
export const pointAt = (from: number, dir: Direction): string => percent(dir === 'rtl' ? 1 - from : from);

/** Breaks a label into lines of about `width` characters at spaces; a longer word keeps its own line. */
export function wrapped(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
