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
  pairsOf,
  type TableOptions,
} from './captures/table.js';
export { PrevalenceError, type PrevalenceErrorCode, prevalenceErrorCodes } from './errors.js';
export { families, type Family, type FamilyResult, type Interval, type Remark } from './estimate.js';
export { type Kernel, loadKernel, typescriptKernel } from './kernel/kernel.js';
export { type Bench, bench, type Fit, fitModel, take } from './loglinear/fit.js';
export { bestByBound } from './loglinear/bound-search.js';
export { chooseStepwise, sparseMseRule, type Stepwise, type StepwiseRule, termsWith } from './loglinear/stepwise.js';
export { standardErrorOf, waldInterval } from './loglinear/wald.js';
export { type Model, mainEffects, modelInNames, modelName, modelOf, readModel } from './models/model.js';
export { allModels, interactionsOf } from './models/space.js';
export { type RankedModel, rankModels } from './loglinear/ranking.js';
export { canonicalJson, digestOf } from './run/canonical.js';
export type { Diagnostics, FittedHistory } from './run/diagnostics.js';
export type { Bootstrapped } from './run/bootstrapped.js';
export type { DecomposableDetails } from './run/families/decomposable.js';
export type { LatentClassDetails } from './run/families/latent-class.js';
export type { ThresholdDetails } from './run/families/threshold.js';
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

// Existence and identifiability.
export { certify, type Certificate } from './existence/certificate.js';
export { checkCertificate } from './existence/check-certificate.js';
export { explain } from './existence/explain.js';
export { countTriples, emptyPairs, listsApart } from './existence/overlaps.js';
export { type EmptyListRule, extendedSupport, type ExtendedSupport } from './existence/support.js';
export { tableRemarks } from './existence/table-remarks.js';
export { allTwoListModels, type TwoListModels } from './existence/two-list-models.js';
export {
  type ExactInteger,
  type ExistenceCache,
  existenceCache,
  type ExistenceCode,
  type Verdict,
  verdict,
  verdictOf,
} from './existence/verdict.js';

// Answers without a model.
export { type Arrangement, listsLeftOut, pairsMerged } from './bounds/arrangements.js';
export { type ChaoBounds, chaoBounds, type LowerBound } from './bounds/chao.js';
export { type CoverageBootstrap, coverageBootstrap, coverageIntervals } from './bounds/coverage-bootstrap.js';
export { type HeterogeneityBound, heterogeneityBound } from './bounds/heterogeneity-bound.js';
export { internalConsistency, type ListAsTruth } from './bounds/internal-consistency.js';
export { noHighestOrder, type NoHighestOrder, type SensitivityPoint, usualFactors } from './bounds/no-highest-order.js';
export {
  chapman,
  type ImpliedDependence,
  impliedDependence,
  type PairEstimate,
  pairEstimates,
  petersen,
} from './bounds/pairs.js';
export {
  type IdentifiedRange,
  identifiedRange,
  identifiedRanges,
  type OddsRatioRange,
} from './bounds/partial-identification.js';
export { sampleCoverage, type SampleCoverage } from './bounds/sample-coverage.js';
export { subsamples, trajectory, type Trajectory } from './bounds/trajectory.js';

// Errors of linkage, countries together, planning.
export { type CorrectedTable, correctedTable } from './linkage-error/correction.js';
export { type CombinedDraws, combineDraws } from './linkage-error/draws.js';
export { type GridPoint, linkageGrid, type TippingPoint, tippingPoint } from './linkage-error/sensitivity.js';
export { expectedObserved, type LinkageError } from './linkage-error/transfer.js';
export { type PooledEffect, randomEffects, type SpreadMethod, type StratumEffect } from './pooling/random-effects.js';
export { type PooledModel, pooledModel, type PoolingOptions } from './pooling/shared-interactions.js';
export { type PooledTotal, totalOf } from './pooling/total.js';
export {
  type Change,
  changeBetween,
  type Measured,
  powerFromDraws,
  powerToSee,
  type SmallestChange,
  smallestChange,
} from './planning/change.js';
export {
  type ExpectedPopulation,
  type ProposedList,
  seenOf,
  withMoreOnList,
  withNewList,
} from './planning/population.js';
export {
  type ExpectedWidth,
  expectedWidth,
  type PlannedFit,
  simulatedWidth,
  type SimulatedWidth,
} from './planning/width.js';

// Bayesian families by themselves.
export { type BayesianThreshold, bayesianThreshold, type ThresholdOptions } from './threshold/threshold.js';
export {
  type AverageOptions,
  averageDecomposable,
  type DecomposableAverage,
  type Grid,
  silvermanGrid,
} from './decomposable/average.js';
export { cliquesOf, decomposableGraphs, type Graph, graphName, isDecomposable } from './decomposable/catalogue.js';
export { meanOf, modesOf, quantileOf, type TotalPosterior } from './decomposable/posterior.js';
export type { TotalPrior } from './decomposable/prior.js';
export { posteriorUnder, summariseDecomposable } from './decomposable/report.js';
export { deltaSensitivity, usualDeltas } from './decomposable/sensitivity.js';
export { type LatentClasses, latentClasses, type LatentClassOptions, lcmcrLimit } from './latent-class/latent-class.js';

// One list with repeat counts; two lists with individual covariates.
export { bootstrapOneList, type OneListBootstrap } from './one-list/bootstrap.js';
export { estimateOneList, type OneListMethod, oneListMethods, type OneListResult } from './one-list/one-list.js';
export type { RepeatCounts } from './one-list/repeat-counts.js';
export {
  doublyRobust,
  type DoublyRobustOptions,
  doublyRobustPairs,
  type DoublyRobustResult,
} from './two-lists/doubly-robust.js';
export type { Learner } from './two-lists/nuisances.js';
export type { ListedPeople, Terms } from './two-lists/people.js';

export { poissonTails } from './distributions/poisson.js';
export { normalQuantile } from './distributions/normal.js';

// Random numbers.
export { philoxStream } from './random/philox.js';
export { rBinomial } from './random/r-binomial.js';
export { rMersenneTwister } from './random/mersenne-twister.js';
export { rMultinomial } from './random/r-multinomial.js';
export type { Stream } from './random/stream.js';

// Strata, lists that do not cover one, missing covariates, censored and late lists.
export { type Averaging, type AveragingOptions, averageModels } from './covariates/averaging.js';
export {
  bootstrapIntervals,
  type BootstrapOptions,
  bootstrapTotals,
  type CovariateBootstrap,
} from './covariates/bootstrap.js';
export { type DisclosingCell, disclosingCells, type GuardOptions } from './covariates/disclosing.js';
export { type Coefficient, type CovariateFit, type CovariateFitOptions, fitCovariates } from './covariates/fit.js';
export { guarded, type GuardedTable, type Shown } from './covariates/guarded.js';
export { covariateModel, type CovariateModel, pairTerms, termName } from './covariates/model.js';
export { nowcast, type Nowcast, type NowcastInput } from './covariates/nowcast.js';
export { type Selection, type SelectionOptions, selectForward } from './covariates/selection.js';
export {
  type Censored,
  type Covariate,
  type CovariateCell,
  type CovariateRow,
  type CovariateTable,
  covariateTable,
  covariateTableOfCells,
  type CovariateTableOptions,
  type Uncovered,
} from './covariates/table.js';
export { type GroupTotal, populationTotals, type PopulationTotals } from './covariates/totals.js';

export { asymptoticBias, biasRemark } from './profile/asymptotic-bias.js';
export { type Profile, profileLikelihood } from './profile/profile.js';

/** Capture counts that were published, by their papers. */
export * as published from './tables/published.js';
export {
  balesHeskethSilverman,
  chooseByCriterion,
  type CriterionRule,
  type CriterionStepwise,
} from './loglinear/aic-stepwise.js';
export { chooseDownhill, type Downhill, type DownhillRule } from './loglinear/downhill.js';
export { chooseLeastBic, type LeastBic, type LeastBicRule } from './loglinear/downhill-bound.js';
export { downhillJackknife, downhillOnTeam } from './bootstrap/downhill.js';

// Coverage of intervals under dependence.
export { type Failure, failuresOf } from './simulation/failures.js';
export { simulateFromFit } from './simulation/from-fit.js';
export { type StudyMethod, studyMethods } from './simulation/methods.js';
export { coveragePlot, type PlotWords } from './simulation/plot.js';
export { coverageStudy, type StudyGiven, type StudyOptions, type StudyResult } from './simulation/study.js';
export { scenarios } from './simulation/scenario.js';
export type { MethodPerformance } from './simulation/tabulate.js';
