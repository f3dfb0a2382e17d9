import { describe, expect, it } from 'vitest';
import { agencyTypeList, caseStatusList, identificationStatusList } from './code-lists/authorities.js';
import { formList } from './code-lists/forms.js';
import { meansList } from './code-lists/means.js';
import { educationList, genderList, maritalStatusList, sexList } from './code-lists/persons.js';
import { recruiterRelationList, recruitmentMethodList, sectorList } from './code-lists/recruitment.js';
import { type AnswerState, generalVocabulary, stateOf } from './coded-answer.js';
import { codedCitizenship } from './count-table/cell-coder.js';
import { resolveNationality } from './nationality/index.js';
import { labelKey } from './normal-text.js';
import { vocabularies, readCountries } from './person-list/cells.js';
import { stateWords } from './state-words.js';

const SAID: readonly (readonly [AnswerState, string])[] = [
  ['not-asked', 'Not asked|NOT ASKED|Non demandé|No preguntado|Не спрашивали|لم يُسأل|未询问'],
  ['unknown', 'Not recorded|n/k|Non renseigné|No registrado|Не зарегистрировано|غير مسجل|未记录|?'],
  ['refused', 'Declined|Refused|Prefer not to say|A refusé|Prefiere no decir|Отказ от ответа|رفض الإجابة|不愿透露'],
  ['not-applicable', 'N/A|Not applicable|Sans objet|No aplica|Не применимо|لا ينطبق|不适用'],
];

describe('words for states', () => {
  it.each(SAID)('%s in six languages, in any coded column [S4 7]', (state, words) => {
    for (const word of words.split('|')) expect([word, stateOf(word)]).toEqual([word, state]);
  });

  it.each(SAID)('%s is no citizenship and asks nobody, in a list and in a table', (state, words) => {
    for (const word of words.split('|')) {
      const cell = readCountries(word, false, new Map(), vocabularies.general);
      expect([word, cell]).toMatchObject([word, { state, label: null }]);
      expect(readCountries(word, true, new Map(), vocabularies.general)).toEqual(cell);
      expect(codedCitizenship(word, resolveNationality(word))).toMatchObject({ state });
    }
  });

  it('names no country', () => {
    for (const word of generalVocabulary.words.keys()) {
      const found = resolveNationality(word);
      if (found.kind === 'exact' && found.special !== 'unknown')
        expect([word, found.by]).toEqual([word, 'an exact country']);
    }
  });

  it('takes no word from a code list of a column', () => {
    const lists = [
      ...[agencyTypeList, caseStatusList, identificationStatusList, formList, meansList, educationList, genderList],
      ...[maritalStatusList, sexList, recruiterRelationList, recruitmentMethodList, sectorList],
    ];
    for (const { name, codes } of lists)
      for (const { code, spellings } of codes)
        for (const spelling of spellings)
          expect([name, code, spelling, generalVocabulary.words.get(labelKey(spelling))]).toEqual([
            name,
            code,
            spelling,
            undefined,
          ]);
  });

  it('no word stands in two states', () => {
    const seen = new Map<string, string>();
    for (const [state, words] of Object.entries(stateWords))
      for (const word of words) {
        const key = labelKey(word);
        expect([word, seen.get(key) ?? state]).toEqual([word, state]);
        seen.set(key, state);
      }
  });
});
