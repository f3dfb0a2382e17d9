/** Invented paragraphs in the manner of resolutions: few words make up most of the text, and sentences come again. */

import { randomOf } from './random.js';

const OPENINGS = [
  'Urges',
  'Requests',
  'Invites',
  'Encourages',
  'Recalls',
  'Decides',
  'Calls upon',
  'Welcomes',
  'Notes',
];
const SYLLABLES = 'ba con ter min ra se lo vi pre for ma ti nal gra sta du mo ne pla cri su re act per'.split(' ');

/** @param count how many; every eighth is an earlier one with a few words changed, every twentieth an earlier one as it was */
export function inventedParagraphs(count: number, seed: number): string[] {
  const next = randomOf(seed);
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(''),
  );
  // Zipf's law, nearly: the rank of a word grows exponentially with the draw.
  const word = () => words[Math.floor(words.length ** next()) - 1] ?? 'the';
  const made: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const earlier = made[Math.floor(next() * made.length)];
    const kind = next();
    if (earlier && kind < 0.05) made.push(earlier);
    else if (earlier && kind < 0.175)
      made.push(
        earlier
          .split(' ')
          .map((one) => (next() < 0.1 ? word() : one))
          .join(' '),
      );
    else {
      const length = 15 + Math.floor(next() * 70);
      made.push(
        `${OPENINGS[Math.floor(next() * OPENINGS.length)]} ${Array.from({ length }, () => (next() < 0.35 ? 'the' : word())).join(' ')};`,
      );
    }
  }
  return made;
}
