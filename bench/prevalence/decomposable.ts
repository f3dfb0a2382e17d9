/**
 * `npm run bench -- prevalence/decomposable [--threads N]`: average over all decomposable graphs of 5, 6 and 7 lists. Aims:
 * ≤ 5 ms, ≤ 60 ms, ≤ 2 s. The peer (dga) does five lists: on 1,000 points, and on every whole number of people unseen up to
 * ten for each one seen.
 */
import { averageDecomposable } from '../../src/methods/prevalence/decomposable/average.js';
import { captureTable, type CaptureTable } from '../../src/methods/prevalence/captures/table.js';
import { ukFive, ukSix } from '../../src/methods/prevalence/tables/published.js';
import { quantileOf } from '../../src/methods/prevalence/decomposable/posterior.js';
import { drawMultinomial } from '../../src/methods/prevalence/random/discrete.js';
import { philoxStream } from '../../src/methods/prevalence/random/philox.js';
import { nodeTeam } from '../../src/methods/prevalence/threads/node.js';
import { type Peer, recordedCpu, rPeer } from './peer.js';
import { measured, seconds, sideBySide, tellMachine, tellMemory, threadsAsked } from './side-by-side.js';

const threads = threadsAsked();
const team = nodeTeam(threads);

/** Seven lists of invented people, each reaching some in a hundred of them. */
function sevenLists(): CaptureTable {
  const reach = [0.14, 0.12, 0.1, 0.09, 0.08, 0.07, 0.05];
  const law = Array.from({ length: 128 }, (_, history) =>
    reach.reduce((whole, p, list) => whole * ((history >> list) & 1 ? p : 1 - p), 1),
  );
  const drawn = drawMultinomial(philoxStream(7, 0), 4000, law);
  return captureTable(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
    Array.from({ length: 127 }, (_, place) => ({ history: place + 1, count: drawn[place + 1] as number })),
  );
}

/** R's arrays run through their first index fastest, as histories do through their first list. */
function dga(table: CaptureTable, missing: string): Peer | undefined {
  const cells = Array.from(table.counts, (count, history) => (history === 0 ? 0 : count));
  return rPeer(
    'dga',
    [
      'data(graphs5)',
      `cells <- array(c(${cells.join(', ')}), dim = rep(2, ${table.lists.length}))`,
      `missing <- ${missing}`,
    ],
    [
      `weights <- bma.cr(cells, missing, 2^-${table.lists.length}, graphs5)`,
      `said <- ${table.n} + missing[which(cumsum(colSums(weights)) / sum(weights) >= 0.5)[1]]`,
    ],
  );
}

type Data = {
  readonly name: string;
  readonly table: CaptureTable;
  readonly target?: number;
  readonly peer?: Peer | undefined;
  readonly recorded?: string;
  readonly last?: number;
};
const five = ukFive();
const data: readonly Data[] = [
  {
    name: 'five lists, 822 graphs; dga on 1,000 points',
    table: five,
    target: 0.005,
    peer: dga(five, `unique(round(seq(1, ${9 * five.n}, length.out = 1000)))`),
    recorded: 'bma.cr grid=1000 delta=2^-p',
  },
  {
    name: 'five lists, every whole number up to 27,440 unseen, both',
    table: five,
    peer: dga(five, '1:27440'),
    recorded: 'bma.cr integer grid 1..27440 delta=2^-p',
    last: 27_440,
  },
  { name: 'six lists, 18,154 graphs', table: ukSix(), target: 0.06 },
  { name: 'seven lists, 617,675 graphs', table: sevenLists(), target: 2 },
];

tellMachine(threads);
for (const { name, table, target, peer, recorded, last } of data) {
  const average = () =>
    averageDecomposable(table, last === undefined ? {} : { grid: { kind: 'whole', last } }, (tasks) => team.run(tasks));
  const first = await measured(average);
  const seven = table.lists.length === 7;
  const { peer: ran } = await sideBySide({
    name: `decomposable graphs: ${name}`,
    ours: average,
    peer,
    ...(target === undefined ? {} : { target }),
    alone: table.lists.length > 5,
    // Small work is done before the engine has compiled it: it wants more rounds to be warm.
    warmUps: seven ? 1 : last === undefined ? 60 : 8,
    rounds: seven ? 5 : 21,
    ...(recorded === undefined ? {} : { recorded: { cpu: recordedCpu('dga', recorded, 'UKdat_5'), what: 'dga' } }),
  });
  console.log(`  the first time           ${seconds(first.wall)}, the list of graphs and the threads' start in it`);
  const { total } = await average();
  console.log(
    `  median and 95 %          ${[0.5, 0.025, 0.975].map((p) => quantileOf(total, p).toFixed(0)).join(', ')}`,
  );
  if (ran) console.log(`  the peer's median        ${ran.said.join(' ')}`);
}
await team.close();
tellMemory();
