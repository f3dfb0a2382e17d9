/** The fifteen fine bands; they nest in the nine of CTDC, and those in child and adult. A code is its own range. */
export const fineBands = [
  '0-8',
  '9-11',
  '12-14',
  '15-17',
  '18-20',
  '21-23',
  '24-26',
  '27-29',
  '30-32',
  '33-35',
  '36-38',
  '39-47',
  '48-56',
  '57-65',
  '66+',
] as const;
export const nineBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+'] as const;
export const twoBands = ['0-17', '18+'] as const;

export const oldestAge = 120;

export type AgeLevel = 'fine' | 'nine' | 'two';

const levels: Readonly<Record<AgeLevel, readonly string[]>> = { fine: fineBands, nine: nineBands, two: twoBands };

export type AgeRange = { readonly from: number; readonly to: number | null };

/** The range of a band code such as '18-20' or '66+'. */
export function rangeOf(band: string): AgeRange | undefined {
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/u.exec(band);
  if (!match) return undefined;
  return { from: Number(match[1]), to: match[2] === undefined ? null : Number(match[2]) };
}

/** The band of an age in whole years at a level; undefined outside 0–120. */
export function bandOf(age: number, level: AgeLevel = 'fine'): string | undefined {
  return bandsByAge[level][age];
}

const bandsByAge: Readonly<Record<AgeLevel, readonly string[]>> = {
  fine: byAge(fineBands),
  nine: byAge(nineBands),
  two: byAge(twoBands),
};

/** The band of each age from 0 to the oldest, so that a million rows need no search. */
function byAge(bands: readonly string[]): string[] {
  return bands.flatMap((band) => {
    const { from = 0, to = null } = rangeOf(band) ?? {};
    return Array.from({ length: (to ?? oldestAge) - from + 1 }, () => band);
  });
}

/** The coarser band that holds a band wholly; undefined when it straddles two (18-24 is adult, but no CTDC band). */
export function rollUp(band: string, level: AgeLevel): string | undefined {
  const range = rangeOf(band);
  if (!range) return undefined;
  return levels[level].find((coarse) => {
    const wide = rangeOf(coarse);
    if (!wide || range.from < wide.from) return false;
    return wide.to === null || (range.to !== null && range.to <= wide.to);
  });
}

const words: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:adults?|adultes?|adultos?|adultas?|majors?|majeurs?|majeure|mayor(?:es)? de edad|of age|совершеннолетни[ей]|взрослы[ей]|بالغ|بالغون|راشد|成年人?|成人)$/u,
    '18+',
  ],
  [
    /^(?:child|children|minors?|enfants?|mineurs?|mineure|niñ[oa]s?|niños y niñas|menor(?:es)?(?: de edad)?|underage|дети|ребенок|несовершеннолетни[ей]|طفل|أطفال|قاصر|儿童|未成年人?)$/u,
    '0-17',
  ],
];

/**
 * Reads an age band as sources write it: "Adult (18 or over)", "17 and under", "18 to 24", "0--8", "09--17", "48+",
 * "40 and over", "under 18", "mayor de 18". Answers a band code, or undefined.
 */
export function readBand(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const plain = text.normalize('NFC').toLowerCase().trim();
  const outside = plain.replace(/\([^()]*\)/gu, ' ').trim();
  const inside = /\(([^()]*)\)/u.exec(plain)?.[1];
  const named = words.find(([pattern]) => pattern.test(outside))?.[1];
  const ranged = numbersBand(inside ?? '') ?? numbersBand(outside);
  return ranged ?? named;
}

function numbersBand(text: string): string | undefined {
  const numbers = text.match(/\d{1,3}/gu)?.map(Number) ?? [];
  const [first, second] = numbers;
  if (first === undefined || first > oldestAge || numbers.length > 2) return undefined;
  if (second !== undefined) return second >= first && second <= oldestAge ? `${first}-${second}` : undefined;
  const rest = text.replace(/\d+/gu, ' ');
  if (/\b(?:and|or) (?:under|younger|below)\b|et moins|o menos|_le/u.test(rest)) return `0-${first}`;
  if (
    /\b(?:under|below|less than|younger than)\b|<|moins de|menor(?:es)? de|младше|до |دون|أقل من|以下|未满|岁以下|_lt/u.test(
      rest,
    )
  ) {
    const orEqual = /以下/u.test(rest) && !/未满/u.test(rest);
    return first > 0 ? `0-${orEqual ? first : first - 1}` : undefined;
  }
  if (
    /\+|_ge|\bover\b|\bolder\b|\babove\b|et plus|o más|y más|mayor(?:es)? de|старше|и более|فأكثر|فما فوق|及以上|以上|岁以上/u.test(
      rest,
    )
  )
    return `${first}+`;
  return undefined;
}
