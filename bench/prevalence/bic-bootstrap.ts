/**
 * `npm run bench -- prevalence/bic-bootstrap [--threads N]`: 1,000 resamples, in each the model of least BIC among all
 * hierarchical ones of all orders, found by bounds; the ranking and the jackknife are counted in. Aim: five lists in
 * ≤ 5 s. MultipleSystemsEstimation does 100 resamples of three and of four lists beside ours; five it does not do whole.
 */
import { accelerationOf, bcaLimits } from '../../src/methods/prevalence/bootstrap/bca.js';
import { bicJackknife, bicOnTeam, bicTaskOf } from '../../src/methods/prevalence/bootstrap/bic.js';
import { resampledTables } from '../../src/methods/prevalence/bootstrap/resample.js';
import type { CaptureTable } from '../../src/methods/prevalence/captures/table.js';
import {
  korea,
  kosovo,
  newOrleansFive186,
  ukFive,
  westernSite,
} from '../../src/methods/prevalence/tables/published.js';
import { loadKernelNow } from '../../src/methods/prevalence/kernel/kernel.js';
import { rankModels } from '../../src/methods/prevalence/loglinear/ranking.js';
import { nodeTeam } from '../../src/methods/prevalence/threads/node.js';
import { matrixOf, recordedCpu, rPeer } from './peer.js';
import { sideBySide, tellMachine, tellMemory, threadsAsked } from './side-by-side.js';

const REPLICATES = 1000;
const OF_PEER = 100;

const threads = threadsAsked();
const team = nodeTeam(threads);

async function bcaOf(table: CaptureTable) {
  const { ranked } = await rankModels(table, table.lists.length - 1, team);
  const task = bicTaskOf(table, ranked, 'bound');
  const tables = resampledTables(table, { generator: 'mse', seed: 1234 }, 0, REPLICATES);
  const { estimates } = await bicOnTeam(task, tables, team);
  const acceleration = accelerationOf(bicJackknife(loadKernelNow(), table, task).rows);
  const estimate = ranked[0]?.estimate ?? Number.NaN;
  const sorted = estimates.filter((one) => !Number.isNaN(one)).sort();
  return { estimate, limits: bcaLimits(estimate, sorted, acceleration, [0.025, 0.975], 'half') };
}

type Data = { readonly name: string; readonly key: string; readonly table: CaptureTable; readonly floor?: number };
const data: readonly Data[] = [
  { name: 'Palembang, three lists', key: 'Korea', table: korea() },
  { name: 'Kosovo, four lists', key: 'Kosovo', table: kosovo() },
  // Guide: below 1 s with bounds; 6.5 s if every model were fitted.
  { name: 'United Kingdom, five lists', key: 'UKdat_5', table: ukFive(), floor: 1 },
  { name: 'New Orleans, five lists (n = 186)', key: 'NewOrl_5', table: newOrleansFive186(), floor: 1 },
  { name: 'Western United States, five lists', key: 'Western', table: westernSite(), floor: 1 },
];

tellMachine(threads);
for (const { name, key, table, floor } of data) {
  const five = table.lists.length === 5;
  const ranking = recordedCpu('MultipleSystemsEstimation', 'bic enumeration maxorder=4 (6893 models)', key);
  await sideBySide({
    name: `least-BIC bootstrap, all orders, ${REPLICATES} replicates: ${name}`,
    ours: () => bcaOf(table),
    peer: five
      ? undefined
      : rPeer(
          'MultipleSystemsEstimation',
          [`table <- ${matrixOf(table)}`],
          [`said <- estimate_population_bic(table, nboot = ${OF_PEER}, iseed = 1234)$BCaquantiles`],
        ),
    peerShare: REPLICATES / OF_PEER,
    peerRounds: 1,
    warmUps: 1,
    rounds: five ? 3 : 9,
    ...(floor === undefined ? {} : { floor }),
    ...(five ? { target: 5 } : {}),
    recorded: five
      ? {
          cpu: ranking === undefined ? undefined : ranking * REPLICATES,
          what: 'one ranking of all models by MultipleSystemsEstimation, times 1,000',
        }
      : {
          cpu: recordedCpu('MultipleSystemsEstimation', 'estimate_population_bic nboot=1000 (defaults)', key),
          what: 'MultipleSystemsEstimation, its first models only',
        },
  });
  const { estimate, limits } = await bcaOf(table);
  console.log(
    `  total and 95 % limits    ${estimate.toFixed(1)}: ${limits.map(({ limit }) => limit.toFixed(1)).join(' – ')}`,
  );
}
await team.close();
tellMemory();
