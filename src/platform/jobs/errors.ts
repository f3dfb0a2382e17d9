import { type ErrorTable, errorsOf } from '../errors/index.js';

export const jobsErrors = {
  JOBS_NO_SUCH_JOB: { status: 404 },
  JOBS_FAILED_REPEATEDLY: { status: 500 },
  JOBS_INTERRUPTED_REPEATEDLY: { status: 500 },
  JOBS_CANCELLED: { status: 409 },
  JOBS_KEY_TAKEN: { status: 409 },
  JOBS_NOT_FAILED: { status: 409 },
} as const satisfies ErrorTable;

export const jobsError = errorsOf(jobsErrors);
