import type { Files } from '../../platform/files/index.js';
import type { Batch } from '../batch.js';
import type { MappingFormModel } from '../ui/MappingForm.js';
export async function mappingFormOf(_f: Files, _b: Batch): Promise<MappingFormModel | null> { return null; }
export async function mappingFromForm(_f: Files, _b: Batch, _x: Record<string, unknown>): Promise<{ mapping: Record<string, unknown> }> { return { mapping: {} }; }
