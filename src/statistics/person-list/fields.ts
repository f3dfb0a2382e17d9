import {
  agencyTypeList,
  agencyTypeOf,
  caseStatusList,
  caseStatusOf,
  identificationStatusList,
  identificationStatusOf,
} from '../code-lists/authorities.js';
import { formList, formOf } from '../code-lists/forms.js';
import type { CodeList, CodeReader } from '../code-lists/list.js';
import { meansList, meansOf } from '../code-lists/means.js';
import {
  educationList,
  educationOf,
  genderList,
  genderOf,
  maritalStatusList,
  maritalStatusOf,
  sexList,
  sexOf,
} from '../code-lists/persons.js';
import {
  recruiterRelationList,
  recruiterRelationOf,
  recruitmentMethodList,
  recruitmentMethodOf,
  sectorList,
  sectorOf,
} from '../code-lists/recruitment.js';

/** The fields of the statistical record that a column can fill. */
export const fields = [
  'registrationDate',
  'registrationYear',
  'birthDate',
  'ageAtRegistration',
  'ageAtEntry',
  'ageAtExploitation',
  'agency',
  'sharedCode',
  'agencyType',
  'identificationStatus',
  'decisionBy',
  'sex',
  'gender',
  'citizenships',
  'forms',
  'means',
  'sectors',
  'recruitmentMethods',
  'recruiterRelation',
  'countriesOfExploitation',
  'maritalStatus',
  'education',
  'caseStatus',
] as const;
export type Field = (typeof fields)[number];

/** `digest`: never kept as it is written, and never shown: only what a keyed digest makes of it. */
export type FieldKind = 'date' | 'year' | 'age' | 'text' | 'digest' | 'code' | 'codes' | 'countries';

export type FieldRule = { readonly kind: FieldKind; readonly list?: CodeList; readonly codeOf?: CodeReader };

export const fieldRules: Readonly<Record<Field, FieldRule>> = {
  registrationDate: { kind: 'date' },
  registrationYear: { kind: 'year' },
  birthDate: { kind: 'date' },
  ageAtRegistration: { kind: 'age' },
  ageAtEntry: { kind: 'age' },
  ageAtExploitation: { kind: 'age' },
  agency: { kind: 'text' },
  sharedCode: { kind: 'digest' },
  agencyType: { kind: 'code', list: agencyTypeList, codeOf: agencyTypeOf },
  identificationStatus: { kind: 'code', list: identificationStatusList, codeOf: identificationStatusOf },
  decisionBy: { kind: 'code', list: agencyTypeList, codeOf: agencyTypeOf },
  sex: { kind: 'code', list: sexList, codeOf: sexOf },
  gender: { kind: 'code', list: genderList, codeOf: genderOf },
  citizenships: { kind: 'countries' },
  forms: { kind: 'codes', list: formList, codeOf: formOf },
  means: { kind: 'codes', list: meansList, codeOf: meansOf },
  sectors: { kind: 'codes', list: sectorList, codeOf: sectorOf },
  recruitmentMethods: { kind: 'codes', list: recruitmentMethodList, codeOf: recruitmentMethodOf },
  recruiterRelation: { kind: 'codes', list: recruiterRelationList, codeOf: recruiterRelationOf },
  countriesOfExploitation: { kind: 'countries' },
  maritalStatus: { kind: 'code', list: maritalStatusList, codeOf: maritalStatusOf },
  education: { kind: 'code', list: educationList, codeOf: educationOf },
  caseStatus: { kind: 'code', list: caseStatusList, codeOf: caseStatusOf },
};
