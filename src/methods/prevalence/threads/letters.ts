import { PrevalenceError, type PrevalenceErrorCode } from '../errors.js';
import type { Kernel } from '../kernel/kernel.js';
import { perform } from './tasks.js';
import type { Task } from './team.js';

/** What goes to a worker: a task and the number by which its answer is known. */
export type Asked = { readonly number: number; readonly task: Task };

/** What comes back. */
export type Answered =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly fault: Fault };

/** An error as plain data: cloning keeps neither its code nor its class. */
export type Fault = {
  readonly code?: PrevalenceErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly stack?: string;
};

/** A worker's whole work. */
export function answer({ number, task }: Asked, kernel: Kernel): Answered {
  try {
    return { number, result: perform(task, kernel) };
  } catch (error) {
    return { number, fault: faultOf(error) };
  }
}

export function faultOf(error: unknown): Fault {
  if (error instanceof PrevalenceError) return { code: error.code, params: error.params, message: error.message };
  if (error instanceof Error) return { message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
  return { message: String(error) };
}

export function errorOf({ code, params, message, stack }: Fault): Error {
  if (code) return new PrevalenceError(code, message, params);
  const error = new Error(message);
  if (stack) error.stack = stack;
  return error;
}

/** What a run ends with that is aborted, or whose team is closed. */
export const stopped = (): PrevalenceError =>
  new PrevalenceError('PREVALENCE_STOPPED', 'The work was stopped before it was done.');
