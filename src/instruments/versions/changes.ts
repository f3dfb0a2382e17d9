/** Who changed what: for each paragraph of the last version the versions in which it came, changed or moved. */
import { comparePassages, type Pair, type PairKind } from './compare.js';
import type { Passage } from './passage.js';

export type Version = {
  readonly id: string;
  readonly passages: readonly Passage[];
  /** Those who put this version forward: its sponsors, or who read an oral revision. */
  readonly by: readonly string[];
};

export type Change = {
  readonly version: string;
  readonly kind: PairKind;
  readonly by: readonly string[];
};

export type History = {
  readonly passage: Passage;
  /** From the first version that has it to the last; versions that left it as it was are not listed. */
  readonly changes: readonly Change[];
};

/**
 * The history of every paragraph of the last version, over versions from the first to the last. Sponsors of a version
 * are those who put the whole of it forward: who of them asked for one change is not in the documents.
 */
export function whoChangedWhat(versions: readonly Version[]): History[] {
  const first = versions[0];
  if (!first) return [];
  let known = new Map<string, readonly Change[]>(
    first.passages.map((passage) => [passage.fragment, [{ version: first.id, kind: 'inserted', by: first.by }]]),
  );
  for (const [index, version] of versions.entries()) {
    const previous = versions[index - 1];
    if (!previous) continue;
    const next = new Map<string, readonly Change[]>();
    for (const pair of comparePassages(previous.passages, version.passages).pairs)
      for (const passage of pair.newer) next.set(passage.fragment, continued(pair, known, version));
    known = next;
  }
  const last = versions.at(-1);
  return (last?.passages ?? []).map((passage) => ({ passage, changes: known.get(passage.fragment) ?? [] }));
}

function continued(pair: Pair, known: ReadonlyMap<string, readonly Change[]>, { id, by }: Version): Change[] {
  const before = known.get(pair.older[0]?.fragment ?? '') ?? [];
  return pair.kind === 'same' || pair.kind === 'renumbered'
    ? [...before]
    : [...before, { version: id, kind: pair.kind, by }];
}
