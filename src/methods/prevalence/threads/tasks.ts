import { BIC_REPLICATES, bicReplicates } from '../bootstrap/bic.js';
import { DOWNHILL_REPLICATES, downhillReplicates } from '../bootstrap/downhill.js';
import { STEPWISE_REPLICATES, stepwiseReplicates } from '../bootstrap/stepwise.js';
import { DECOMPOSABLE_PEAKS, DECOMPOSABLE_SUMS, peakDecomposable, sumDecomposable } from '../decomposable/tasks.js';
import type { Kernel } from '../kernel/kernel.js';
import { runPrimitive } from '../kernel/run-primitive.js';
import { LATENT_CHAIN, latentChain } from '../latent-class/chain.js';
import { FIT_MODELS, fitModels } from '../loglinear/ranking.js';
import { DIAGNOSE, diagnose } from '../run/diagnostics.js';
import { THRESHOLD, thresholdFamily } from '../run/families/threshold.js';
import { SIMULATE, simulate } from '../simulation/task.js';
import type { Task } from './team.js';

/** Every kind of task, by name. A kind is a pure function of its input: it keeps nothing from one task to the next. */
const kinds: Readonly<Record<string, (kernel: Kernel, input: never) => unknown>> = {
  primitive: runPrimitive,
  [FIT_MODELS]: fitModels,
  [STEPWISE_REPLICATES]: stepwiseReplicates,
  [BIC_REPLICATES]: bicReplicates,
  [DOWNHILL_REPLICATES]: downhillReplicates,
  [SIMULATE]: simulate,
  [LATENT_CHAIN]: latentChain,
  [THRESHOLD]: thresholdFamily,
  [DIAGNOSE]: diagnose,
  [DECOMPOSABLE_SUMS]: sumDecomposable,
  [DECOMPOSABLE_PEAKS]: peakDecomposable,
};

/** Does a task in this thread. */
export function perform(task: Task, kernel: Kernel): unknown {
  const kind = Object.hasOwn(kinds, task.kind) ? kinds[task.kind] : undefined;
  if (!kind) throw new Error(`No kind of task is called ${task.kind}.`);
  return kind(kernel, task.input as never);
}
