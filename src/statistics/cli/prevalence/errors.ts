import { type ErrorTable, errorsOf } from '../../../platform/errors/index.js';

/** What can be wrong with a file or an option at the command line, besides what the methods and the room refuse. */
const prevalenceFileErrors = {
  STATISTICS_PREVALENCE_COLUMN_MISSING: { status: 422 },
  STATISTICS_PREVALENCE_COLUMN_IDENTIFIES: { status: 422 },
  STATISTICS_PREVALENCE_NOT_PERSONS: { status: 422 },
  STATISTICS_PREVALENCE_VALUE: { status: 422 },
  STATISTICS_PREVALENCE_CHOICE: { status: 422 },
} as const satisfies ErrorTable;

export const prevalenceFileError = errorsOf(prevalenceFileErrors);

/** An option that names what the file does not have, or that is not written as it must be. */
export const badChoice = (option: string, given: string) =>
  prevalenceFileError('STATISTICS_PREVALENCE_CHOICE', { option, given });
