import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  LANGUAGES,
  type Language,
  directionOf,
  localeOf,
  negotiateLanguage,
  translator,
} from './index.js';

const catalogue = (messages: Partial<Record<Language, Record<string, string>>>): Catalogue =>
  Object.fromEntries(
    LANGUAGES.map((one) => [one, new Map(Object.entries(messages[one] ?? {}))]),
  ) as unknown as Catalogue;

describe('languages', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,es;q=0.5', 'es'],
    ['ru;q=0.2, ar;q=0.9', 'ar'],
    ['ZH-Hant-TW', 'zh'],
    ['ru;q=0, en', 'en'],
    ['', 'en'],
    ['*', 'en'],
  ])('chooses for %j the language %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });

  it('chooses one of the six for any header', () => {
    fc.assert(fc.property(fc.string(), (header) => LANGUAGES.includes(negotiateLanguage(header))));
  });

  it('says Arabic plurals in their own forms and Western digits', () => {
    const t = translator(
      catalogue({
        ar: { n: '{count, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}' },
      }),
      'ar',
    );
    expect([0, 1, 2, 3, 11, 100].map((count) => t('n', { count }))).toEqual([
      'صفر',
      'واحد',
      'اثنان',
      '3 قليل',
      '11 كثير',
      '100 آخر',
    ]);
  });

  it('falls back to English, then to the key, and leaves markup alone', () => {
    const t = translator(catalogue({ en: { known: 'a <b> {x}' } }), 'fr');
    expect(t('known', { x: 1 })).toBe('a <b> 1');
    expect(t('unknown')).toBe('unknown');
  });

  it('writes Arabic from right to left', () => {
    expect(LANGUAGES.filter((one) => directionOf(one) === 'rtl')).toEqual(['ar']);
    expect(localeOf('ar')).toContain('latn');
  });
});
