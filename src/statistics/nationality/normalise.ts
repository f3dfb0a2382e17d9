const articles = new Set([
  'the',
  'la',
  'le',
  'les',
  'l',
  'el',
  'los',
  'las',
  'lo',
  'il',
  'gli',
  'os',
  'o',
  'a',
  'de',
  'die',
  'der',
  'das',
  'het',
  'al',
]);

/**
 * A citizenship label as words to compare: no case, accents or punctuation, no article before or after
 * ("Gambia, The", "the Gambia", "Gambie (la)"). Arabic loses vowel marks, the spellings of alef and the first article.
 */
export function labelWords(text: string): string[] {
  let plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/ø/gu, 'o')
    .replace(/[ٱأإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/&/gu, ' and ');
  // "d'Ivoire", "d’Ivoire" and "U.S.A." must not differ from "d Ivoire" and "USA".
  plain = plain.replace(/(?<=\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  while (words.length > 1 && articles.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && articles.has(words.at(-1) ?? '')) words.pop();
  return words.map((word) => {
    if (word === 'st' || word === 'ste') return 'saint';
    if (word.length > 4 && word.startsWith('ال')) return word.slice(2);
    return word;
  });
}

export function labelText(text: string): string {
  return labelWords(text).join(' ');
}

const beforeNationality =
  /^(?:(?:a |an )?(?:citizens?|nationals?) of(?: the)?|ressortissant(?:e|s|es)? (?:de la|de l|des|du|de|d)|ciudadan(?:o|a|os|as) de(?:l| la| los)?|nacional(?:es)? de(?:l| la)?|граждан(?:ин|ка|е|ство)|مواطنو|مواطن(?:ة|ين|ون)?|الجنسية|جنسية|from(?: the)?)\s+/u;
const afterNationality = /\s+(?:nationals?|citizens?|nationality|citizenship|passport|subjects?|origin|nation)$/u;

/** The label without words that only say that it is a citizenship ("Citizen of …", "… national"). */
export function withoutAffixes(words: string): string {
  return words.replace(beforeNationality, '').replace(afterNationality, '');
}

const chineseSuffix = /(?:国籍人?|籍人?|公民|人)$/u;

/** 越南人, 越南籍 → 越南; undefined when there is no such ending. */
export function withoutChineseSuffix(words: string): string | undefined {
  const bare = words.replace(chineseSuffix, '');
  return bare !== words && bare !== '' ? bare : undefined;
}

const formOfState =
  /^(?:republic of(?: the)?|kingdom of(?: the)?|republique (?:de la|de l|du|des|de|d)|royaume (?:de la|de l|du|des|de|d)|republica (?:de la|del|de)|reino (?:de la|del|de)|республика|королевство|جمهوريه|جمهورية|مملكة) /u;

/** "Republic of Moldova" → "moldova"; undefined when the words do not begin with a form of State. */
export function withoutFormOfState(words: string): string | undefined {
  const bare = words.replace(formOfState, '');
  return bare === words ? undefined : bare;
}
