import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Timing, firstRun, liesTooFar, nextRun } from './timing.js';

const day = 86_400_000;
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const timing: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ everySeconds: fc.integer({ min: 1, max: 10 * 86_400 }) }),
  fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => ({ at: `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` })),
);
const period = (one: Timing) => ('at' in one ? day : one.everySeconds * 1000);

describe('timing', () => {
  it('is due at its time of day in UTC, today or tomorrow', () => {
    expect(firstRun({ at: '02:30' }, new Date('2026-11-22T01:00:00Z'))).toEqual(new Date('2026-11-22T02:30:00Z'));
    expect(firstRun({ at: '02:30' }, new Date('2026-11-22T02:30:00Z'))).toEqual(new Date('2026-11-23T02:30:00Z'));
  });

  it('makes a missed run once, and keeps its beat', () => {
    const due = new Date('2026-11-22T00:00:00Z');
    expect(nextRun({ everySeconds: 3600 }, due, new Date('2026-11-22T07:10:00Z'))).toEqual(
      new Date('2026-11-22T08:00:00Z'),
    );
    expect(nextRun({ everySeconds: 3600 }, due, due)).toEqual(new Date('2026-11-22T01:00:00Z'));
  });

  it('always has its next run ahead, within one period, whatever the clock did before', () => {
    fc.assert(
      fc.property(timing, moment, fc.nat(400 * day), (one, due, late) => {
        const now = new Date(due.getTime() + late);
        for (const next of [firstRun(one, now), nextRun(one, due, now)]) {
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(period(one));
          expect(liesTooFar(one, next, now)).toBe(false);
        }
      }),
    );
  });

  it('sees that a clock was once ahead', () => {
    expect(liesTooFar({ at: '02:30' }, new Date('2030-01-01T02:30:00Z'), new Date('2026-11-22T00:00:00Z'))).toBe(true);
  });
});
