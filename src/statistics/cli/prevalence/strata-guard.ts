import { type Equation, shield, type Variable } from '../../estimates/shield.js';
import type { GroupSaid, MarginSaid } from './strata-estimates.js';

/** A group as it may be told. One whose few people could be worked out says only that it is withheld. */
export type GroupTold =
  | (GroupSaid & { readonly withheld: null })
  | { readonly name: string; readonly withheld: 'fewer-than' | 'others' };

/**
 * Groups in which from 1 to `fewest` − 1 people were seen are withheld whole, since an estimate with its limits tells how
 * many were seen, and with them as many others as keep these from being worked out of the total.
 */
export function guardedMargin({ groups }: MarginSaid, fewest: number): readonly GroupTold[] {
  if (groups.length === 1) return groups.map((group) => ({ ...group, withheld: null }));
  const variables: Variable[] = groups.map(({ seen }) => {
    const value = Math.round(seen);
    const small = seen > 0 && value < fewest;
    return { value, small, hidden: small, mayHide: true };
  });
  const parts = [...variables.keys()];
  const value = variables.reduce((sum, one) => sum + one.value, 0);
  const total = variables.push({ value, small: false, hidden: false, mayHide: false }) - 1;
  const equations: readonly Equation[] = [{ total, parts }];
  const shielded = !variables.some(({ hidden }) => hidden) || shield(variables, equations, fewest);
  return groups.map((group, place): GroupTold => {
    const one = variables[place];
    if (one?.small) return { name: group.name, withheld: 'fewer-than' };
    return one?.hidden || !shielded ? { name: group.name, withheld: 'others' } : { ...group, withheld: null };
  });
}
