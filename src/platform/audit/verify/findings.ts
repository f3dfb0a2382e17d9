/** What verification can find, and the list it fills. */
export const FINDING_KINDS = [
  'changed',
  'removed',
  'reordered',
  'inserted',
  'back-dated',
  'truncated',
  'checkpoint-altered',
  'tree-altered',
  'rewound',
  'erased-without-act',
  'unsequenced',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Which part of the log does not fit. */
export type FindingDetail =
  | 'row'
  | 'seal'
  | 'leaf'
  | 'position'
  | 'number'
  | 'no-row'
  | 'no-leaf'
  | 'never-kept'
  | 'copied'
  | 'unsealed'
  | 'future'
  | 'past'
  | 'root'
  | 'signature'
  | 'columns'
  | 'inside'
  | 'outside'
  | 'file'
  | 'frontier'
  | 'tile'
  | 'memory';

export type Finding = {
  readonly kind: FindingKind;
  /** Where in the log, counting from 0; for a checkpoint, its size; null for an act without a position. */
  readonly position: number | null;
  /** The act's number, where it is known. */
  readonly act: number | null;
  readonly detail: FindingDetail;
};

/** So many findings are listed; all are counted. */
const LISTED = 1000;

export class Findings {
  readonly list: Finding[] = [];
  readonly counts = new Map<FindingKind, number>();
  readonly #positions = new Set<number>();

  add(kind: FindingKind, detail: FindingDetail, position: number | null, act: number | null = null): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (position !== null && kind !== 'checkpoint-altered') this.#positions.add(position);
    if (this.list.length < LISTED) this.list.push({ kind, position, act, detail });
  }

  /** Whether something was found at this leaf already. */
  has(position: number): boolean {
    return this.#positions.has(position);
  }

  /** Whether something was found among these leaves already. */
  within(from: number, to: number): boolean {
    for (const position of this.#positions) if (position >= from && position < to) return true;
    return false;
  }

  get none(): boolean {
    return this.counts.size === 0;
  }
}
