import { it } from 'vitest';
import { alone, runFamilies } from '../../../methods/prevalence/index.js';
import { readTable } from '../../estimates/read-table.js';
const T = ['police,shelter,border,count\n1,0,0,120\n0,1,0,150\n0,0,1,60\n1,1,0,14\n1,0,1,29\n0,1,1,3\n1,1,1,2\n','police,shelter,border,count\n1,0,0,60\n0,1,0,64\n0,0,1,31\n1,1,0,12\n1,0,1,20\n0,1,1,4\n1,1,1,3\n'];
it('x', async () => { for (const t of T) {
  const f = readTable(t); if (f.kind === 'faults') throw new Error('f');
  const r = await runFamilies({ lists: f.captures.lists, rows: f.captures.cells.map(({ history, count }) => ({ history, count })), families: 'all', level: 0.95, seed: 1, replicates: 200 } as never, { team: alone() });
  console.log(r.results.map((x) => [x.family, x.says, x.estimate, JSON.stringify(x.intervals[0])].join(' ')).join('\n'), JSON.stringify(r.remarks));
} });
