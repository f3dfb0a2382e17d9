/**
 * `npm run bench -- prevalence/kernel`: one fit from a cold start, averaged over all 6,893 models of five lists, in
 * WebAssembly and in TypeScript on one thread, beside the arithmetic floor (exponentials, transforms and Cholesky of six
 * iterations at 18 parameters) and R's glm on models drawn from the same.
 */
import { ukFive } from '../../src/methods/prevalence/tables/published.js';
import { type Kernel, loadKernelNow, typescriptKernel } from '../../src/methods/prevalence/kernel/kernel.js';
import { fitModels, packModels } from '../../src/methods/prevalence/loglinear/ranking.js';
import { allModels } from '../../src/methods/prevalence/models/space.js';
import { matrixOf, rPeer } from './peer.js';
import { measured, seconds, sideBySide, tellMachine, tellMemory } from './side-by-side.js';

/** Guide: exponentials 0.1, transforms 0.06, Cholesky up to 0.4 µs an iteration; six of them from a cold start. */
const FLOOR = 6 * (0.1 + 0.06 + 0.25) * 1e-6;
const OF_PEER = 40;

const table = ukFive();
const models = allModels(5, 4);
const [packed] = packModels(models, 1);
const all = (kernel: Kernel) => fitModels(kernel, { lists: 5, counts: table.counts, models: packed as Int32Array });

/** Columns of the design matrix: every history, and the product of its lists for each term. */
const design = (terms: readonly number[]): string =>
  `fit(rbind(${Array.from({ length: 31 }, (_, place) => `c(1, ${terms.map((term) => (((place + 1) & term) === term ? 1 : 0)).join(', ')})`).join(', ')}))`;
const some = Array.from({ length: OF_PEER }, (_, place) => models[Math.floor((place * models.length) / OF_PEER)]);

tellMachine(1);
const [wasm, twin] = [loadKernelNow(), typescriptKernel()];
for (const kernel of [wasm, twin]) {
  const { ours } = await sideBySide({
    name: `${models.length} cold fits, ${kernel.backend}`,
    ours: () => all(kernel),
    warmUps: 5,
    rounds: 15,
    floor: FLOOR * models.length,
    peer:
      kernel === wasm
        ? rPeer(
            'stats',
            [
              `table <- ${matrixOf(table)}`,
              'histories <- as.vector(table[, 1:5] %*% 2^(0:4))',
              'counts <- rep(0, 31); counts[histories] <- table[, 6]',
              'fit <- function(x) suppressWarnings(glm.fit(x, counts, family = poisson()))$deviance',
            ],
            some.map((model) => design(model?.terms ?? [])),
          )
        : undefined,
    peerShare: models.length / OF_PEER,
    peerRounds: 2,
    alone: kernel === twin,
  });
  console.log(`  each fit                 ${seconds(ours.cpu / models.length)}`);
}
const [one, other] = [all(wasm), all(twin)];
const bits = (numbers: Float64Array): string =>
  new BigUint64Array(numbers.buffer, numbers.byteOffset, numbers.length).join();
console.log(`\nthe same bits from both: ${bits(one) === bits(other) ? 'yes' : 'NO'}`);
const ready = await measured(() => all(wasm));
console.log(`once more in WebAssembly: ${seconds(ready.cpu)}`);
tellMemory();
