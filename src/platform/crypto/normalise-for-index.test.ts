import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseForIndex } from './normalise-for-index.js';

const letters = fc.constantFrom(
  ...Array.from('abcçdéèeßgğiıİjkłmnñoøöœpqrsşštuüvwxyzžабвгдежзийёклαάβγώأإآٱاىيةهكکیمحد٠١٢٣۴۵'),
);
const names = fc.array(letters, { maxLength: 24 }).map((list) => list.join(''));

describe('the form under which names are found', () => {
  it.each([
    ['José María', 'jose maria'],
    ['O’Brien-Smith', 'OBRIEN SMITH'],
    ['Straße', 'STRASSE'],
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Łukasz Søren Đorđe', 'lukasz soren dorde'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['أحمد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['ٱلسلام', 'السلام'],
    ['یاسمین کریم', 'ياسمين كريم'],
    ['مصطفى', 'مصطفي'],
    ['+355 69 ٢٣٤ ٥٦٧٨', '355692345678'],
    ['۱۲۳', '123'],
    ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
    ['Алёна', 'алена'],
  ])('%s is found as %s', (one, other) => {
    expect(normaliseForIndex(one)).toBe(normaliseForIndex(other));
  });

  it.each([
    ['राम', 'रमा'],
    ['が', 'か'],
    ['Anna', 'Anne'],
    ['李娜', '李那'],
  ])('%s is not found as %s', (one, other) => {
    expect(normaliseForIndex(one)).not.toBe(normaliseForIndex(other));
  });

  it('is letters and digits only', () => {
    expect(normaliseForIndex('  José-María  O’Brien, 7٣ ')).toBe('josemariaobrien73');
  });

  it('changes nothing when applied twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = normaliseForIndex(text);
        expect(normaliseForIndex(once)).toBe(once);
      }),
      { numRuns: 800 },
    );
  });

  it('does not mind how a text was composed, cased, spaced or punctuated', () => {
    const dirt = fc.constantFrom(' ', '-', '’', '.', '\u00a0', '\u200f', '\u0640', '\u064e', '\u0301');
    fc.assert(
      fc.property(names, fc.array(fc.tuple(fc.nat(24), dirt), { maxLength: 6 }), (name, dirts) => {
        const wanted = normaliseForIndex(name);
        expect(normaliseForIndex(name.normalize('NFD'))).toBe(wanted);
        expect(normaliseForIndex(name.normalize('NFC').toUpperCase())).toBe(wanted);
        let dirty = Array.from(name);
        for (const [at, mark] of dirts) dirty = [...dirty.slice(0, at + 1), mark, ...dirty.slice(at + 1)];
        expect(normaliseForIndex(dirty.join(''))).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });
});
