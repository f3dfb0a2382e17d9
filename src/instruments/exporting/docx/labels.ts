/** Which labels Word may count by itself, and which are written as they stand. */
import type { Provision } from '../../reading/reading.js';

export type Counted = 'figures' | 'letters' | 'romans';

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let left = number;
  let out = '';
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) out += letters;
  return out;
}

const LABEL: Readonly<Record<Counted, (place: number) => string | null>> = {
  figures: (place) => `${place}.`,
  letters: (place) => (place <= 26 ? `(${String.fromCharCode(96 + place)})` : null),
  romans: (place) => (place < 100 ? `(${roman(place)})` : null),
};

/** How Word counts these labels, if they run from the first without a gap; null where they are written as they stand. */
export function countedAs(provisions: readonly Pick<Provision, 'label'>[]): Counted | null {
  const labelled = provisions.filter(({ label }) => label !== null);
  if (labelled.length === 0) return null;
  const ways: readonly Counted[] = ['figures', 'letters', 'romans'];
  return ways.find((way) => labelled.every(({ label }, index) => label === LABEL[way](index + 1))) ?? null;
}
