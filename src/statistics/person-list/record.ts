import type { AnswerState, CodedAnswer } from '../coded-answer.js';
import type { RowFaultCode } from '../errors.js';
import type { Forms } from '../code-lists/forms.js';

/** Several answers to one question. `no` holds what was asked and answered with no. */
export type CodedAnswers = {
  readonly codes: readonly string[];
  readonly no: readonly string[];
  readonly state: AnswerState;
};

/** Citizenships or countries; `label` is kept only while a person must still resolve it. */
export type CodedCountries = {
  readonly codes: readonly string[];
  readonly state: AnswerState;
  readonly label: string | null;
};

/** One person in the national dataset: nothing here names, reaches or tells the story of anyone. */
export type PersonRecord = {
  readonly row: number;
  readonly year: number;
  /** ISO date; null when only the year is known. */
  readonly registrationDate: string | null;
  readonly agency: string | null;
  /** The agreed number of a person, in one way of writing: for the digest only, never kept, shown or told of a fault. */
  readonly sharedCode: string | null;
  readonly agencyType: CodedAnswer;
  readonly identificationStatus: CodedAnswer;
  readonly decisionBy: CodedAnswer;
  readonly sex: CodedAnswer;
  readonly gender: CodedAnswer;
  /** Age bands: one of the fifteen fine bands where the age is known, else the band that the source gives. */
  readonly ageAtRegistration: CodedAnswer;
  readonly ageAtEntry: CodedAnswer;
  readonly ageAtExploitation: CodedAnswer;
  readonly citizenships: CodedCountries;
  readonly forms: CodedAnswers & Omit<Forms, 'forms'>;
  readonly means: CodedAnswers;
  readonly sectors: CodedAnswers;
  readonly recruitmentMethods: CodedAnswers;
  readonly recruiterRelation: CodedAnswers;
  readonly countriesOfExploitation: CodedCountries;
  readonly maritalStatus: CodedAnswer;
  readonly education: CodedAnswer;
  readonly caseStatus: CodedAnswer;
};

/** One thing wrong with one cell. `severity` 'error' keeps the row out; 'warning' asks a person and lets it in. */
export type RowFault = {
  readonly code: RowFaultCode;
  readonly severity: 'error' | 'warning';
  readonly row: number;
  readonly column: string;
  /** Never a value of an identity column: those are shown as ''. */
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type PersonReading =
  | { readonly kind: 'record'; readonly record: PersonRecord; readonly warnings: readonly RowFault[] }
  | { readonly kind: 'faults'; readonly row: number; readonly faults: readonly RowFault[] }
  /** A row that repeats the columns' labels. */
  | { readonly kind: 'labels'; readonly row: number };
