import { type CaptureTable, captureTable } from '../captures/table.js';
import { drawMultinomialInto, multinomialOf } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';

/** A population to draw from: how many people, and how probable each history is, that of being on no list in place 0. */
export type Population = { readonly people: number; readonly law: Float64Array };

/** One draw: the table, or null where nobody was seen; and a seed for what is drawn out of it afterwards. */
type SimulatedTable = { readonly table: CaptureTable | null; readonly seed: number };

/**
 * People drawn into histories, those on no list then left out: draw number `run` of a seed. It hangs on these two numbers
 * alone. Lists that nobody or everybody is on are kept: what an estimator makes of them is a part of what is tried.
 */
export function simulatedTable({ people, law }: Population, seed: number, run: number): SimulatedTable {
  const stream = philoxStream(seed, run);
  const drawn = new Float64Array(law.length);
  drawMultinomialInto(stream, people, multinomialOf(law), drawn);
  // Half of the words that R's and this library's seeds may be.
  const after = stream.uint32() >>> 1;
  if (people === drawn[0]) return { table: null, seed: after };
  const lists = Array.from({ length: Math.round(Math.log2(law.length)) }, (_, list) => `L${list + 1}`);
  const rows = Array.from(drawn.subarray(1), (count, place) => ({ history: place + 1, count }));
  return { table: captureTable(lists, rows, { emptyLists: true, allCoveringLists: true }), seed: after };
}
