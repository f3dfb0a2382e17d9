import type { AmbiguityReason, AreaClass } from './special-labels.js';

/** What a citizenship label was found to mean. Only `exact` and `multiple` may be used without a person. */
export type Resolution =
  | {
      readonly kind: 'exact';
      /** ISO 3166-1 alpha-3, or 3166-3 for a State that is no more. Empty for special codes' sake never: XXA, XXB, XXX are here too. */
      readonly codes: readonly string[];
      readonly special?: 'stateless' | 'refugee' | 'unknown' | 'former-country';
      readonly by: 'name' | 'demonym' | 'code' | 'special';
      /** The text that was meant, when the label was UTF-8 read as Windows-1252 and the way back is byte-exact. */
      readonly repaired?: string;
    }
  /** A class of area ("own country", "EU-28 others"): counted, but never as a country. */
  | { readonly kind: 'area'; readonly area: AreaClass; readonly repaired?: string }
  /** Several citizenships, in the order of the label. A part may itself be ambiguous. */
  | { readonly kind: 'multiple'; readonly parts: readonly ResolvedPart[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly why: AmbiguityReason }
  | { readonly kind: 'suggestion'; readonly candidates: readonly string[]; readonly why: SuggestionReason }
  | { readonly kind: 'unresolved' };

export type SuggestionReason = 'spelling' | 'lost-character' | 'number-inside' | 'code-or-word' | 'mixed-list';

export type ResolvedPart = {
  readonly label: string;
  readonly resolution: Exclude<Resolution, { kind: 'multiple' | 'suggestion' | 'unresolved' | 'area' }>;
};

export type LabelContext = {
  /** The column holds ISO or M49 codes, so that "NA" is Namibia and "356" India. */
  readonly codes?: boolean;
  /** false spares the search for what a misspelt label might have meant, where nobody would be shown it. */
  readonly suggest?: boolean;
};
