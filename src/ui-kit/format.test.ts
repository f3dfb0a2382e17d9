import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../platform/languages/index.js';
import { formatOf } from './format.js';

describe('numbers and dates', () => {
  it('print Western digits in every language, Arabic too, as United Nations documents do', () => {
    for (const language of LANGUAGES) {
      expect(formatOf(language).number(1234.5).replace(/\D/g, '')).toBe('12345');
      expect(formatOf(language).date('2026-03-02')).toContain('2026');
    }
  });

  it('print Arabic-Indic digits where a State wants them', () => {
    expect(formatOf('ar', 'arabic-indic').number(2026)).toContain('٢');
    expect(formatOf('en', 'arabic-indic').number(2026)).toBe('2,026');
  });

  it('keep a calendar day whatever the time zone of the machine', () => {
    expect(formatOf('en').date('2024-12-31')).toBe('31 December 2024');
    expect(formatOf('en').date(new Date('2024-12-31T00:00:00Z'))).toBe('31 December 2024');
  });

  it('write shares, sizes and lists', () => {
    expect(formatOf('en').percent(0.125)).toBe('12.5%');
    expect(formatOf('en').bytes(1_340_000)).toBe('1.3 MB');
    expect(formatOf('en').bytes(999)).toBe('999 byte');
    expect(formatOf('en').list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('shorten only large numbers', () => {
    expect(formatOf('en').short(99_999)).toBe('99,999');
    expect(formatOf('en').short(1_200_000).toLowerCase()).toBe('1.2m');
  });

  it('are made once for a language', () => {
    expect(formatOf('ru')).toBe(formatOf('ru', 'western'));
  });
});
