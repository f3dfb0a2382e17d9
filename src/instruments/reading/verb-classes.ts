import type { VerbClass } from './reading.js';

/** Classes of operative verbs, the strongest first. */
export const VERB_CLASSES = [
  'decide',
  'mandate',
  'exhort',
  'recommend',
  'welcome',
  'note',
  'recognize',
  'affirm',
  'emphasize',
  'express',
  'recall',
] as const satisfies readonly VerbClass[];
