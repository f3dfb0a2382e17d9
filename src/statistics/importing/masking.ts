/**
 * What a person choosing a mapping may see of a column's values. A column whose values hardly repeat may hold names:
 * of it only the shape is shown. Pure.
 */

/** Values shown of a column. */
const MOST_SAMPLES = 4;
/** A column of codes repeats its values: at most this many different ones, and each on average this often. */
const MOST_CODES = 24;
const LEAST_REPEATS = 3;

/** `Ana 12/03` → `Xxx 99/99`: letters and digits lose what they say and keep where they stand. */
export const shapeOf = (value: string): string =>
  value
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? letter : 'x'))
    .replace(/\p{N}/gu, '9');

export type Samples = { readonly samples: readonly string[]; readonly masked: boolean };

/**
 * @param values the column's cells in the first rows
 * @param kind `identity`: never shown; `coded`: known to hold codes; `unknown`: judged by how often values repeat
 */
export function samplesOf(values: readonly string[], kind: 'identity' | 'coded' | 'unknown'): Samples {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const different = [...new Set(filled)];
  const repeats = different.length <= MOST_CODES && filled.length >= different.length * LEAST_REPEATS;
  const masked = kind === 'identity' || (kind === 'unknown' && !repeats);
  const shown = masked
    ? [...new Set(different.map((value) => shapeOf(value.slice(0, 30))))]
    : different.map((value) => value.slice(0, 40));
  return { samples: shown.slice(0, MOST_SAMPLES), masked: masked && shown.length > 0 };
}
