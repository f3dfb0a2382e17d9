/**
 * What a record may hold, as data: nothing else can be written to one. Names and codes of HTCDS 2.0 (IOM, CC BY 4.0)
 * where it has them.
 */
import type { Sensitivity } from '../platform/access/index.js';

export type FieldKind = 'text' | 'lines' | 'date' | 'code' | 'codes';

export type FieldDefinition = {
  readonly key: string;
  readonly sensitivity: Sensitivity;
  /** `lines`: one entry a line. `code`, `codes`: of {@link FieldDefinition.codes}. `date`: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  readonly kind: FieldKind;
  /** Characters. */
  readonly maxLength: number;
  /** The field's name in HTCDS 2.0. */
  readonly htcds?: string;
  /** Found by exact search: which search word it answers to. */
  readonly indexed?: SearchField;
  readonly codes?: readonly string[];
};

/** What can be searched for. Only a keyed digest of it is kept to search in. */
export const SEARCH_FIELDS = ['name', 'document-number', 'phone'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

const text = (sensitivity: Sensitivity, key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  sensitivity,
  kind: 'text',
  maxLength: 200,
  ...more,
});
const long = (sensitivity: Sensitivity, key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  sensitivity,
  kind: 'lines',
  maxLength: 20_000,
  ...more,
});
const coded = (key: string, kind: 'code' | 'codes', codes: readonly string[], htcds?: string): FieldDefinition => ({
  key,
  sensitivity: 'statistical',
  kind,
  maxLength: 1000,
  codes,
  ...(htcds === undefined ? {} : { htcds }),
});

const AGE_BANDS = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+'] as const;

export const FIELDS: readonly FieldDefinition[] = [
  long('identity', 'names', { maxLength: 1000, indexed: 'name' }),
  text('identity', 'date-of-birth', { kind: 'date', maxLength: 10, htcds: 'prs_Birthdate' }),
  text('identity', 'document-number', { maxLength: 100, htcds: 'prs_IdentityNumber', indexed: 'document-number' }),
  text('identity', 'nationality', { htcds: 'prs_Citizenship' }),
  text('contact', 'phone', { maxLength: 40, htcds: 'prs_MobilePhone', indexed: 'phone' }),
  text('contact', 'region', { htcds: 'prs_MailingState' }),
  long('contact', 'safe-way', { maxLength: 2000 }),
  text('contact', 'language', { htcds: 'prs_PrimaryLanguage' }),
  long('story', 'account'),
  long('health', 'health-needs'),
  long('legal', 'proceedings'),
  text('legal', 'residence-status'),
  long('operational', 'next-steps', { maxLength: 5000 }),
  text('operational', 'risk', { maxLength: 2000 }),
  coded('sex', 'code', ['female', 'male', 'other', 'unknown']),
  coded(
    'gender',
    'code',
    ['Feminine', 'Masculine', 'TransgenderFeminine', 'TransgenderMasculine', 'NonConforming', 'NonSpecifiedUnknown'],
    'prs_Gender',
  ),
  coded('age-band', 'code', AGE_BANDS),
  coded(
    'trafficking-status',
    'code',
    ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking'],
    'vic_TraffickingStatus',
  ),
  coded(
    'form-of-exploitation',
    'codes',
    [
      'ForcedLabour',
      'SexualExploitation',
      'ChildLabour',
      'ForcedMarriage',
      'Servitude',
      'ForcedMilitaryByNonStateActors',
      'OrganRemoval',
      'ForcedBegging',
      'ForcedAdoption',
      'Surrogacy',
      'Other',
    ],
    'vic_TypeOfExploitation',
  ),
  text('shelter', 'shelter-place', { maxLength: 1000 }),
];

const byKey = new Map(FIELDS.map((field) => [field.key, field]));

/** The definition of a field, or undefined: also for names that every object has. */
export const fieldOf = (key: string): FieldDefinition | undefined => byKey.get(key);

export const fieldsOf = (sensitivity: Sensitivity): readonly FieldDefinition[] =>
  FIELDS.filter((field) => field.sensitivity === sensitivity);

/** Kinds of agency with which a person may refuse contact: HTCDS 2.0 `org_Type`. */
export const AGENCY_KINDS = [
  'LawEnforcement',
  'ImmigrationService',
  'NGO',
  'HealthServiceOrganisation',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'LegalService',
  'CorporateBusiness',
  'SchoolOrCollege',
] as const;
