import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETENTION, keptBackups } from './retention.js';

const DAY = 86_400_000;
const backup = (at: string | number) => ({ at: new Date(at) });
const moments = fc.array(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 10, 22) }), { maxLength: 200 });

describe('keeping backups', () => {
  it('keeps 7 days, 5 weeks and 12 months of a backup a day for two years', () => {
    const daily = Array.from({ length: 730 }, (_, index) => backup(Date.UTC(2026, 10, 22, 2) - index * DAY));
    const kept = [...keptBackups(daily)].map(({ at }) => at.toISOString().slice(0, 10));
    expect(kept).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30'],
      ...['2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('keeps the newest of a day', () => {
    const [morning, evening] = [backup('2026-11-22T06:00:00Z'), backup('2026-11-22T18:00:00Z')];
    expect([...keptBackups([morning, evening])]).toEqual([evening]);
  });

  it('keeps the newest always, never more than the rule allows, and forgets nothing it would keep tomorrow for good', () => {
    fc.assert(
      fc.property(moments, (times) => {
        const all = times.map(backup);
        const kept = keptBackups(all);
        expect(kept.size).toBeLessThanOrEqual(RETENTION.daily + RETENTION.weekly + RETENTION.monthly + 1);
        const newest = Math.max(...times);
        if (times.length > 0) expect([...kept].some(({ at }) => at.getTime() === newest)).toBe(true);
        // Removing what is not kept changes nothing about what is kept.
        expect(keptBackups([...kept])).toEqual(kept);
      }),
    );
  });

  it('a node that was off for a year loses none of the months it had', () => {
    const old = Array.from({ length: 6 }, (_, index) => backup(Date.UTC(2025, index, 1)));
    expect(keptBackups([...old, backup('2026-11-22T00:00:00Z')]).size).toBe(7);
  });
});
