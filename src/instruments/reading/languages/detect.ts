/** The language of a text: by its script where that tells, else by the small words that every sentence needs. */
import { isLetter } from '../words.js';

/** Two-letter code (ISO 639-1). Beside the six languages of the United Nations, those that treaties come with. */
export type LanguageCode = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'nl' | 'pt' | 'ru' | 'zh';

export type Detected = {
  readonly language: LanguageCode;
  /** 0 to 1: how far it leads before the next. */
  readonly confidence: number;
};

// Words that stand in nearly every sentence; those that several languages have count for each of them.
const FUNCTION_WORDS: readonly (readonly [LanguageCode, string])[] = [
  [
    'en',
    'the of and to in that for with by on as shall be or which this is are its their any from not such an it at has have',
  ],
  [
    'fr',
    'le la les des et du de un une dans par que qui pour en sur au aux est sont ou à l d qu s ce ses leur leurs toute tout avec il ne pas',
  ],
  ['es', 'el la los las de y del por para con que una un en se su sus al o lo es son todo toda como no más a e'],
  ['nl', 'de het een van en in dat voor met op te die is zijn of aan door bij worden wordt deze tot niet als ten'],
  ['de', 'der die das und den dem des in zu von mit für auf ist sind ein eine einer oder im nicht wird werden dieser'],
  ['pt', 'o a os as de e do da dos das em que para com um uma por no na ao à se não ou seu sua pelo pela'],
  ['it', 'il la lo le gli di e del della dei delle in che per con un una da al alla non si sono o nel nella'],
];

const LANGUAGES_OF: ReadonlyMap<string, readonly LanguageCode[]> = (() => {
  const index = new Map<string, LanguageCode[]>();
  for (const [language, words] of FUNCTION_WORDS)
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), language]);
  return index;
})();

const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length));
const SAMPLE = 1500;

/**
 * The language of the beginning of a text (1,500 characters), or null where it has too few words to tell.
 * Arabic, Chinese and Russian by their script; the Latin ones by function words.
 */
export function languageOf(text: string): Detected | null {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script !== 'latin') return script;
  const hits = new Map<LanguageCode, number>();
  let words = 0;
  const lower = sample.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    let end = at;
    while (end < lower.length && isLetter(lower.charCodeAt(end))) end += 1;
    if (end === at) continue;
    words += 1;
    if (end - at <= LONGEST)
      for (const language of LANGUAGES_OF.get(lower.slice(at, end)) ?? [])
        hits.set(language, (hits.get(language) ?? 0) + 1);
    at = end;
  }
  const ranked = [...hits].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] < 2 || best[1] / words < 0.1) return null;
  const lead = (best[1] - (second?.[1] ?? 0)) / best[1];
  return lead === 0 ? null : { language: best[0], confidence: Math.min(1, 0.5 + lead / 2) };
}

function scriptOf(sample: string): Detected | 'latin' | null {
  let latin = 0;
  let arabic = 0;
  let han = 0;
  let cyrillic = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    if (code < 0x250) {
      if ((code | 32) > 0x60 && ((code | 32) < 0x7b || code > 0xbf)) latin += 1;
    } else if (code >= 0x400 && code < 0x530) cyrillic += 1;
    else if ((code >= 0x600 && code < 0x700) || (code >= 0xfb50 && code < 0xff00)) arabic += 1;
    else if (code >= 0x4e00 && code < 0xa000) han += 1;
  }
  // One Chinese character says as much as a short word.
  const letters = latin + arabic + han * 3 + cyrillic;
  if (letters === 0) return null;
  const most = Math.max(latin, arabic, han * 3, cyrillic);
  if (most === latin) return 'latin';
  const language: LanguageCode = most === arabic ? 'ar' : most === cyrillic ? 'ru' : 'zh';
  return { language, confidence: most / letters };
}
