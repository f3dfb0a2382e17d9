/**
 * `npm run bench -- prevalence/models [--threads N] [--whole]`: every hierarchical model of five lists fitted and ranked
 * by BIC. Aim: all 6,893 in ≤ 60 ms. Rcapture fits the 1,024 models of pairs beside ours; with --whole all of them, which
 * takes it minutes.
 */
import { ukFive } from '../../src/methods/prevalence/tables/published.js';
import { rankModels } from '../../src/methods/prevalence/loglinear/ranking.js';
import { nodeTeam } from '../../src/methods/prevalence/threads/node.js';
import { matrixOf, recordedCpu, rPeer } from './peer.js';
import { sideBySide, tellMachine, tellMemory, threadsAsked } from './side-by-side.js';

/** Guide: 7 to 10 ms for all 6,893. */
const FLOOR = 8.5e-3;

const threads = threadsAsked();
const whole = process.argv.includes('--whole');
const team = nodeTeam(threads);
const table = ukFive();
const rcapture = (order: number) =>
  rPeer(
    'Rcapture',
    [`table <- ${matrixOf(table)}`],
    [
      `fits <- suppressWarnings(closedpMS.t(table, dfreq = TRUE, maxorder = ${order}))`,
      'said <- c(nrow(fits$results), rownames(fits$results)[which.min(fits$results[, "BIC"])])',
    ],
  );

tellMachine(threads);
for (const order of [2, 4]) {
  const models = order === 2 ? 1024 : 6893;
  const { peer } = await sideBySide({
    name: `all ${models} models to order ${order}, United Kingdom, five lists`,
    ours: () => rankModels(table, order, team),
    peer: order === 2 || whole ? rcapture(order) : undefined,
    peerRounds: 1,
    warmUps: 10,
    rounds: 21,
    floor: (FLOOR * models) / 6893,
    ...(order === 4 ? { target: 0.06 } : {}),
    recorded: {
      cpu: recordedCpu(
        'Rcapture',
        order === 2 ? 'closedpMS.t maxorder=2' : 'closedpMS.t maxorder=4 (all 6893)',
        'UKdat_5',
      ),
      what: 'Rcapture',
    },
  });
  const enumeration = `bic enumeration maxorder=${order}${order === 4 ? ' (6893 models)' : ''}`;
  const other = recordedCpu('MultipleSystemsEstimation', enumeration, 'UKdat_5');
  if (other !== undefined)
    console.log(`  recorded                 MultipleSystemsEstimation: ${other.toFixed(2)} s of processor`);
  const { ranked, without } = await rankModels(table, order, team);
  console.log(
    `  with a maximum           ${ranked.length}, without ${without}; least BIC: total ${ranked[0]?.estimate.toFixed(2)}`,
  );
  if (peer) console.log(`  the peer's               ${peer.said.join(' models, best ')}`);
}
await team.close();
tellMemory();
