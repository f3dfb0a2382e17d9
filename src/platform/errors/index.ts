/**
 * Errors that a person can act on. Each has a stable code, a sentence and a next step in six languages
 * (messages `error.CODE` and `error.CODE.next` of the module that owns the code), and the place it was met.
 * Pure: rule files of every module raise them.
 */

export { describeFault } from './fault.js';

/** Where in a person's file the fault lies. Rows and lines count from 1, as editors and spreadsheets show them. */
export type Place = {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
};

/** One module's errors: code → HTTP status. The code doubles as the message key. */
export type ErrorTable = Readonly<Record<string, { readonly status: number }>>;

export type ErrorParams = Readonly<Record<string, string | number>>;

export class PalermoError extends Error {
  override readonly name = 'PalermoError';
  readonly code: string;
  readonly status: number;
  readonly params: ErrorParams;
  readonly place: Place | undefined;

  constructor(code: string, status: number, params: ErrorParams = {}, place?: Place, cause?: unknown) {
    // The English sentence is made from the messages at the edge; the log needs only the code.
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.params = params;
    this.place = place;
  }
}

/**
 * Binds a module's table to a function that makes its errors.
 *
 * @example
 * const errors = { STATISTICS_HEADER_MISSING: { status: 422 } } as const satisfies ErrorTable;
 * export const statisticsError = errorsOf(errors);
 * throw statisticsError('STATISTICS_HEADER_MISSING', { column: 'People' }, { file: 'a.csv', row: 1 });
 */
export function errorsOf<T extends ErrorTable>(table: T) {
  return (code: keyof T & string, params?: ErrorParams, place?: Place, cause?: unknown): PalermoError => {
    const row = table[code];
    if (!row) throw new Error(`no such error: ${code}`);
    return new PalermoError(code, row.status, params, place, cause);
  };
}
