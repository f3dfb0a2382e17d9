/**
 * How many were never seen: multiple systems estimation from lists that overlap. Plain data in, plain data out; the same
 * numbers in Node and in browsers, on any machine and for any number of threads.
 */
export {
  type CaptureRow,
  type CaptureTable,
  captureTable,
  historyName,
  MOST_LISTS,
  type TableOptions,
} from './captures/table.js';
export { PrevalenceError, type PrevalenceErrorCode, prevalenceErrorCodes } from './errors.js';
export { families, type Family, type FamilyResult, type Interval, type Remark } from './estimate.js';
export { type Kernel, loadKernel, typescriptKernel } from './kernel/kernel.js';
export { type Fit, fitModel } from './loglinear/fit.js';
export { standardErrorOf, waldInterval } from './loglinear/wald.js';
export { type Model, mainEffects, modelInNames, modelName, modelOf, readModel } from './models/model.js';
export { allModels } from './models/space.js';
export { type RankedModel, rankModels } from './loglinear/ranking.js';
export { canonicalJson, digestOf } from './run/canonical.js';
export type { Diagnostics, FittedHistory } from './run/diagnostics.js';
export type { Bootstrapped } from './run/bootstrapped.js';
export type { BicDetails } from './run/families/bic.js';
export type { StepwiseDetails } from './run/families/stepwise.js';
export {
  dataHashOf,
  type Difference,
  METHODS_VERSION,
  readRecord,
  type RecordedResult,
  type RunRecord,
} from './run/record.js';
export type { FullRequest, RunRequest } from './run/request.js';
export { type Run, type RunDetails, type RunGiven, runFamilies, type Verification, verifyRecord } from './run/run.js';
export { alone } from './threads/alone.js';
export type { Task, Team } from './threads/team.js';
