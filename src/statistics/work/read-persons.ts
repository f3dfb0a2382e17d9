import type { Reading } from '../../platform/spreadsheets/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import type { CountsRead } from './read-counts.js';
export type PersonsRead = Omit<CountsRead, 'cells'> & { readonly cells?: never };
export async function readPersons(_r: Reading, _b: unknown, _d: unknown, _p: unknown): Promise<PersonsRead> { throw new Error('later'); }
export async function takePersons(_u: UnitOfWork, _r: Reading, _b: Batch, _d: unknown, _p: unknown): Promise<PersonsRead> { throw new Error('later'); }
