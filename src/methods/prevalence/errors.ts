/** What can be wrong with what is asked of the estimators. Each code has words for people in the module that shows it. */
export const prevalenceErrorCodes = [
  'PREVALENCE_LISTS_TOO_FEW',
  'PREVALENCE_LISTS_TOO_MANY',
  'PREVALENCE_LIST_NAME',
  'PREVALENCE_LIST_TWICE',
  'PREVALENCE_LIST_EMPTY',
  'PREVALENCE_LIST_ALL_COVERING',
  'PREVALENCE_HISTORY_UNREADABLE',
  'PREVALENCE_HISTORY_TWICE',
  'PREVALENCE_HISTORY_OF_NO_LIST',
  'PREVALENCE_COUNT_UNREADABLE',
  'PREVALENCE_TABLE_UNREADABLE',
  'PREVALENCE_NOBODY',
  'PREVALENCE_MODEL_UNREADABLE',
  'PREVALENCE_MODEL_WITHOUT_LIST',
  'PREVALENCE_MODEL_UNKNOWN_LIST',
  'PREVALENCE_MODEL_TOO_LARGE',
  'PREVALENCE_OPTION',
  'PREVALENCE_NOT_FOR_THIS_TABLE',
  'PREVALENCE_RECORD_UNREADABLE',
  'PREVALENCE_STOPPED',
] as const;

export type PrevalenceErrorCode = (typeof prevalenceErrorCodes)[number];

/** A question that cannot be answered as put. `params` hold numbers and names of lists only, never a person's data. */
export class PrevalenceError extends Error {
  readonly code: PrevalenceErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: PrevalenceErrorCode, message: string, params: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'PrevalenceError';
    this.code = code;
    this.params = params;
  }
}
