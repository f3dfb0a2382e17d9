import type { Unit } from './units.js';

/** Weighs what units say by how rare it is among all of them. */
export type Weights = {
  /** What two units have in common: against both (Dice), and against the shorter of them. */
  readonly common: (
    a: number,
    b: number,
  ) => { readonly dice: number; readonly contained: number; readonly shared: string[] };
  /** For a unit all others that share something rare enough with it. */
  readonly near: (unit: number) => number[];
};

/** A matter ("non-punishment") tells more than a word. */
const MATTER = 2.2;
/** Features that more units have than this lead nowhere on their own. */
const COMMON = 300;

export function weigh(units: readonly Unit[]): Weights {
  const postings = new Map<string, number[]>();
  units.forEach(({ features }, index) => {
    for (const feature of features) {
      const own = postings.get(feature);
      if (own) own.push(index);
      else postings.set(feature, [index]);
    }
  });
  const weightOf = (feature: string): number => {
    const rare = Math.log((units.length + 8) / ((postings.get(feature)?.length ?? 0) + 1));
    return Math.max(0.05, rare) * (feature.startsWith('matter:') ? MATTER : 1);
  };
  const sets = units.map(({ features }) => new Set(features));
  const totals = units.map(({ features }) => features.reduce((sum, feature) => sum + weightOf(feature), 0));
  return {
    common: (a, b) => {
      const shared = (units[a]?.features ?? []).filter((feature) => sets[b]?.has(feature));
      const weight = shared.reduce((sum, feature) => sum + weightOf(feature), 0);
      const [one, other] = [totals[a] || 1, totals[b] || 1];
      return { dice: (2 * weight) / (one + other), contained: weight / Math.min(one, other), shared };
    },
    near: (unit) => {
      const found = new Set<number>();
      for (const feature of units[unit]?.features ?? []) {
        const places = postings.get(feature) ?? [];
        if (places.length <= COMMON) for (const place of places) found.add(place);
      }
      found.delete(unit);
      return [...found];
    },
  };
}
