import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';
import { languageOf } from './detect.js';
import { labelElsewhere } from './labels.js';
import { arabicOrdinal, hanNumber, latinLetter, plainDigits } from './numerals.js';

describe('language', () => {
  it.each([
    ['The parties to this agreement shall inform the depositary of any change.', 'en'],
    ['Les parties au présent accord informent le dépositaire de tout changement.', 'fr'],
    ['Las partes en el presente acuerdo informarán al depositario de todo cambio.', 'es'],
    ['De partijen bij deze overeenkomst stellen de depositaris in kennis van het besluit.', 'nl'],
    ['Стороны настоящего соглашения информируют депозитария.', 'ru'],
    ['تبلغ الأطراف في هذا الاتفاق الوديع بأي تغيير.', 'ar'],
    ['本协定缔约方应将任何变更通知保存人。', 'zh'],
  ])('%s', (text, code) => {
    expect(languageOf(text)?.language).toBe(code);
  });

  it('is not guessed from a name or a number', () => {
    expect(languageOf('A/RES/70/179')).toBeNull();
    expect(languageOf('Palermo')).toBeNull();
    expect(languageOf('')).toBeNull();
  });

  it('of a paragraph is told where it is not the document’s', () => {
    const text =
      'The Council,\n\nRecalling its resolutions and the report of the panel of the experts,\n\n' +
      '1. Decides to note that the panel has met in the capital of the country;\n\n' +
      '2. Décide que les parties au présent accord informent le secrétariat de tous les changements dans la région;\n';
    const read = readInstrument({ name: 'x.txt', text });
    expect(read.meta.language).toBe('en');
    expect(read.operative.map((p) => p.language)).toEqual([undefined, 'fr']);
  });
});

describe('labels', () => {
  it.each([
    ['١ - تقرر', '1', 'dot'],
    ['1- تقرر', '1', 'dot'],
    ['2، بند', null, null],
    ['(أ) بند', 'a', 'brackets'],
    ['(ج) بند', 'c', 'brackets'],
    ['1、 决定', '1', 'dot'],
    ['１２．决定', '12', 'dot'],
    ['（一）培训', '1', 'brackets'],
    ['二、审议', '2', 'half-bracket'],
    ['（a） 培训', 'a', 'brackets'],
    ['б) обучать', 'b', 'half-bracket'],
    ['第五条', null, null],
  ])('%s', (text, inner, style) => {
    const met = labelElsewhere(text);
    expect([met?.inner ?? null, met?.style ?? null]).toEqual([inner, style]);
  });
});

describe('numerals', () => {
  it('of Chinese, Arabic and full width', () => {
    expect(['五', '十', '十二', '二十', '三十一', '一百零五', '一〇五', 'x'].map(hanNumber)).toEqual([
      5,
      10,
      12,
      20,
      31,
      105,
      105,
      null,
    ]);
    expect(['الأولى', 'العاشرة', 'الحادية عشرة', 'الثانية والعشرون', 'الثلاثون', 'بلد'].map(arabicOrdinal)).toEqual([
      1,
      10,
      11,
      22,
      30,
      null,
    ]);
    expect(plainDigits('٢٠٢٥ １２')).toBe('2025 12');
    expect(['أ', 'ب', 'د', 'а', 'в', 'q'].map(latinLetter)).toEqual(['a', 'b', 'd', 'a', 'c', null]);
  });
});
