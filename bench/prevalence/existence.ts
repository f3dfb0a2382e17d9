/**
 * `npm run bench -- prevalence/existence`: for each of the 1,024 two-list models of five lists, whether it has an extended
 * maximum and only one. SparseMSE's checkident is called for each; its code must be ours.
 */
import type { CaptureTable } from '../../src/methods/prevalence/captures/table.js';
import { newOrleansFive, ukFive, westernSite } from '../../src/methods/prevalence/tables/published.js';
import { allTwoListModels } from '../../src/methods/prevalence/existence/two-list-models.js';
import { matrixOf, recordedCpu, rPeer } from './peer.js';
import { sideBySide, tellMachine, tellMemory } from './side-by-side.js';

const data: readonly (readonly [string, string, CaptureTable])[] = [
  ['United Kingdom', 'UKdat_5', ukFive()],
  ['New Orleans', 'NewOrl_5', newOrleansFive()],
  ['Western United States', 'Western', westernSite()],
];

tellMachine(1);
for (const [name, key, table] of data) {
  const { peer } = await sideBySide({
    name: `existence and identifiability of 1,024 models: ${name}, five lists`,
    ours: () => allTwoListModels(table),
    peer: rPeer(
      'SparseMSE',
      [`table <- ${matrixOf(table)}`, 'pairs <- combn(5, 2)'],
      [
        'said <- sapply(0:1023, function(model) {',
        '  chosen <- bitwAnd(model, 2^(0:9)) > 0',
        '  checkident(table, mX = if (any(chosen)) pairs[, chosen, drop = FALSE] else NULL)',
        '})',
      ],
    ),
    peerRounds: 2,
    warmUps: 10,
    rounds: 21,
    recorded: { cpu: recordedCpu('SparseMSE', 'checkident all 1024 two-list models', key), what: 'SparseMSE' },
  });
  const { codes, tested } = allTwoListModels(table);
  const same = peer ? peer.said.filter((code, model) => Number(code) === codes[model]).length : null;
  console.log(
    `  tested outright          ${tested}; without ${codes.filter((code) => code !== 0).length}${same === null ? '' : `; same codes as the peer ${same} of 1024`}`,
  );
}
tellMemory();
