import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, fineBands, nineBands, readBand, rollUp, twoBands } from './ages.js';
import { bucketOf, crosswalks } from './crosswalk.js';
import { formList, formOf, splitForms } from './forms.js';
import { withAncestors } from './list.js';
import { meansList, meansOf } from './means.js';

describe('age bands nest', () => {
  it('every age has one band at each level, and the bands agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (age) => {
        const fine = bandOf(age) ?? '';
        expect(rollUp(fine, 'nine')).toBe(bandOf(age, 'nine'));
        expect(rollUp(fine, 'two')).toBe(bandOf(age, 'two'));
      }),
    );
    expect([fineBands.length, nineBands.length, twoBands.length]).toEqual([15, 9, 2]);
    expect([bandOf(-1), bandOf(121), bandOf(3.5)]).toEqual([undefined, undefined, undefined]);
  });

  it('a band that straddles two coarser ones rolls up to neither', () => {
    expect([rollUp('18-24', 'two'), rollUp('18-24', 'nine'), rollUp('15-20', 'two')]).toEqual([
      '18+',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['Adult (18 or over)', '18+'],
    ['Child (17 or under)', '0-17'],
    ['17 and under', '0-17'],
    ['under 18', '0-17'],
    ['18 years or over', '18+'],
    ['0 to 17 years', '0-17'],
    ['40 and over', '40+'],
    ['25 to 39', '25-39'],
    ['0--8', '0-8'],
    ['09--17', '9-17'],
    ['48+', '48+'],
    ['Mineur', '0-17'],
    ['mayores de edad', '18+'],
    ['成年人', '18+'],
    ['Adult', '18+'],
    ['Y0T17', '0-17'],
    ['Y_GE18', '18+'],
  ])('reads %s', (text, band) => {
    expect(readBand(text)).toBe(band);
  });

  it.each(['', 'Total', 'x18', '1234', 'old', '30-20'])('does not read %j', (text) => {
    expect(readBand(text)).toBeUndefined();
  });
});

describe('forms of exploitation', () => {
  it('splits a combined form and names its principal by a stated rule', () => {
    expect(splitForms('Sexual, Labour & Criminal')).toEqual({
      forms: ['sexual', 'labour', 'criminal-activity'],
      principal: 'sexual',
      multiple: true,
    });
    expect(splitForms('Labour, Domestic, Organ Harvesting')?.forms).toEqual([
      'labour',
      'domestic-servitude',
      'organ-removal',
    ]);
    expect(splitForms('Labour & Sexual', ['organ-removal', 'sexual'])?.principal).toBe('sexual');
    expect(splitForms('Labour')).toEqual({ forms: ['labour'], principal: 'labour', multiple: false });
    expect(splitForms('Labour & Juggling')).toBeUndefined();
  });

  it('keeps coarse answers coarse', () => {
    expect(withAncestors(formList, 'sexual.remote')).toEqual(['sexual.remote', 'sexual']);
    expect(withAncestors(meansList, meansOf('meansThreats') ?? '')).toEqual(['threats']);
  });

  it('reads the codes that HTCDS writes, stray spaces included', () => {
    expect([
      meansOf('DebtBondage '),
      formOf('ForcedMilitaryByNonStateActors'),
      meansOf('ThreatsLawEnforcement'),
    ]).toEqual(['debt-bondage', 'armed-group', 'threat-authorities']);
  });
});

describe('crosswalks', () => {
  it('say for every form where it goes, with a version and a date', () => {
    for (const crosswalk of crosswalks.filter((entry) => entry.list === 'palermo:form')) {
      expect(crosswalk.entries.map((entry) => entry.code)).toEqual(formList.codes.map((entry) => entry.code));
      expect(crosswalk.version).not.toBe('');
      expect(crosswalk.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }
  });

  it('separate organ removal for SDG 16.2.2 and not for GLOTIP [S3 pp18]', () => {
    expect(bucketOf('SDG 16.2.2', '2023', 'palermo:form', 'organ-removal')).toBe('OG');
    expect(bucketOf('GLOTIP', '2023', 'palermo:form', 'organ-removal')).toBe('Other forms of exploitation');
    expect(bucketOf('UK NRM', '2023', 'palermo:form', 'forced-marriage')).toBeNull();
    expect(bucketOf('Nobody', '1', 'palermo:form', 'labour')).toBeUndefined();
  });
});
