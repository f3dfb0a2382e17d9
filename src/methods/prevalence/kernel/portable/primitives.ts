// The primitives by number, so that the host can lay the two compilations side by side.
import {
  absOf,
  add32,
  below32,
  expm1Of,
  expOf,
  floorOf,
  log1pOf,
  logGammaOf,
  logOf,
  mul32,
  mulHigh32,
  quotient,
  rootOf,
  toFloat,
  toInt,
  unsignedToFloat,
} from './elementary.js';
import {
  addInto,
  cholesky,
  copyInto,
  dotOf,
  expInto,
  fill,
  invertFromCholesky,
  maxAbsOf,
  multiplyInto,
  scaledAddInto,
  solveCholesky,
  subset,
  sumOf,
  superset,
} from './vector.js';

/** Operands and results of `primitive`: 4,096 numbers each. */
export const operandA: Float64Array = new Float64Array(4096);
export const operandB: Float64Array = new Float64Array(4096);
export const operandC: Float64Array = new Float64Array(4096);

/**
 * One primitive over the operands. Up to 9, `length` numbers of A elementwise into C; 10 to 19, arrays (`length` is the
 * number of lists for superset and subset sums); 20 to 22, a matrix A with rows of `stride`, right side B, inverse C.
 */
export function primitive(which: i32, length: i32, stride: i32, factor: f64): f64 {
  if (which < 10) {
    for (let i: i32 = 0; i < length; i++) operandC[i] = scalar(which, operandA[i] as f64, operandB[i] as f64);
    return 0;
  }
  if (which === 10) superset(operandA, length);
  else if (which === 11) subset(operandA, length);
  else if (which === 12) expInto(operandC, operandA, length);
  else if (which === 13) multiplyInto(operandC, operandA, operandB, length);
  else if (which === 14) addInto(operandC, operandA, length);
  else if (which === 15) scaledAddInto(operandC, operandA, factor, length);
  else if (which === 16) return sumOf(operandA, length);
  else if (which === 17) return dotOf(operandA, operandB, length);
  else if (which === 18) return maxAbsOf(operandA, length);
  else if (which === 19) {
    fill(operandC, factor, length);
    copyInto(operandC, operandA, length >> 1);
  } else if (which === 20) return toFloat(cholesky(operandA, length, stride));
  else if (which === 21) solveCholesky(operandA, length, stride, operandB);
  else invertFromCholesky(operandA, length, stride, operandC);
  return 0;
}

function scalar(which: i32, a: f64, b: f64): f64 {
  if (which === 0) return expOf(a);
  if (which === 1) return logOf(a);
  if (which === 2) return logGammaOf(a);
  if (which === 3) return expm1Of(a);
  if (which === 4) return log1pOf(a);
  if (which === 5) return rootOf(absOf(a)) + floorOf(b);
  const i = toInt(a);
  const j = toInt(b);
  if (which === 6) return toFloat(mul32(i, j));
  if (which === 7) return toFloat(mulHigh32(i, j));
  if (which === 8) return unsignedToFloat(add32(i, j));
  return toFloat(quotient(i, j === 0 ? 1 : j) + (below32(i, j) ? 1 : 0));
}
