import { PrevalenceError } from '../errors.js';
import type { Kernel } from './kernel.js';

/** Numbers of one operand. */
export const MOST_OPERANDS = 4096;

/** One primitive of the kernel with its operands, as portable/primitives.ts numbers them. */
export type PrimitiveInput = {
  readonly which: number;
  readonly length: number;
  readonly stride?: number;
  readonly factor?: number;
  readonly a: Float64Array;
  readonly b?: Float64Array;
  /** How often; once where nothing is said. */
  readonly times?: number;
};

export type PrimitiveResult = {
  readonly value: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
};

/**
 * Runs one primitive: what a page uses to show that it computes as Node does.
 * @throws PrevalenceError PREVALENCE_OPTION where there is no such primitive or the operands have no room.
 */
export function runPrimitive(kernel: Kernel, input: PrimitiveInput): PrimitiveResult {
  const { which, length, stride = length, factor = 0, a, b = new Float64Array(0), times = 1 } = input;
  const cells = which === 10 || which === 11 ? 2 ** length : which >= 20 ? length * stride : length;
  const fits = cells <= MOST_OPERANDS && a.length <= MOST_OPERANDS && b.length <= MOST_OPERANDS && length <= stride;
  if (!Number.isInteger(which) || which < 0 || which > 22)
    throw new PrevalenceError('PREVALENCE_OPTION', `The kernel has no primitive ${which}.`, { which });
  if (!Number.isInteger(length) || length < 0 || !fits)
    throw new PrevalenceError('PREVALENCE_OPTION', 'The operands are longer than there is room for.', { length });
  const { operandA, operandB, operandC } = kernel;
  let value = 0;
  for (let time = 0; time < times; time++) {
    for (const [operand, given] of [
      [operandA, a],
      [operandB, b],
      [operandC, b],
    ] as const) {
      operand.fill(0);
      operand.set(given);
    }
    value = kernel.primitive(which, length, stride, factor);
  }
  return { value, a: operandA.slice(), b: operandB.slice(), c: operandC.slice() };
}
