/** Numbers as the six languages write them at the head of articles and paragraphs. */

const HAN: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** "二十三" → 23, "一百零五" → 105, "一〇五" → 105; null where it is no number. */
export function hanNumber(text: string): number | null {
  if (text === '' || text.length > 12) return null;
  if ([...text].every((c) => HAN[c] !== undefined)) return Number([...text].map((c) => HAN[c]).join(''));
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const value = HAN[char];
    if (value !== undefined) digit = value;
    else if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else return null;
  }
  return total + digit;
}

/** Arabic-Indic (٠–٩), extended (۰–۹) and full-width (０–９) digits as ASCII; other characters stay. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (c) => {
    const code = c.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

const ARABIC_UNITS: readonly (readonly [string, number])[] = [
  ['الأولى', 1],
  ['الاولى', 1],
  ['الحادية', 1],
  ['الثانية', 2],
  ['الثالثة', 3],
  ['الرابعة', 4],
  ['الخامسة', 5],
  ['السادسة', 6],
  ['السابعة', 7],
  ['الثامنة', 8],
  ['التاسعة', 9],
  ['العاشرة', 10],
];
const ARABIC_TENS: readonly (readonly [string, number])[] = [
  ['العشرون', 20],
  ['العشرين', 20],
  ['الثلاثون', 30],
  ['الثلاثين', 30],
  ['الأربعون', 40],
  ['الأربعين', 40],
  ['الخمسون', 50],
  ['الخمسين', 50],
];

/** "الخامسة" → 5, "الحادية عشرة" → 11, "الثانية والعشرون" → 22; null where it is no ordinal. */
export function arabicOrdinal(text: string): number | null {
  const words = text.trim().split(/\s+/).slice(0, 2);
  const first = words[0] ?? '';
  const unit = ARABIC_UNITS.find(([w]) => w === first)?.[1];
  const tens = ARABIC_TENS.find(([w]) => w === first)?.[1];
  const second = (words[1] ?? '').replace(/^و/, '');
  if (unit !== undefined) {
    if (second === 'عشرة' || second === 'عشر') return unit + 10;
    const more = ARABIC_TENS.find(([w]) => w === second)?.[1];
    return unit + (words[1]?.startsWith('و') && more !== undefined ? more : 0);
  }
  return tens ?? null;
}

// The order of the letters in which paragraphs of Arabic and Russian texts are counted.
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** The Latin letter with the same count as an Arabic (أ ب ج) or Russian (а б в) list letter, or null. */
export function latinLetter(letter: string): string | null {
  const plain = letter.toLowerCase().replace(/[اإ]/, 'أ').replace('ه\u0640', 'ه');
  const at = plain.length === 1 ? Math.max(ABJAD.indexOf(plain), CYRILLIC.indexOf(plain)) : -1;
  if (at < 0) return null;
  return at < 26 ? String.fromCharCode(97 + at) : String.fromCharCode(71 + at).repeat(2);
}
