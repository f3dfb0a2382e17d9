/**
 * `npm run bench -- prevalence/latent-class [--threads N]`: Dirichlet-process latent classes until 10,000 effective draws
 * of the total. Aim: ≤ 3 s. The peer (LCMCR) draws 10,000 times with its own settings, and its effective draws are
 * counted (by coda where R has it): what matters is effective draws for each second of processor.
 */
import type { CaptureTable } from '../../src/methods/prevalence/captures/table.js';
import { korea, kosovo, newOrleansFive, ukFive, westernSite } from '../../src/methods/prevalence/tables/published.js';
import {
  lcmcrLimit,
  type LatentClasses,
  latentClasses,
} from '../../src/methods/prevalence/latent-class/latent-class.js';
import { nodeTeam } from '../../src/methods/prevalence/threads/node.js';
import { rPeer } from './peer.js';
import { sideBySide, tellMachine, tellMemory, threadsAsked } from './side-by-side.js';

const threads = threadsAsked();
const team = nodeTeam(threads);

function lcmcr({ lists, rows }: CaptureTable, seed: number) {
  const columns = lists.map(
    (name, list) => `${name} = factor(c(${rows.map(({ history }) => (history >> list) & 1).join(', ')}), levels = 0:1)`,
  );
  return rPeer(
    'LCMCR',
    [
      `table <- data.frame(${columns.join(', ')}, Freq = c(${rows.map(({ count }) => count).join(', ')}))`,
      'table <- table[table$Freq > 0, ]',
    ],
    [
      `sampler <- lcmCR(table, tabular = TRUE, K = 10, a_alpha = 0.25, b_alpha = 0.25, seed = ${seed}, buffer_size = 10000, thinning = 10, verbose = FALSE)`,
      'draws <- lcmCR_PostSampl(sampler, burnin = 10000, samples = 10000, thinning = 10, output = FALSE)',
      'effective <- if (requireNamespace("coda", quietly = TRUE)) coda::effectiveSize(draws) else NA',
      'said <- c(round(median(draws)), round(effective))',
    ],
  );
}

const data: readonly (readonly [string, CaptureTable])[] = [
  ['New Orleans, five lists', newOrleansFive()],
  ['Western United States, five lists', westernSite()],
  ['Palembang, three lists', korea()],
  ['Kosovo, four lists', kosovo()],
  ['United Kingdom, five lists', ukFive()],
];

// Asked for a little more than the aim: how many chains are run is reckoned from the first ones.
tellMachine(threads);
for (const [name, table] of data) {
  let last: LatentClasses | undefined;
  const { ours, peer } = await sideBySide({
    name: `latent classes, 10,000 effective draws: ${name}`,
    ours: async () => {
      last = await latentClasses(table, { draws: 10_500, mostUnseenPerSeen: lcmcrLimit, seed: 12345 }, { team });
    },
    peer: lcmcr(table, 12345),
    peerRounds: 2,
    warmUps: 1,
    rounds: 3,
    target: 3,
  });
  if (!last) continue;
  const { bulk, tail, rHat } = last.convergence;
  console.log(
    `  ours                     says ${last.says}, R-hat ${rHat.toFixed(4)}, effective ${bulk.toFixed(0)} (bulk) ${tail.toFixed(0)} (tail) of ` +
      `${last.run.chains * last.run.rounds}, ${last.run.coolness.length} rungs; median ${last.quantiles[2]?.people.toFixed(0)}`,
  );
  console.log(
    `  effective a CPU second   ours ${(bulk / ours.cpu).toFixed(0)}${peer ? `, the peer ${(Number(peer.said[1]) / peer.cpu).toFixed(0)} (median ${peer.said[0]}, effective ${peer.said[1]})` : ''}`,
  );
  if (bulk < 10_000)
    console.log('  not reached              fewer than 10,000 effective draws: the time above is not that of the aim');
}
await team.close();
tellMemory();
