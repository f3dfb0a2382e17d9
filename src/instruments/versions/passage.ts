import type { Provision, ProvisionKind, Reading } from '../reading/reading.js';

/** A paragraph as it is compared: what it says and where it stands, from a reading or from the rows kept of one. */
export type Passage = {
  readonly fragment: string;
  readonly kind: ProvisionKind;
  /** The kind of the paragraph that it stands under. */
  readonly rootKind: ProvisionKind;
  /** As cited: "13 (d)". */
  readonly number: string;
  readonly label: string | null;
  readonly depth: number;
  readonly parent: string | null;
  readonly text: string;
  readonly hash: string;
};

const startOf = (provision: Provision): number => provision.spans[0]?.start ?? 0;

const citedLabel = (provision: Provision): string => (provision.label ?? String(provision.n)).replace(/\.$/, '');

/** All paragraphs of a reading in the order of the file, each after the one it stands under. */
export function passagesOf(reading: Reading): Passage[] {
  const top = [...reading.preamble, ...reading.operative, ...reading.paragraphs, ...reading.annexes]
    .map((provision, index) => ({ provision, index }))
    .sort((a, b) => startOf(a.provision) - startOf(b.provision) || a.index - b.index);
  const out: Passage[] = [];
  const visit = (provision: Provision, parent: Passage | null) => {
    const passage: Passage = {
      fragment: provision.id,
      kind: provision.kind,
      rootKind: parent?.rootKind ?? provision.kind,
      number: parent ? `${parent.number} ${citedLabel(provision)}` : citedLabel(provision),
      label: provision.label,
      depth: parent ? parent.depth + 1 : 0,
      parent: parent?.fragment ?? null,
      text: provision.text,
      hash: provision.hash,
    };
    out.push(passage);
    for (const child of provision.children) visit(child, passage);
  };
  for (const { provision } of top) visit(provision, null);
  return out;
}
