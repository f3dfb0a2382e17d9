import { describe, expect, it } from 'vitest';
import { comparePassages } from './compare.js';
import { CREWS, FUND, LAMPS, passages, REPORT } from './fixtures.js';
import { assignLineage, firstLineage } from './lineage.js';

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

const idsOf = (lineages: ReturnType<typeof firstLineage>) =>
  new Map(lineages.map(({ fragment, lineage }) => [fragment, lineage] as const));

describe('identity through versions', () => {
  it('survives renumbering, moving and rewording; what is new gets its own', () => {
    const older = passages([LAMPS, CREWS, REPORT]);
    const newer = passages([FUND, REPORT, LAMPS.replace('Urges', 'Calls upon'), CREWS]);
    const before = idsOf(firstLineage(older, counter('a')));
    const after = idsOf(assignLineage(before, comparePassages(older, newer), counter('b')));
    expect([...after].sort()).toEqual([
      ['op1', 'b1'],
      ['op2', 'a3'],
      ['op3', 'a1'],
      ['op4', 'a2'],
    ]);
  });

  it('of a merge goes on in one and says which ended; of a split begins anew out of one', () => {
    const both = passages([`${LAMPS.slice(0, -1)}, and ${CREWS}`]);
    const apart = passages([LAMPS, CREWS]);
    const two = idsOf(firstLineage(apart, counter('a')));
    const [merged] = assignLineage(two, comparePassages(apart, both), counter('b'));
    expect([merged?.lineage, ...(merged?.from ?? [])].sort()).toEqual(['a1', 'a2']);
    const one = idsOf(firstLineage(both, counter('c')));
    const split = assignLineage(one, comparePassages(both, apart), counter('d'));
    expect(split.map(({ lineage, from }) => [lineage, from])).toEqual([
      ['c1', []],
      ['d1', ['c1']],
    ]);
  });
});
