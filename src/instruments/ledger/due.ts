/** When commitments fall due, and which of them hang together on one sitting. */
import {
  type Awaited,
  type DeadlineFacts,
  type Resolved,
  eventKey,
  resolveDeadline,
} from '../obligations/deadlines.js';
import type { Deadline } from '../reading/reading.js';

export type DueGroup<Row> = {
  readonly key: string;
  /** The sitting or event; null where the text names a day, and where nothing is said. */
  readonly event: Awaited | null;
  /** The last day, where it can be told. */
  readonly on: string | null;
  readonly rows: readonly { readonly row: Row; readonly resolved: Resolved; readonly surface: string }[];
};

/**
 * The due list by session: commitments under the sitting or event their deadline hangs on, those with a day first and
 * by day, then those that still wait for one; deadlines with a day of their own stand under their month.
 */
export function dueBySession<Row extends { readonly deadlines: readonly Deadline[]; readonly issuedOn: string | null }>(
  rows: readonly Row[],
  calendar: DeadlineFacts['calendar'],
): DueGroup<Row>[] {
  const groups = new Map<string, { event: Awaited | null; on: string | null; rows: DueGroup<Row>['rows'][number][] }>();
  for (const row of rows)
    for (const deadline of row.deadlines) {
      const resolved = resolveDeadline(deadline, { calendar, adopted: row.issuedOn });
      const { key, event, on } = groupOf(resolved);
      const group = groups.get(key) ?? { event, on, rows: [] };
      if (on !== null && (group.on === null || on > group.on)) group.on = on;
      group.rows.push({ row, resolved, surface: deadline.surface });
      groups.set(key, group);
    }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => compareDays(a.on, b.on) || (a.key < b.key ? -1 : 1));
}

function groupOf(resolved: Resolved): { key: string; event: Awaited | null; on: string | null } {
  switch (resolved.kind) {
    case 'dated':
      // What is counted from the text's own adoption hangs on no event: each has a day of its own.
      return resolved.event && !(resolved.event.kind === 'event' && resolved.event.text === null)
        ? { key: eventKey(resolved.event), event: resolved.event, on: resolved.on }
        : { key: `month/${resolved.on.slice(0, 7)}`, event: null, on: resolved.on };
    case 'waits':
      return { key: eventKey(resolved.waitsFor), event: resolved.waitsFor, on: null };
    case 'recurs':
      return { key: 'recurs', event: null, on: null };
    case 'unresolved':
      return { key: 'unresolved', event: null, on: null };
  }
}

const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
