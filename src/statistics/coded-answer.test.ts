import { describe, expect, it } from 'vitest';
import { agencyTypeOf } from './code-lists/authorities.js';
import { sexOf } from './code-lists/persons.js';
import { ctdcAnonymisedVocabulary, ctdcSyntheticVocabulary, readAnswer, readCount, stateOf } from './coded-answer.js';

describe('what a cell says besides an answer', () => {
  it.each([
    ['Not specified or unknown', 'unknown'],
    ['-99', 'unknown'],
    ['Неизвестно', 'unknown'],
    ['', 'not-asked'],
    ['  ', 'not-asked'],
    ['Prefer not to say', 'refused'],
    ['N/A', 'not-applicable'],
    ['<5', 'suppressed'],
    ['Female', undefined],
  ])('%j → %s', (text, state) => {
    expect(stateOf(text)).toBe(state);
  });

  it('a blank is never a "no": CTDC 1/0/-99 and 1/blank lose nothing [S4 7]', () => {
    expect(stateOf('0', ctdcAnonymisedVocabulary)).toBe('no');
    expect(stateOf('-99', ctdcAnonymisedVocabulary)).toBe('unknown');
    expect(stateOf('', ctdcSyntheticVocabulary)).toBe('not-asked');
  });

  it('reads a code, a state, or says that nobody has mapped the value', () => {
    expect(readAnswer('female', sexOf)).toEqual({ code: 'female', state: 'known' });
    expect(readAnswer('Not Recorded', sexOf)).toEqual({ code: null, state: 'unknown' });
    expect(readAnswer('NGO and third sector', agencyTypeOf)).toEqual({ code: 'ngo', state: 'known' });
    expect(readAnswer('Femalle', sexOf)).toBeUndefined();
  });
});

describe('published counts', () => {
  it.each([
    ['0', 0, 0],
    ['1,282', 1282, 1282],
    ['1 282', 1282, 1282],
    ['12.0', 12, 12],
    ['<5', 0, 4],
    ['≤ 3', 0, 3],
    ['1-4', 1, 4],
  ])('%s', (text, low, high) => {
    expect(readCount(text)).toEqual({ low, high });
  });

  it.each(['', '-3', '2.5', 'x', '..', '1,2', '4-1'])('%j is none', (text) => {
    expect(readCount(text)).toBeUndefined();
  });
});
