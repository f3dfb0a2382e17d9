/** The heads of articles: "Article 5", "Art. 5.", "Section 12", "§ 3", "Artículo 5", "Статья 5", "第五条", "المادة 5". */
import { arabicOrdinal, hanNumber, plainDigits } from '../languages/numerals.js';
import { romanOf } from '../labels.js';

/** What articles are called in a text: the same word in several languages is one family. */
export type Family = 'article' | 'section' | 'sign' | 'rule' | 'regulation';

export type ArticleHead = {
  readonly family: Family;
  /** The word as printed, in lower case without its full stop: a translation uses another. */
  readonly word: string;
  /** Its count, for what follows what. */
  readonly value: number;
  /** "5", "5bis", "12a": the number as ids have it. */
  readonly number: string;
  /** "Article 5 bis" as printed. */
  readonly label: string;
  /** Characters of the text up to the title or text that shares the line. */
  readonly width: number;
  /** What follows is set off from the number ("Article 5. Scope", "Article 5 – Scope"). */
  readonly separated: boolean;
};

const WORDS: readonly (readonly [string, Family])[] = [
  ['article', 'article'],
  ['artículo', 'article'],
  ['articulo', 'article'],
  ['artikel', 'article'],
  ['artigo', 'article'],
  ['articolo', 'article'],
  ['статья', 'article'],
  ['المادة', 'article'],
  ['مادة', 'article'],
  ['art', 'article'],
  ['ст', 'article'],
  ['section', 'section'],
  ['sec', 'section'],
  ['sección', 'section'],
  ['rule', 'rule'],
  ['regla', 'rule'],
  ['règle', 'rule'],
  ['правило', 'rule'],
  ['regulation', 'regulation'],
  ['règlement', 'regulation'],
];

const SUFFIX = 'bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies';
const DIGITS = new RegExp(
  `^(\\d{1,4})(?:st|nd|rd|th|er|°|º)? ?(${SUFFIX}|[a-z](?![\\p{L}\\d])|[A-Z](?![\\p{L}\\d]))?`,
  'u',
);
const ROMAN = new RegExp(`^([IVXLC]{1,8})(?![\\p{L}\\d])(?: ?(${SUFFIX}|[a-z](?![\\p{L}\\d])))?`, 'u');
const FIRST = /^(?:premier|première|1er|primero|primera|first|one|único|unique|enig|eerste|erster|первая)(?!\p{L})/iu;
const HAN = /^第 ?([一二三四五六七八九十百零〇\d０-９]{1,7}) ?条(之[一二三四五六七八九])?/;

type Numbered = { readonly value: number; readonly number: string; readonly width: number };

function numberAt(text: string): Numbered | null {
  const plain = plainDigits(text.slice(0, 40));
  const digits = DIGITS.exec(plain);
  if (digits) {
    const suffix = (digits[2] ?? '').toLowerCase();
    return { value: Number(digits[1]), number: `${Number(digits[1])}${suffix}`, width: digits[0].length };
  }
  const roman = ROMAN.exec(plain);
  const value = roman ? romanValue(roman[1] ?? '') : null;
  if (roman && value !== null)
    return { value, number: `${value}${(roman[2] ?? '').toLowerCase()}`, width: roman[0].length };
  const first = FIRST.exec(plain);
  if (first) return { value: 1, number: '1', width: first[0].length };
  return null;
}

function romanValue(text: string): number | null {
  const hundreds = /^C{0,3}/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(hundreds);
  if (rest === '') return hundreds > 0 ? hundreds * 100 : null;
  if (rest.startsWith('XC')) {
    const units = rest.length > 2 ? romanOf(rest.slice(2).toLowerCase()) : 0;
    return units === null || units > 9 ? null : hundreds * 100 + 90 + units;
  }
  const below = romanOf(rest.toLowerCase());
  return below === null ? null : hundreds * 100 + below;
}

/** Draft texts put whole articles in brackets: "[Article 9". */
const OPENING = /^[[{(“"'*]{0,3}/;

/** The head of an article at the start of a block, or null. Whether it is one, the document as a whole decides. */
export function articleHeadOf(text: string): ArticleHead | null {
  const lead = OPENING.exec(text)?.[0].length ?? 0;
  // In ASCII they all begin with A, R or S.
  const first = text.charCodeAt(lead);
  if (first < 128 && !'ARSars'.includes(text.charAt(lead))) return null;
  const body = text.slice(lead, lead + 80);
  const han = HAN.exec(body);
  if (han) return hanHead(body, han, lead);
  const sign = /^§{1,2} ?/.exec(body);
  const met = sign ? null : wordOf(body);
  if (!sign && !met) return null;
  const from = sign ? sign[0].length : (met?.width ?? 0);
  const rest = body.slice(from);
  const bracket = /^[(（] ?/.exec(rest)?.[0].length ?? 0;
  const arabic = met?.word.endsWith('مادة') ? arabicNumber(rest.slice(bracket)) : null;
  const number = arabic ?? numberAt(rest.slice(bracket));
  if (!number) return null;
  let end = from + bracket + number.width;
  if (bracket > 0) end += /^ ?[)）]/.exec(body.slice(end))?.[0].length ?? 0;
  return finished(body, end, lead, sign ? 'sign' : (met?.family ?? 'article'), sign ? '§' : (met?.word ?? ''), number);
}

function finished(
  body: string,
  end: number,
  lead: number,
  family: Family,
  word: string,
  number: Numbered,
): ArticleHead | null {
  const after = body.slice(end);
  if (after !== '' && !/^[\s.:,;–—\-−[\](){}*“"：．]/.test(after)) return null;
  const separator = /^ ?[.:：．–—−-]{1,2}(?= |$|\p{Lu})|^ ?\.[-–—]{1,2} ?/u.exec(after)?.[0] ?? '';
  return {
    family,
    word,
    value: number.value,
    number: number.number,
    label: body.slice(0, end).trim(),
    width: lead + end + separator.length,
    separated: separator !== '',
  };
}

function hanHead(body: string, met: RegExpExecArray, lead: number): ArticleHead | null {
  const inner = plainDigits(met[1] ?? '');
  const value = /^\d+$/.test(inner) ? Number(inner) : hanNumber(inner);
  if (value === null) return null;
  const more = met[2] ? (hanNumber(met[2].slice(1)) ?? 1) : 0;
  const after = /^[:：、 　]/.exec(body.slice(met[0].length));
  // "第五条规定的…": the article is spoken of and does not begin.
  if (body.length > met[0].length && !after) return null;
  return {
    family: 'article',
    word: '条',
    value,
    number: `${value}${more > 0 ? (['', 'bis', 'ter', 'quater'][more] ?? `-${more}`) : ''}`,
    label: met[0],
    width: lead + met[0].length + (after ? 1 : 0),
    separated: true,
  };
}

function wordOf(body: string): { word: string; family: Family; width: number } | null {
  const lower = body.toLowerCase();
  // A reference in the middle of a sentence that was broken there begins in lower case.
  if (/^\p{Ll}/u.test(body)) return null;
  for (const [word, family] of WORDS) {
    if (!lower.startsWith(word)) continue;
    const gap = /^\.? {0,2}(?:No\.? )?(?=[\d٠-٩０-９(（]|\p{L})/u.exec(body.slice(word.length));
    if (!gap || (gap[0] === '' && /\p{L}/u.test(body[word.length] ?? ''))) continue;
    return { word: word === 'art' ? 'article' : word, family, width: word.length + gap[0].length };
  }
  return null;
}

function arabicNumber(rest: string): Numbered | null {
  const value = arabicOrdinal(rest);
  if (value === null) return null;
  const words = rest.trim().split(/\s+/);
  const two = value > 10 && words.length > 1;
  return {
    value,
    number: String(value),
    width: rest.length - rest.trimStart().length + (words[0] ?? '').length + (two ? 1 + (words[1] ?? '').length : 0),
  };
}
