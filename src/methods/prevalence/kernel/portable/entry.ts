// All that the host sees of the kernel: functions of numbers that give a number or nothing, and arrays. An array given a
// name here is the same memory on both sides.
export { operandA, operandB, operandC, primitive } from './primitives.js';
export {
  alpha,
  counts,
  covariance,
  fitModel,
  fitted,
  fittedMargins,
  found,
  invertInformation,
  margins,
  takeTable,
  terms,
} from './fit.js';
export {
  GRAPH_BLOCK,
  GRAPH_PARENTS,
  beginBlock,
  graphSums,
  marginConstants,
  marginShifts,
  nodeLogs,
  nodeMissing,
  nodePeakGraphs,
  nodePeaks,
  nodeSums,
  peakGraphs,
  prepareGraphs,
  sumGraphs,
} from './decomposable.js';
export {
  cellCounts,
  cellHistory,
  cellList,
  cellParent,
  coolness,
  exchanges,
  latentBegin,
  latentDraws,
  latentRounds,
  leapLength,
  trajectories,
} from './latent-class.js';
