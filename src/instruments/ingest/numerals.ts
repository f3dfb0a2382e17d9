/** Numbers as word processors and browsers print them in automatic numbering (ECMA-376 17.18.59). */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [worth, glyph] of ROMAN)
    while (rest >= worth) {
      out += glyph;
      rest -= worth;
    }
  return out;
}

/** 1 a … 26 z, 27 aa, 28 bb: how Word counts, and how UN documents do. */
function letters(value: number, alphabet: string): string {
  const size = [...alphabet].length;
  if (value < 1 || value > size * 20) return String(value);
  const glyph = [...alphabet][(value - 1) % size] ?? '';
  return glyph.repeat(Math.ceil(value / size));
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HAN = '〇一二三四五六七八九';

function han(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? (HAN[tens] ?? '') : '') + (tens > 0 ? '十' : '') + (ones > 0 ? (HAN[ones] ?? '') : '');
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** A count in a format named as in numbering.xml. Formats not known are printed as figures. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value, LATIN);
    case 'upperLetter':
      return letters(value, LATIN).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'russianLower':
      return letters(value, RUSSIAN);
    case 'russianUpper':
      return letters(value, RUSSIAN).toUpperCase();
    case 'arabicAlpha':
      return letters(value, ARABIC);
    case 'arabicAbjad':
      return letters(value, ABJAD);
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'ordinal':
      return ordinal(value);
    case 'chicago':
      return letters(value, '*†‡§');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
      return han(value);
    case 'hindiNumbers':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    case 'none':
      return '';
    default:
      return String(value);
  }
}
