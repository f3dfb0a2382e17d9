import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import { artificialThree, korea, kosovo, newOrleansFive } from '../tables/published.js';
import { coverageBootstrap } from './coverage-bootstrap.js';
import { chaoFamily, lincolnPetersenFamily, noHighestOrderFamily, sampleCoverageFamily } from './families.js';
import { sampleCoverage } from './sample-coverage.js';

const codes = ({ remarks }: { remarks: readonly { code: string }[] }) => remarks.map(({ code }) => code);

describe('families', () => {
  it('use the high-coverage estimate in Korea and the low one in New Orleans', () => {
    const drawn = coverageBootstrap(korea(), 1, 200);
    const high = sampleCoverageFamily(korea(), drawn);
    expect(high.estimate).toBe(sampleCoverage(korea()).high.estimate);
    expect(codes(high)).toContain('sample-coverage.high-used');
    expect(high.intervals[0]?.low).toBeGreaterThan(123);
    const low = sampleCoverageFamily(newOrleansFive(), null);
    expect(low.estimate).toBe(sampleCoverage(newOrleansFive()).low.estimate);
    expect(codes(low)).toEqual(['sample-coverage.high-fails', 'sample-coverage.low-used']);
  });

  it('draw the same error from the same seed', () => {
    expect(coverageBootstrap(korea(), 9, 50)).toEqual(coverageBootstrap(korea(), 9, 50));
    expect(coverageBootstrap(korea(), 9, 50).high.se).not.toBe(coverageBootstrap(korea(), 10, 50).high.se);
  });

  it('say nothing of lists without any overlap', () => {
    const apart = captureTable(
      ['a', 'b', 'c'],
      [1, 2, 4].map((history) => ({ history, count: 8 })),
    );
    const said = sampleCoverageFamily(apart, coverageBootstrap(apart, 1, 10));
    expect(said.says).toBe('nothing');
    expect(codes(said)).toContain('sample-coverage.no-overlap');
  });

  it('call Chao’s a lower bound, and no single pair the answer', () => {
    expect(chaoFamily(kosovo()).says).toBe('lower-bound');
    expect(codes(chaoFamily(artificialThree()))).toContain('chao.lower-bound');
    const pairs = lincolnPetersenFamily(korea());
    expect(pairs.says).toBe('nothing');
    expect(pairs.remarks[0]?.params['pairs']).toBe(3);
    const two = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 30 },
        { history: 2, count: 15 },
        { history: 3, count: 5 },
      ],
    );
    expect(lincolnPetersenFamily(two).estimate).toBe(125);
  });

  it('state why there is no saturated estimate', () => {
    expect(noHighestOrderFamily(kosovo()).says).toBe('estimate');
    expect(noHighestOrderFamily(korea()).says).toBe('nothing');
    expect(codes(noHighestOrderFamily(korea()))).toEqual(['no-highest-order.zero-cell']);
  });
});
