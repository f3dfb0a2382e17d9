import { countryNames } from './generated/country-names.js';
import { demonyms } from './demonyms.js';
import { arabicForms, englishForms, frenchForms, russianForms, spanishForms } from './inflections.js';
import { formerCountries, moreNames } from './more-names.js';
import { labelText } from './normalise.js';
import type { Resolution } from './resolution.js';
import { type AmbiguityReason, ambiguousLabels, areaLabels, specialLabels } from './special-labels.js';

export type IndexedLabel = Exclude<Resolution, { kind: 'multiple' | 'suggestion' | 'unresolved' }>;

export type LabelIndex = {
  readonly labels: ReadonlyMap<string, IndexedLabel>;
  readonly alpha2: ReadonlyMap<string, string>;
  readonly alpha3: ReadonlySet<string>;
  readonly numeric: ReadonlyMap<string, string>;
};

/**
 * Everything a label can mean, by its normal text. Where two countries claim one text the label becomes ambiguous, unless
 * one of them has it as its English short name (Congo); what `special-labels.ts` lists as ambiguous always is.
 */
export function buildLabelIndex(): LabelIndex {
  const labels = new Map<string, IndexedLabel>();
  const firm = new Set<string>();
  const alpha2 = new Map<string, string>();
  const numeric = new Map<string, string>();
  const alpha3 = new Set<string>();

  const claim = (text: string, code: string, by: 'name' | 'demonym', former = false) => {
    const key = labelText(text);
    if (key === '') return;
    const earlier = labels.get(key);
    if (earlier === undefined || (earlier.kind === 'exact' && earlier.codes[0] === code)) {
      // A word that is a name in one language and a word for nationals in another ("Argentine", "Lao") counts as the latter.
      if (earlier === undefined || (by === 'demonym' && earlier.by === 'name')) {
        labels.set(key, {
          kind: 'exact',
          codes: [code],
          by,
          ...(former ? { special: 'former-country' as const } : {}),
        });
      }
      return;
    }
    if (firm.has(key)) return;
    const candidates =
      earlier.kind === 'exact' ? earlier.codes : earlier.kind === 'ambiguous' ? earlier.candidates : [];
    const why: AmbiguityReason = by === 'demonym' ? 'shared-demonym' : 'shared-name';
    labels.set(key, { kind: 'ambiguous', candidates: [...new Set([...candidates, code])], why });
  };

  for (const [code, two, number, names] of countryNames) {
    alpha3.add(code);
    alpha2.set(two, code);
    numeric.set(number, code);
    const [short = ''] = names.split('|');
    claim(short, code, 'name');
    firm.add(labelText(short));
  }
  for (const [code, , , names] of countryNames) for (const name of names.split('|')) claimName(claim, name, code);
  for (const [code, names] of moreNames) for (const name of names.split('|')) claimName(claim, name, code);
  for (const [code, names] of formerCountries) for (const name of names.split('|')) claim(name, code, 'name', true);
  claimDemonyms(claim);
  for (const [area, texts] of areaLabels) {
    for (const text of texts.split('|')) setIfFree(labels, text, { kind: 'area', area });
  }
  const specials = { XXA: 'stateless', XXB: 'refugee', XXX: 'unknown' } as const;
  for (const [code, texts] of specialLabels) {
    alpha3.add(code);
    for (const text of texts.split('|')) {
      labels.set(labelText(text), { kind: 'exact', codes: [code], special: specials[code], by: 'special' });
    }
  }
  for (const [why, candidates, texts] of ambiguousLabels) {
    const codes = candidates === '' ? [] : candidates.split(',');
    for (const text of texts.split('|')) labels.set(labelText(text), { kind: 'ambiguous', candidates: codes, why });
  }
  return { labels, alpha2, alpha3, numeric };
}

type Claim = (text: string, code: string, by: 'name' | 'demonym') => void;

/** A name, and what it is without a note in brackets that only turns it round ("Iran (Islamic Republic of)"). */
function claimName(claim: Claim, name: string, code: string): void {
  claim(name, code, 'name');
  const turned = /^([^(]+)\(([^()]+)\)$/u.exec(name);
  if (turned?.[1] && turned[2]) {
    const after = turned[2].trim();
    if (/\b(?:of|of the|de|du|de la|del)$/u.test(after)) claim(`${after} ${turned[1].trim()}`, code, 'name');
  }
}

function claimDemonyms(claim: Claim): void {
  const all = (words: string, code: string, forms: (word: string) => string[]) => {
    for (const word of words.split(',')) if (word !== '') for (const form of forms(word)) claim(form, code, 'demonym');
  };
  for (const [code, english, french, spanish, russian, arabic] of demonyms) {
    all(english, code, englishForms);
    all(french, code, frenchForms);
    all(spanish, code, spanishForms);
    all(russian, code, russianForms);
    all(arabic, code, arabicForms);
  }
}

function setIfFree(labels: Map<string, IndexedLabel>, text: string, label: IndexedLabel): void {
  const key = labelText(text);
  if (!labels.has(key)) labels.set(key, label);
}
