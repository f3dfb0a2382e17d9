import { describe, expect, it } from 'vitest';
import { organizationNorm } from './registries/organizations.js';
import { readInstrument } from './read.js';

const REPORT = `Report of the Secretariat

I. Introduction

1. The present report informs the Conference of the work of the Office since October 2016. 2. The Protocol has a total of 173 parties. 3. Four States have become parties since.

II. Work

4. The Office held 12 courses in 2017. 13. States took part in each of them, as told in annex I.
`;

describe('numbered paragraphs on one line', () => {
  it('are cut where the next number follows a stop, and not where a number only looks like one', () => {
    const { paragraphs, elements } = readInstrument({ name: 'a.txt', text: REPORT });
    expect(paragraphs.map(({ n, text }) => `${n} ${text.slice(0, 12)}`)).toEqual([
      '1 The present ',
      '2 The Protocol',
      '3 Four States ',
      '4 The Office h',
    ]);
    expect(elements.map(({ span }) => REPORT.slice(span.start, span.end)).join('')).toBe(REPORT);
  });

  it('stay as they are where another line begins with the next number', () => {
    const text = REPORT.replace('2. The Protocol has', 'See note 2. The Protocol has').replace(
      'II. Work',
      '2. Work of the Office is told below, at some length.',
    );
    expect(readInstrument({ name: 'a.txt', text }).paragraphs[0]?.text).toContain('173 parties');
  });
});

describe('a non-governmental organization', () => {
  it('has its short name, else its own words', () => {
    expect(organizationNorm('the Global Alliance against Traffic in Women')).toBe('ngo/gaatw');
    expect(organizationNorm('Global Alliance against Traffic in Women (GAATW)')).toBe('ngo/gaatw');
    expect(organizationNorm('Lawyers without Borders')).toBe('ngo/lawyers-without-borders');
  });
});
