import { contentHash } from '../reading/clean.js';
import type { Passage } from './passage.js';

/** What was read out before a text was acted on. The delta, who read it and when: the issued text stays as it is. */
export type OralRevision = {
  readonly id: string;
  /** The paragraph it changes or follows; null where a paragraph goes to the end. */
  readonly fragment: string | null;
  readonly action: OralAction;
  /** The new words; empty where a paragraph is taken out. */
  readonly text: string;
  /** The delegation or officer who read it. */
  readonly reader: string;
  /** ISO day, and the time by the clock of the room where it was noted. */
  readonly readOn: string;
  readonly readAt: string | null;
};

export const ORAL_ACTIONS = ['replace', 'insert-after', 'delete'] as const;
export type OralAction = (typeof ORAL_ACTIONS)[number];

const at = ({ readOn, readAt }: OralRevision): string => `${readOn}T${readAt ?? '24:00'}`;

/** The text as orally revised: changes in the order in which they were read. A change of what is gone changes nothing. */
export function withOralRevisions(passages: readonly Passage[], revisions: readonly OralRevision[]): Passage[] {
  const inOrder = [...revisions].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  return inOrder.reduce<Passage[]>(applied, [...passages]);
}

function applied(passages: readonly Passage[], { id, fragment, action, text }: OralRevision): Passage[] {
  const index = fragment === null ? passages.length - 1 : passages.findIndex((one) => one.fragment === fragment);
  const here = passages[index];
  if (here === undefined && action !== 'insert-after') return [...passages];
  const before = passages.slice(0, index + 1);
  const after = passages.slice(index + 1);
  switch (action) {
    case 'replace':
      return here ? [...before.slice(0, -1), { ...here, text, hash: contentHash(text) }, ...after] : [...passages];
    case 'delete':
      // What stands under a paragraph goes with it.
      return passages.filter((one) => one !== here && one.parent !== here?.fragment);
    case 'insert-after':
      return [...before, inserted(id, text, here), ...after];
  }
}

const inserted = (id: string, text: string, after: Passage | undefined): Passage => ({
  fragment: `oral-${id}`,
  kind: after?.kind ?? 'operative',
  rootKind: after?.rootKind ?? 'operative',
  number: '',
  label: null,
  depth: after?.depth ?? 0,
  parent: after?.parent ?? null,
  text,
  hash: contentHash(text),
});
