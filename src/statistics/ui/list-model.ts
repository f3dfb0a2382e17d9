import type { Job } from '../../platform/jobs/index.js';
import type { Batch, RowFault } from '../batch.js';
import type { LeftLabel } from '../store/labels.js';
import type { AgencyTexts } from './codes.js';
import type { MappingFormModel } from './MappingForm.js';

export type ListModel = {
  readonly batch: Batch;
  readonly agencies: AgencyTexts;
  readonly job: Pick<Job, 'id' | 'state' | 'done' | 'total'> | null;
  readonly faults: readonly RowFault[];
  readonly faultsTotal: number;
  readonly page: number;
  readonly pageSize: number;
  readonly labels: readonly LeftLabel[];
  /** Present while the reader is to say what the columns mean. */
  readonly mapping: MappingFormModel | null;
  readonly mayImport: boolean;
  readonly mayUndo: boolean;
};
