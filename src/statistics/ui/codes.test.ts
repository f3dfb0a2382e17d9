import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldRules } from '../person-list/index.js';
import { sayCode, sayListCode } from './codes.js';

const messages = JSON.parse(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'messages', 'en.json'), 'utf8'),
) as Record<string, string>;
const t = (key: string): string => messages[key] ?? `missing: ${key}`;

describe('words for codes', () => {
  it('has words for every code of every list that a column may hold', () => {
    for (const { list } of Object.values(fieldRules))
      for (const { code } of list?.codes ?? []) expect(sayListCode(t, list?.name ?? '', code)).not.toMatch(/^missing/);
  });

  it('says states, labels left for people and joint citizenships', () => {
    const say = sayCode(t, 'en', { QVA: { ar: '', en: 'Valmora', es: '', fr: '', ru: '', zh: '' } }, (names) =>
      names.join(' and '),
    );
    expect(say('form', '~refused')).toBe('Answer refused');
    expect(say('sex', null)).toBe('Not broken down by the source');
    expect(say('citizenship', 'BRA+QVA')).toBe('Brazil and Valmora');
    expect(say('citizenship', '@own-country')).toBe('Own country');
    expect(say('agency', 'Local Police')).toBe('Local Police');
  });
});
