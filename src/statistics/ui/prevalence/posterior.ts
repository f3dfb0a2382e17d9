/** What is drawn of a family that gives a distribution of the total rather than a number. */
import type { Run } from '../../../methods/prevalence/index.js';
import { isNumber } from './reading.js';

/** A distribution as the card draws it. What a family does not have is empty. */
export type ToldPosterior = {
  readonly density: readonly { readonly at: number; readonly density: number }[];
  readonly modes: readonly { readonly at: number; readonly share: number | null }[];
  /** Pairs or terms, and how probable each is. */
  readonly terms: readonly { readonly term: string; readonly probability: number }[];
  readonly models: readonly {
    readonly model: string;
    readonly probability: number;
    readonly estimate: number | null;
  }[];
  /** By chain: totals in the order in which they were drawn. */
  readonly traces: readonly (readonly number[])[];
  readonly convergence: { readonly rHat: number; readonly bulk: number | null; readonly tail: number | null } | null;
};

const DETAILS = { threshold: 'threshold', decomposable: 'decomposable', 'latent-class': 'latentClass' } as const;

export const POSTERIOR_FAMILIES = ['threshold', 'decomposable', 'latent-class'] as const;
export type PosteriorFamily = (typeof POSTERIOR_FAMILIES)[number];

/** What a run has of a family's distribution; null where it has none. The families name alike things differently. */
export function posteriorOf(run: Run, family: PosteriorFamily): ToldPosterior | null {
  const found = (run.details as unknown as Record<string, unknown>)[DETAILS[family]];
  if (!isObject(found)) return null;
  const convergence = isObject(found['convergence']) ? found['convergence'] : found;
  return {
    density: densityOf(found['density']),
    modes: rowsOf(found['modes']).flatMap((one) => {
      const at = numberAt(one, 'at', 'people', 'total');
      return at === null ? [] : [{ at, share: numberAt(one, 'share', 'mass') }];
    }),
    terms: [...rowsOf(found['terms']), ...rowsOf(found['edges'])].flatMap((one) => {
      const term = termOf(one, run.lists);
      const probability = numberAt(one, 'probability', 'weight');
      return term === null || probability === null ? [] : [{ term, probability }];
    }),
    models: [...rowsOf(found['top']), ...rowsOf(found['models'])].flatMap((one) => {
      const model = one['model'] ?? one['name'];
      const probability = numberAt(one, 'probability', 'weight', 'share');
      return typeof model !== 'string' || probability === null
        ? []
        : [{ model, probability, estimate: numberAt(one, 'estimate', 'total', 'median') }];
    }),
    traces: listOf(found['traces']).map((chain) => listOf(chain).filter(isNumber)),
    convergence: isNumber(convergence['rHat'])
      ? { rHat: convergence['rHat'], bulk: numberAt(convergence, 'bulk'), tail: numberAt(convergence, 'tail') }
      : null,
  };
}

/** Points one by one, or a row of totals beside a row of densities. */
function densityOf(found: unknown): ToldPosterior['density'] {
  if (isObject(found) && !Array.isArray(found)) {
    const at = listOf(found['people'] ?? found['at'] ?? found['total']);
    const heights = listOf(found['density']);
    return at.flatMap((one, place) => {
      const density = heights[place];
      return isNumber(one) && isNumber(density) ? [{ at: one, density }] : [];
    });
  }
  return rowsOf(found).flatMap((one) => {
    const [at, density] = [numberAt(one, 'at', 'total', 'people'), numberAt(one, 'density')];
    return at === null || density === null ? [] : [{ at, density }];
  });
}

function termOf(one: Record<string, unknown>, lists: readonly string[]): string | null {
  const named = one['term'] ?? one['pair'] ?? one['edge'];
  if (typeof named === 'string') return named.replaceAll(':', ' + ');
  const places = one['lists'];
  if (!Array.isArray(places)) return null;
  return places.map((place) => (typeof place === 'number' ? (lists[place] ?? String(place)) : String(place))).join(' + ');
}

function numberAt(one: Record<string, unknown>, ...names: readonly string[]): number | null {
  for (const name of names) {
    const value = one[name];
    if (isNumber(value)) return value;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A row of anything; typed arrays become objects with numbered members when they pass through JSON. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];

const rowsOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
