import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GLOSSARY } from './glossary/glossary.js';
import { foundIn, searchOf, tsqueryOf } from './query.js';
import { conceptsIn, termsOf } from './thesaurus.js';
import { tsvectorOf, wordsOf } from './words.js';

const forms = (text: string, language: string | null) => wordsOf(text, language).map((word) => word.forms.join('|'));

describe('the words of a text', () => {
  it('finds a word by its stem in the language of the text', () => {
    expect(forms('Victims of trafficking', 'en')).toEqual(['victim', '', 'traffick']);
    expect(forms('Décide que les victimes', 'fr')).toEqual(['decid', '', '', 'victim']);
    expect(forms('жертвами торговли людьми', 'ru')).toEqual(forms('жертва торговля людьми', 'ru'));
  });

  it('finds an Arabic word without vowels, article and clitic', () => {
    expect(forms('وَالاتِّجار', 'ar')[0]?.split('|')).toContain('اتجار');
    expect(forms('بالأشخاص', 'ar')[0]?.split('|')).toContain('اشخاص');
    expect(forms('للضحايا', 'ar')[0]?.split('|')).toContain('ضحايا');
  });

  it('cuts Chinese in pairs of signs, and keeps the last one', () => {
    expect(forms('贩运人口', 'zh')).toEqual(['贩运', '运人', '人口', '口']);
  });

  it('keeps symbols whole, and finds them by their end', () => {
    expect(forms('resolution A/RES/55/25.', 'en')).toEqual(['resolu', 'a/res/55/25|res/55/25|55/25']);
    expect(forms('and/or', 'en')).toEqual(['', '']);
  });

  it('places every word where it stands, in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'ar', 'zh', 'ru', null),
        (text, language) => {
          let last = 0;
          for (const { start, end, position, forms } of wordsOf(text, language)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(position).toBeGreaterThan(last);
            last = position;
            for (const form of forms) expect(form).not.toMatch(/['\\\s]/);
          }
        },
      ),
    );
  });

  it('makes a tsvector of forms and places', () => {
    expect(tsvectorOf(wordsOf('the State and the States', 'en'))).toBe("'state':2,5");
  });
});

describe('a query', () => {
  it('asks for all words, in every language they may be of', () => {
    expect(tsqueryOf(searchOf('trafficking 55/25', false))).toBe("(('traffick' | 'trafficking')) & ('55/25')");
  });

  it('takes quoted words in a row, over the words between them that carry no meaning', () => {
    expect(tsqueryOf(searchOf('"55 of the 25"', false))).toBe("('55' <3> '25')");
  });

  it('knows alternatives, words left out and beginnings', () => {
    expect(tsqueryOf(searchOf('2010 OR 2012 -draft xyz*', false))).toMatch(
      /^\(\('2010'\) \| \('2012'\)\) & .*'xyz':\*.* & !\(/,
    );
  });

  it('is nothing where a word is made of signs that combine with none', () => {
    expect(tsqueryOf(searchOf('\u{1d165}', true))).toBeNull();
  });

  it('is nothing where nothing is left to search by', () => {
    for (const empty of ['', '   ', 'of the', '"', '-trafficking', '!&|()'])
      expect(tsqueryOf(searchOf(empty, true))).toBeNull();
  });

  it('finds a concept by any of its names', () => {
    const { concepts } = searchOf('human trafficking women', true);
    expect(concepts.map(({ id }) => id)).toEqual(['trafficking-in-persons']);
    const query = tsqueryOf(searchOf('human trafficking', true)) ?? '';
    for (const part of ["'贩运' <1> '运人' <1> '人口'", 'торговл', "'trat"]) expect(query).toContain(part);
  });

  it('takes the longest name where names overlap', () => {
    expect(conceptsIn('victims of trafficking in persons').map(({ concept }) => concept.id)).toEqual([
      'victim-of-trafficking',
    ]);
  });

  it('never throws, and never lets a sign of the query language through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.boolean(), (text, expand) => {
        const query = tsqueryOf(searchOf(text, expand));
        if (query !== null) expect(query.replace(/'[^']*'/g, '').replace(/:\*|<\d+>|[()&|! ]/g, '')).toBe('');
      }),
    );
  });

  it('marks what it found', () => {
    const text = 'Urges States to identify trafficked victims';
    const ranges = foundIn(searchOf('victim identify', true), text, 'en');
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['identify', 'victims']);
    const zh = '预防贩运人口的活动';
    expect(foundIn(searchOf('人口贩运', true), zh, 'zh').map(([start, end]) => zh.slice(start, end))).toEqual([
      '贩运人口',
    ]);
  });
});

describe('the glossary', () => {
  it('names every concept in six languages, once', () => {
    expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
    for (const { id, names, broader } of GLOSSARY) {
      for (const [language, list] of Object.entries(names)) expect(list.length, `${id} ${language}`).toBeGreaterThan(0);
      for (const wider of broader ?? []) expect(GLOSSARY.some((one) => one.id === wider)).toBe(true);
    }
  });

  it('recognises each of its names', () => {
    for (const concept of GLOSSARY)
      for (const term of termsOf(concept)) expect(conceptsIn(term).length, term).toBeGreaterThan(0);
  });
});
