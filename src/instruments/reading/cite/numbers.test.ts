import { describe, expect, it } from 'vitest';
import type { Provision } from '../reading.js';
import { citationsOf, type CiteContext } from './citations.js';

const context = (issuer: string | null): CiteContext => ({ issuer, session: null, notedMarks: new Set() });
const provision = (text: string) =>
  ({ id: 'op1', text, kind: 'paragraph', anchors: [], verbs: [] }) as unknown as Provision;
const cited = (text: string, issuer: string | null = 'ga') => citationsOf(provision(text), context(issuer));
const norms = (text: string, issuer: string | null = 'ga') => cited(text, issuer).map((c) => c.norm);

describe('forms of numbers', () => {
  it.each([
    ['General Assembly resolution 217 A (III)', ['A/RES/217(III)A']],
    ['General Assembly resolution 1803 (XVII)', ['A/RES/1803(XVII)']],
    ['General Assembly resolution 3201 (S-VI)', ['A/RES/3201(S-VI)']],
    ['Security Council resolution 46 (1948)', ['S/RES/46(1948)']],
    ['its resolution ES-10/15 of 20 July 2004', ['A/RES/ES-10/15']],
    ['Human Rights Council resolution S-30/1', ['A/HRC/RES/S-30/1']],
    ['Economic and Social Council resolution 1989/57 B', ['E/RES/1989/57B']],
    ['its resolutions 73/18 A to C and 74/2 A and B', ['A/RES/73/18A-C', 'A/RES/74/2A-B']],
    ['Commission on Human Rights resolution 2004/110', ['un/chr/res/2004/110']],
    ['United Nations Environment Assembly resolution 5/14', ['UNEP/EA.5/Res.14']],
    ['decision 1/CP.21', ['un/unfccc-cop/dec/1/CP.21']],
    ['Presidential Statement 2015/25 of the Security Council', ['S/PRST/2015/25']],
  ])('%s', (text, expected) => expect(norms(text)).toEqual(expected));

  it.each([
    'about 1/3 of lamps, open 24/7, on 12/05/2016, at 3.5/10',
    'a report, with a 50/50 gender balance in view of the resolution',
    'Convention No. 182 (1999) and table 12 (2010)',
    'By vote of 3/4 the resolution was adopted',
  ])('reads no number in: %s', (text) => expect(cited(text)).toEqual([]));
});

describe('lists', () => {
  it('goes on over what each resolution is about', () => {
    const text =
      'Recalling its resolutions 74/270 of 2 April 2020 on lamps (LAMP-19), 74/274 of 20 April 2020, entitled “Quays; and harbours”, and 74/306 of 11 September 2020,';
    expect(norms(text)).toEqual(['A/RES/74/270', 'A/RES/74/274', 'A/RES/74/306']);
  });

  it('forgives missing commas and spaces between numbers', () => {
    expect(norms('resolutions 1904 (2009) 1989 (2011),2082 (2012), and 2133 (2014)', 'sc')).toEqual([
      'S/RES/1904(2009)',
      'S/RES/1989(2011)',
      'S/RES/2082(2012)',
      'S/RES/2133(2014)',
    ]);
    expect(norms('Recalling its resolutions 68/307and 69/321,76/84 A and B of 9 December 2021,')).toEqual([
      'A/RES/68/307',
      'A/RES/69/321',
      'A/RES/76/84A-B',
    ]);
  });

  it('shares a head and a day, and keeps a shared day out of the words', () => {
    const found = cited(
      'Recalling Human Rights Council resolutions 27/2 and 27/4 of 25 September 2014 and 44/4 of 16 July 2020,',
    );
    expect(found.map((c) => [c.surface, c.date])).toEqual([
      ['27/2', '2014-09-25'],
      ['27/4', '2014-09-25'],
      ['44/4 of 16 July 2020', '2020-07-16'],
    ]);
  });

  it('takes the paragraphs of one resolution for no part of the next', () => {
    expect(
      norms('paragraphs 1 to 3 of resolution 64/72, paragraphs 121 to 136 of resolution 66/68 of 6 December 2011'),
    ).toEqual(['A/RES/64/72', 'A/RES/66/68']);
  });

  it('fills in the year that the Security Council leaves out where the text tells it, and only there', () => {
    expect(norms('recalling its resolutions 2261 and 2307 (2016),', 'sc')).toEqual([
      'S/RES/2261(2016)',
      'S/RES/2307(2016)',
    ]);
    expect(norms('the implementation of resolution 2250;', 'sc')).toEqual([null]);
  });
});

describe('whose number it is', () => {
  it('on the right, on the left, and after “its”', () => {
    expect(
      norms('resolution 20/3 of the Commission on Crime Prevention and Criminal Justice of 15 April 2011'),
    ).toEqual(['un/ccpcj/res/20/3']);
    expect(norms('resolution 5/12 of 2 March 2022 of the United Nations Environment Assembly')).toEqual([
      'UNEP/EA.5/Res.12',
    ]);
    expect(norms('adopted by the Human Rights Council in its resolution 45/34', 'sc')).toEqual(['A/HRC/RES/45/34']);
    expect(norms('Recalling that, in its resolution 70/1, the General Assembly decided to meet', 'ecosoc')).toEqual([
      'A/RES/70/1',
    ]);
  });

  it('is never a body whose series cannot hold it', () => {
    expect(norms('General Assembly and Security Council resolutions 70/262 and 2282 (2016)', 'ecosoc')).toEqual([
      'A/RES/70/262',
      'S/RES/2282(2016)',
    ]);
    expect(
      norms('the Commission on Narcotic Drugs, in accordance with its resolution 73/184 of 17 December 2018'),
    ).toEqual(['A/RES/73/184']);
  });

  it('is told by the day, and the same number later is of the same body', () => {
    const text =
      'Recalling Human Rights Council resolution 42/15 of 26 September 2019 and its resolutions 32/13 of 1 July 2016 and 71/1, pursuant to resolution 32/13;';
    expect(norms(text)).toEqual(['A/HRC/RES/42/15', 'A/HRC/RES/32/13', 'A/RES/71/1', 'A/HRC/RES/32/13']);
  });

  it('stays open where nothing tells it', () => {
    expect(norms('Recalling African Lamp Council resolution 5/3', 'ctoc-cop')).toEqual([null]);
    expect(norms('Recalling Commission resolution 46/1')).toEqual([null]);
    expect(norms('Recalling resolution 5/3', null)).toEqual([null]);
  });
});
