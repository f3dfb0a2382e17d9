/** The facts of status that come with the product, as rows to import: see `status-2014-04.ts`. */
import type { ActionKind } from './action.js';
import { participant } from './participants.js';
import type { Told, ToldAct } from './rows/row.js';
import { STATUS_2014_04 } from './status-2014-04.js';

const COLUMNS = ['treaty/untoc', 'treaty/untoc-tip', 'treaty/untoc-som', 'treaty/untoc-firearms'] as const;
const KINDS: Readonly<Record<string, ActionKind>> = {
  s: 'signature',
  r: 'ratification',
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  d: 'succession',
};

/** Where these facts come from: shown with every figure made of them. */
export const SHIPPED_SOURCE = 'United Nations Treaty Collection';
export const SHIPPED_AS_OF = '2014-04';

export function shippedStatus(): Told {
  const acts: ToldAct[] = [];
  for (const [index, line] of STATUS_2014_04.entries()) {
    const [code = '', ...cells] = line.split('|');
    for (const [column, cell] of cells.entries())
      for (const fact of cell.split(' ').filter((word) => word !== '')) {
        const kind = KINDS[fact.slice(0, -10)];
        const treaty = COLUMNS[column];
        if (kind && treaty)
          acts.push({
            row: index + 1,
            treaty,
            label: participant(code)?.names.en ?? code,
            kind,
            on: fact.slice(-10),
          });
      }
  }
  return { layout: 'json', acts, faults: [], source: SHIPPED_SOURCE, asOf: SHIPPED_AS_OF };
}
