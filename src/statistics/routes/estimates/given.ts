import type { Files } from '../../../platform/files/index.js';
import { SMALLEST_SHOWN } from '../../estimates/guard.js';

export type EstimatesGiven = {
  readonly files: Files;
  readonly maxUploadBytes: number;
  readonly wakeJobs: () => void;
  /** The smallest count above zero that pages and files show. Default 5. */
  readonly smallestShown?: number;
};

export const thresholdOf = (given: Pick<EstimatesGiven, 'smallestShown'>): number =>
  given.smallestShown ?? SMALLEST_SHOWN;
