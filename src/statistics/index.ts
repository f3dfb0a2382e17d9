/** The rules of lists and tables: pure, for this module's own store and routes and for other modules. */
export {
  type AnswerState,
  type AnswerVocabulary,
  answerStates,
  answerWithout,
  type CodedAnswer,
  type Count,
  known,
  readAnswer,
  readCount,
  stateOf,
} from './coded-answer.js';
export {
  type AgeLevel,
  type AgeRange,
  bandOf,
  fineBands,
  nineBands,
  rangeOf,
  readBand,
  rollUp,
  twoBands,
} from './code-lists/ages.js';
export { agencyTypeList, caseStatusList, identificationStatusList, outcomeList } from './code-lists/authorities.js';
export { bucketOf, type Crosswalk, type CrosswalkEntry, crosswalks } from './code-lists/crosswalk.js';
export { type Forms, formList, formOf, type PrincipalRule, principalOf, splitForms } from './code-lists/forms.js';
export { type Code, type CodeList, type CodeReader, withAncestors } from './code-lists/list.js';
export { meansList } from './code-lists/means.js';
export { educationList, genderList, maritalStatusList, sexList } from './code-lists/persons.js';
export { recruiterRelationList, recruitmentMethodList, sectorList } from './code-lists/recruitment.js';
export * from './count-table/index.js';
export { type RowFaultCode, rowFaultCodes, statisticsErrors } from './errors.js';
export { type LabelContext, type Resolution, type ResolvedPart, resolveNationality } from './nationality/index.js';
export * from './person-list/index.js';
export type { SourceRow } from './source-row.js';
