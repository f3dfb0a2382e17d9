export { resolveNationality } from './resolve.js';
export type { LabelContext, Resolution, ResolvedPart, SuggestionReason } from './resolution.js';
export type { AmbiguityReason, AreaClass } from './special-labels.js';
