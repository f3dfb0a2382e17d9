import { describe, expect, it } from 'vitest';
import { planned, planOf, SUPPOSED } from './planning.js';

const widthsOf = (changes: Partial<Record<keyof typeof SUPPOSED, string>> = {}) => {
  const { widths } = planned(planOf({ ...SUPPOSED, ...changes }));
  return Object.fromEntries(widths.map(({ plan, width }) => [plan, width]));
};

describe('a plan', () => {
  it('expects the number supposed, and a narrower interval of one more list or of more overlap', () => {
    const widths = widthsOf();
    expect(widths.today?.estimate).toBeGreaterThan(1900);
    expect(widths.today?.estimate).toBeLessThan(2100);
    expect(widths['one-more']?.relativeWidth).toBeLessThan(widths.today?.relativeWidth ?? 0);
    expect(widths['more-overlap']?.relativeWidth).toBeLessThan(widths.today?.relativeWidth ?? 0);
  });

  it('expects a wider interval where the estimate allows lists to depend on each other', () => {
    expect(widthsOf({ dependence: 'pairs' }).today?.relativeWidth).toBeGreaterThan(
      widthsOf().today?.relativeWidth ?? 9,
    );
  });

  it('sees a change with the power asked just where it says that the smallest one lies', () => {
    const { smallest } = planned(planOf(SUPPOSED));
    const { power } = planned(planOf({ ...SUPPOSED, ratio: String(smallest?.fall) }));
    expect(power).toBeCloseTo(0.8, 6);
  });

  it('says which supposition cannot be', () => {
    for (const [field, text] of Object.entries({ people: 'many', coverages: '20', oneMore: '120', ratio: '0' }))
      expect(() => planOf({ ...SUPPOSED, [field]: text })).toThrow(
        expect.objectContaining({ code: 'STATISTICS_ESTIMATES_PLAN', params: { field } }),
      );
  });
});
