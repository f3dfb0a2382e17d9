import type { AnswerState } from '../coded-answer.js';
import type { PrincipalRule } from '../code-lists/forms.js';
import type { Sensitivity } from './known-columns/index.js';
import type { DateFormat } from './dates.js';
import type { Field } from './fields.js';

/** What one value of a column means, as a person confirmed it: a code of the field's list, or a state. */
export type ValueMeaning = { readonly code: string } | { readonly state: Exclude<AnswerState, 'known'> };

/** What is done with one column. A column without an entry, or an undecided one, is left out. */
export type ColumnMapping =
  | {
      readonly column: string;
      readonly use: 'field';
      readonly field: Field;
      readonly values?: Readonly<Record<string, ValueMeaning>>;
      readonly dateFormat?: DateFormat;
      /** For citizenships and countries: the column holds ISO or M49 codes. */
      readonly codes?: boolean;
      /** For sex and gender: single letters mean nothing here but what `values` says ("M" is a woman in "H/M"). */
      readonly letters?: 'asked';
    }
  /** A column that says yes or no to one code, as CTDC's "isForcedLabour" does. */
  | {
      readonly column: string;
      readonly use: 'flag';
      readonly field: 'forms' | 'means' | 'sectors' | 'recruiterRelation';
      readonly code: string;
    }
  | { readonly column: string; readonly use: 'left-out'; readonly why: Exclude<Sensitivity, 'statistical'> }
  | { readonly column: string; readonly use: 'undecided' };

export type VocabularyName = 'general' | 'ctdc-k-anonymised' | 'ctdc-synthetic';

/** How a list of persons is read. Suggested by `suggestMapping`, used only once a person has confirmed it. */
export type Mapping = {
  readonly columns: readonly ColumnMapping[];
  readonly vocabulary: VocabularyName;
  readonly principal: PrincipalRule;
  /** Year of registration of every row, for a list that has neither date nor year. */
  readonly registrationYear?: number;
  /** The agency that every row is from, for a list that does not name it. */
  readonly agency?: string;
};
