/**
 * `npm run bench -- prevalence/stepwise [--threads N]`: stepwise choice of pairs with BCa limits from 1,000 resamples that
 * make the choice anew, R's random numbers. Aim: United Kingdom, five lists, ≤ 25 ms on two threads. The peer
 * (SparseMSE) draws 25 of the same resamples; its estimates must be ours.
 */
import { accelerationOf, bcaLimits } from '../../src/methods/prevalence/bootstrap/bca.js';
import { resampledTables } from '../../src/methods/prevalence/bootstrap/resample.js';
import { stepwiseJackknife, stepwiseOnTeam } from '../../src/methods/prevalence/bootstrap/stepwise.js';
import { type CaptureTable, pairsOf } from '../../src/methods/prevalence/captures/table.js';
import {
  korea,
  kosovo,
  newOrleansFive,
  ukFive,
  ukSix,
  westernSite,
} from '../../src/methods/prevalence/tables/published.js';
import { loadKernelNow } from '../../src/methods/prevalence/kernel/kernel.js';
import { bench, take } from '../../src/methods/prevalence/loglinear/fit.js';
import { chooseStepwise, sparseMseRule } from '../../src/methods/prevalence/loglinear/stepwise.js';
import { nodeTeam } from '../../src/methods/prevalence/threads/node.js';
import { matrixOf, recordedCpu, rPeer } from './peer.js';
import { sideBySide, tellMachine, tellMemory, threadsAsked } from './side-by-side.js';

const REPLICATES = 1000;
const OF_PEER = 25;
/** Guide: a fit of five lists is about 1 µs of arithmetic; a resample takes some 3.5 of them. */
const FLOOR = 3.5e-3;

const threads = threadsAsked();
const team = nodeTeam(threads);
const kernel = loadKernelNow();

async function bcaOf(table: CaptureTable) {
  const lists = table.lists.length;
  const on = bench(kernel, lists);
  take(on, table.counts);
  const { estimate } = chooseStepwise(on, pairsOf(lists), sparseMseRule);
  const tables = resampledTables(table, { generator: 'sparsemse', seed: 1234 }, 0, REPLICATES);
  const { estimates } = await stepwiseOnTeam(table, tables, sparseMseRule, team);
  const acceleration = accelerationOf(stepwiseJackknife(kernel, table, sparseMseRule));
  const limits = bcaLimits(estimate, estimates.slice().sort(), acceleration, [0.025, 0.975], 'strict');
  return { estimate, estimates, limits };
}

const data: readonly (readonly [string, string, CaptureTable, boolean])[] = [
  ['United Kingdom, five lists', 'UKdat_5', ukFive(), true],
  ['Western United States, five lists', 'Western', westernSite(), false],
  ['New Orleans, five lists', 'NewOrl_5', newOrleansFive(), false],
  ['Kosovo, four lists', 'Kosovo', kosovo(), false],
  ['Palembang, three lists', 'Korea', korea(), false],
  ['United Kingdom, six lists', 'UKdat', ukSix(), false],
];

tellMachine(threads);
for (const [name, key, table, aimed] of data) {
  const peer = rPeer(
    'SparseMSE',
    [`table <- ${matrixOf(table)}`],
    [
      `said <- tryCatch(suppressWarnings(estimatepopulation(table, nboot = ${OF_PEER}, iseed = 1234))$bootreps, error = function(e) NA)`,
    ],
  );
  const { peer: ran } = await sideBySide({
    name: `stepwise BCa, ${REPLICATES} replicates: ${name}`,
    ours: () => bcaOf(table),
    peer,
    peerShare: REPLICATES / OF_PEER,
    peerRounds: 1,
    warmUps: 10,
    rounds: 25,
    ...(table.lists.length === 5 ? { floor: FLOOR } : {}),
    ...(aimed ? { target: 0.025 } : {}),
    recorded: {
      cpu: recordedCpu('SparseMSE', 'estimatepopulation BCa nboot=1000', key),
      what: 'SparseMSE, 1,000 replicates',
    },
  });
  const { estimates, limits } = await bcaOf(table);
  console.log(`  95 % limits              ${limits.map(({ limit }) => limit.toFixed(1)).join(' – ')}`);
  if (ran) {
    const same = ran.said.filter((theirs, place) => Math.abs((estimates[place] as number) / Number(theirs) - 1) < 1e-6);
    console.log(`  same replicates          ${same.length} of ${ran.said.length}`);
  }
}
await team.close();
tellMemory();
