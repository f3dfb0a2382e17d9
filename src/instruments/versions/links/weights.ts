import type { Unit } from './units.js';

/** What two units have in common: against both (Dice), against the shorter of them, and how many matters. */
export type Likeness = { readonly dice: number; readonly contained: number; readonly matters: number };

/** Weighs what units say by how rare it is among all of them. */
export type Weights = {
  readonly common: (a: number, b: number) => Likeness;
  /** For a unit the others that share most with it, by what is rare enough to tell. */
  readonly near: (unit: number) => number[];
};

/** A matter ("non-punishment") tells more than a word. */
const MATTER = 2.2;
/** Features that more units have than this lead nowhere on their own. */
const COMMON = 300;
/** So many are looked at closely: enough for every relation, and the search stays linear in a large library. */
const NEAREST = 60;
/** Who shares less than this of what a unit says is not near it. */
const LEAST_SHARE = 0.08;

type Table = {
  /** Features of each unit as sorted numbers. */
  readonly features: readonly Uint32Array[];
  readonly weights: Float64Array;
  readonly isMatter: Uint8Array;
  /** Units that have a feature. */
  readonly postings: readonly (readonly number[])[];
};

function tableOf(units: readonly Unit[]): Table {
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  const features = units.map((unit, index) => {
    const own = unit.features.map((feature) => {
      const number = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, number);
      (postings[number] ??= []).push(index);
      return number;
    });
    return Uint32Array.from(own).sort();
  });
  const isMatter = Uint8Array.from(numbers.keys(), (feature) => (feature.startsWith('matter:') ? 1 : 0));
  const weights = Float64Array.from(postings, ({ length }, number) => {
    const rare = Math.log((units.length + 8) / (length + 1));
    return Math.max(0.05, rare) * (isMatter[number] === 1 ? MATTER : 1);
  });
  return { features, weights, isMatter, postings };
}

const NOTHING = new Uint32Array(0);

export function weigh(units: readonly Unit[]): Weights {
  const { features, weights, isMatter, postings } = tableOf(units);
  const totals = features.map((own) => own.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const sums = new Float64Array(units.length);
  return {
    common: (a, b) => {
      const [one, other] = [features[a] ?? NOTHING, features[b] ?? NOTHING];
      let weight = 0;
      let matters = 0;
      for (let i = 0, j = 0; i < one.length && j < other.length; ) {
        const [left, right] = [one[i] ?? 0, other[j] ?? 0];
        if (left === right) {
          weight += weights[left] ?? 0;
          matters += isMatter[left] ?? 0;
        }
        if (left <= right) i += 1;
        if (right <= left) j += 1;
      }
      const [ofOne, ofOther] = [totals[a] || 1, totals[b] || 1];
      return { dice: (2 * weight) / (ofOne + ofOther), contained: weight / Math.min(ofOne, ofOther), matters };
    },
    near: (unit) => {
      const met: number[] = [];
      for (const feature of features[unit] ?? NOTHING) {
        const places = postings[feature] ?? [];
        if (places.length > COMMON) continue;
        for (const place of places) {
          if (sums[place] === 0) met.push(place);
          sums[place] = (sums[place] ?? 0) + (weights[feature] ?? 0);
        }
      }
      const least = LEAST_SHARE * (totals[unit] ?? 0);
      const best = met.filter((place) => place !== unit && (sums[place] ?? 0) >= least);
      best.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
      for (const place of met) sums[place] = 0;
      return best.slice(0, NEAREST);
    },
  };
}
