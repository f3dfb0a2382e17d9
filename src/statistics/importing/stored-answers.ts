import type { CodedAnswer } from '../coded-answer.js';
import type { CodedAnswers, PersonRecord } from '../person-list/index.js';

const ONE = [
  'agencyType',
  'decisionBy',
  'ageAtRegistration',
  'ageAtEntry',
  'ageAtExploitation',
  'maritalStatus',
  'education',
  'caseStatus',
] as const;
const SEVERAL = ['forms', 'means', 'sectors', 'recruitmentMethods', 'recruiterRelation'] as const;

const one = ({ code, state }: CodedAnswer) => (code === null ? { state } : { code, state });

function several({ codes, no, state }: CodedAnswers) {
  return { ...(codes.length > 0 ? { codes } : {}), ...(no.length > 0 ? { no } : {}), state };
}

/**
 * Every coded answer that has no column of its own, with its state. A question that the list does not ask is left out:
 * absent means not asked.
 */
export function storedAnswers(record: PersonRecord): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const field of ONE) if (record[field].state !== 'not-asked') answers[field] = one(record[field]);
  for (const field of SEVERAL) if (record[field].state !== 'not-asked') answers[field] = several(record[field]);
  if (record.countriesOfExploitation.state !== 'not-asked') {
    const { codes, state } = record.countriesOfExploitation;
    answers.countriesOfExploitation = { ...(codes.length > 0 ? { codes } : {}), state };
  }
  return answers;
}
