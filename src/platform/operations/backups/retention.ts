/** How many backups are kept: the newest of each of so many days, weeks and months that have one. */
export type RetentionRule = { readonly daily: number; readonly weekly: number; readonly monthly: number };

export const RETENTION: RetentionRule = { daily: 7, weekly: 5, monthly: 12 };

const day = (at: Date): string => at.toISOString().slice(0, 10);
const month = (at: Date): string => at.toISOString().slice(0, 7);

/** The Monday (UTC) of a moment's week. */
function week(at: Date): string {
  const monday = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return day(monday);
}

/**
 * Which backups are kept. Days, weeks and months are UTC; those without a backup do not count, so a node that was off
 * for a year loses none. The newest is always kept.
 */
export function keptBackups<B extends { readonly at: Date }>(
  backups: readonly B[],
  rule: RetentionRule = RETENTION,
): ReadonlySet<B> {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set<B>(newestFirst.slice(0, 1));
  const periods = [
    { of: day, most: rule.daily },
    { of: week, most: rule.weekly },
    { of: month, most: rule.monthly },
  ];
  for (const { of, most } of periods) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const period = of(backup.at);
      if (seen.has(period)) continue;
      if (seen.size === most) break;
      seen.add(period);
      kept.add(backup);
    }
  }
  return kept;
}
