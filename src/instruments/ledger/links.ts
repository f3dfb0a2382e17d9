/** How two commitments hang together: always told from the earlier one to the later. */
export const RELATIONS = [
  'repeats',
  'strengthens',
  'weakens',
  'renews',
  'supersedes',
  'fulfils',
  'derives-from',
] as const;
export type Relation = (typeof RELATIONS)[number];

export type LinkState = 'suggested' | 'confirmed' | 'refused';
