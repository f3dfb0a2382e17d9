import { type CaptureTable, captureTable } from '../captures/table.js';

/**
 * Capture counts that were published, in the order of rows in which other software holds them (a seeded resampling
 * depends on it). One digit a list, the first list first. Facts of the papers named beside them.
 */
function published(lists: string, rows: string): CaptureTable {
  return captureTable(
    lists.split(' '),
    rows.split(' ').map((row) => {
      const [digits = '', count] = row.split('=');
      let history = 0;
      for (const [list, digit] of [...digits].entries()) if (digit === '1') history |= 1 << list;
      return { history, count: Number(count) };
    }),
  );
}

/**
 * United Kingdom 2013, potential victims of trafficking, six lists: Silverman (2014) Home Office; Bales, Hesketh &
 * Silverman (2015) Significance 12(3); Silverman (2020) JRSSA 183(3) Table 1. 2744 people.
 */
export const ukSix = (): CaptureTable =>
  published(
    'LA NG PF GO GP NCA',
    '100000=54 010000=463 001000=907 000100=695 000010=316 000001=57 110000=15 101000=19 100100=3 ' +
      '011000=56 010100=19 010010=1 010001=3 001100=69 001010=10 001001=31 000110=8 000101=6 000011=1 ' +
      '111000=1 110100=1 011100=4 011001=3 001101=1 111100=1',
  );

/**
 * United Kingdom 2013, five lists (PF and NCA merged): Silverman (2020); Chan, Silverman & Vincent (2021). 2744
 * people.
 */
export const ukFive = (): CaptureTable =>
  published(
    'LA NG PFNCA GO GP',
    '10000=54 01000=463 00100=995 00010=695 00001=316 11000=15 10100=19 10010=3 01100=62 01010=19 01001=1 ' +
      '00110=76 00101=11 00011=8 11100=1 11010=1 01110=4 11110=1',
  );

/**
 * United Kingdom 2013, four lists (PF and NCA merged, GP omitted): Silverman (2020). 2428 people.
 */
export const ukFour = (): CaptureTable =>
  published(
    'LA NG PFNCA GO',
    '1000=54 0100=464 0010=1006 0001=703 1100=15 1010=19 1001=3 0110=62 0101=19 0011=76 1110=1 1101=1 ' +
      '0111=4 1111=1',
  );

/**
 * Greater New Orleans 2016, five lists (B,E,F,G merged), n=185: Bales, Murphy & Silverman (2020). 185 people.
 */
export const newOrleansFive = (): CaptureTable =>
  published(
    'A BEFG C D H',
    '10000=25 01000=24 00100=70 00010=33 00001=21 11000=1 10100=1 10010=2 01100=2 01010=2 01001=1 00110=1 ' +
      '11100=1 11010=1',
  );

/**
 * Greater New Orleans 2016, five lists, n=186: Silverman, Chan & Vincent (2024), with one more case in cell C, D.
 * 186 people.
 */
export const newOrleansFive186 = (): CaptureTable =>
  published(
    'A BEFG C D H',
    '10000=25 01000=24 00100=70 00010=33 00001=21 11000=1 10100=1 10010=2 01100=2 01010=2 01001=1 00110=2 ' +
      '11100=1 11010=1',
  );

/**
 * Western U.S. site, sex trafficking, five lists: Farrell et al. (2019) NIJ 2015-VF-GX-0105; Chan, Silverman &
 * Vincent (2021). 345 people.
 */
export const westernSite = (): CaptureTable =>
  published(
    'A B C D E',
    '10000=52 01000=90 00100=114 00010=45 00001=21 10100=4 10010=2 10001=5 01100=6 01010=1 00011=3 ' +
      '10101=1 01110=1',
  );

/**
 * Korean women held in sexual slavery by the Japanese military, Palembang, three lists: Ball, Shin & Yang (2018)
 * HRDAG. 123 people.
 */
export const korea = (): CaptureTable => published('b c d', '001=41 010=5 100=5 110=54 101=6 011=0 111=12');

/**
 * Kosovo killings 20 March - 22 June 1999, four lists: Ball et al. (2002); as aggregated for LCMCR. 4400 people.
 */
export const kosovo = (): CaptureTable =>
  published(
    'EXH ABA OSCE HRW',
    '1000=1131 0100=845 0010=936 0001=306 1100=177 1010=228 1001=106 0110=217 0101=31 0011=123 1110=181 ' +
      '1101=18 1011=42 0111=32 1111=27',
  );

/**
 * Artificial data for existence/identifiability: Chan, Silverman & Vincent (2021) Table 2. 96 people.
 */
export const artificialThree = (): CaptureTable => published('A B C', '100=40 010=30 001=20 110=6');

/**
 * Greater New Orleans 2016, eight lists, n=185: Bales, Murphy & Silverman (2020); Chan, Silverman & Vincent (2021). Rows
 * as SparseMSE has them. 185 people.
 */
export const newOrleansEight = (): CaptureTable =>
  published(
    'A B C D E F G H',
    '10000000=25 10100000=1 10010000=2 10001000=1 10100010=1 10011000=1 01000000=5 01000100=1 00100000=70 ' +
      '00110000=1 00101000=1 00100010=1 00010000=33 00011000=2 00001000=6 00001001=1 00000100=6 00000010=6 00000001=21',
  );

/** The same with one more case in cell C, D: the version of Silverman, Chan & Vincent (2024). 186 people. */
export const newOrleansEight186 = (): CaptureTable =>
  published(
    'A B C D E F G H',
    '10000000=25 10100000=1 10010000=2 10001000=1 10100010=1 10011000=1 01000000=5 01000100=1 00100000=70 ' +
      '00110000=2 00101000=1 00100010=1 00010000=33 00011000=2 00001000=6 00001001=1 00000100=6 00000010=6 00000001=21',
  );

/**
 * The Netherlands 2010–2015, presumed victims of trafficking, six lists: Silverman (2020), after van Dijk et al. (2017).
 * Rows as SparseMSE has them. 8234 people.
 */
export const netherlandsSix = (): CaptureTable =>
  published(
    'I K O P R Z',
    '101100=4 101000=1 100101=4 100100=18 100010=3 100001=16 100000=352 011000=1 010100=44 010001=4 010000=1299 ' +
      '001110=2 001101=7 001100=59 001010=2 001001=57 001000=403 000111=1 000110=82 000101=125 000100=4466 ' +
      '000011=2 000010=650 000001=632',
  );

/** The Netherlands 2010–2015, five lists (I and O merged): Silverman (2020). 8234 people. */
export const netherlandsFive = (): CaptureTable =>
  published(
    'IO K P R Z',
    '10000=756 01000=1299 00100=4466 00010=650 00001=632 11000=1 10100=81 10010=5 10001=73 01100=44 01001=4 ' +
      '00110=82 00101=125 00011=2 10110=2 10101=11 00111=1',
  );

/**
 * Australia 2015-16 and 2016-17, victims of human trafficking and slavery, four lists: Lyneham, Dowling & Bricknell (2019)
 * Australian Institute of Criminology, Statistical Bulletin 16; as held by Binette & Steorts (2022). 414 people.
 */
export const australiaFour = (): CaptureTable =>
  published(
    'A B C D',
    '1000=34 0100=13 0010=198 0001=100 1100=3 1010=4 1001=1 0110=36 0101=2 0011=0 1110=6 1101=1 1011=0 0111=15 1111=1',
  );
