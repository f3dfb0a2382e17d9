import { type CaptureTable, historyName, pairsOf, sizeOf } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { countTriples, emptyPairs, listsApart } from './overlaps.js';

/**
 * With fewer people seen again, the bias of a two-list estimate is not known to be small at the 95 % level (Robson &
 * Regier 1964, Transactions of the American Fisheries Society 93(3)).
 */
const FEW_SEEN_AGAIN = 7;

/** What can be said of a table before any model: lists that do not meet, and overlaps too few to build on. */
export function tableRemarks(table: CaptureTable): readonly Remark[] {
  const seenAgain = table.counts.reduce((sum, count, cell) => (sizeOf(cell) > 1 ? sum + count : sum), 0);
  if (seenAgain === 0) return [{ code: 'table.nobody-seen-again', params: { people: table.n } }];
  const pairs = pairsOf(table.lists.length).length;
  const empty = emptyPairs(table);
  const remarks: Remark[] = [];
  if (empty.length > 0)
    remarks.push({
      code: 'table.empty-pairs',
      params: {
        pairs: empty.map(([, , pair]) => historyName(table.lists, pair)).join(', '),
        count: empty.length,
        of: pairs,
      },
    });
  for (const list of listsApart(table))
    remarks.push({ code: 'table.list-apart', params: { list: table.lists[list] as string } });
  if (table.lists.length > 2 && countTriples(table) === 0) remarks.push({ code: 'table.no-triple', params: {} });
  if (seenAgain < FEW_SEEN_AGAIN)
    remarks.push({
      code: 'table.too-sparse.few-seen-again',
      params: { count: seenAgain, people: table.n, least: FEW_SEEN_AGAIN },
    });
  if (2 * empty.length > pairs)
    remarks.push({ code: 'table.too-sparse.most-pairs-empty', params: { count: empty.length, of: pairs } });
  return remarks;
}
