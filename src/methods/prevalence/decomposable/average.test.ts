import { describe, expect, it } from 'vitest';
import { golden } from '../../../../test/golden/mse.js';
import * as sums from '../kernel/portable/decomposable.js';
import * as portableGraphs from '../kernel/portable/graphs.js';
const twin = { ...sums, ...portableGraphs };
import type { Task } from '../threads/team.js';
import { type RunTasks, averageDecomposable } from './average.js';
import { quantileOf } from './posterior.js';
import { sumDecomposable, peakDecomposable, type GraphTask } from './tasks.js';

export const inThisThread: RunTasks = async <T>(tasks: readonly Task[]) =>
  tasks.map(({ kind, input }) =>
    kind === 'decomposable.sums'
      ? sumDecomposable(twin, input as GraphTask)
      : peakDecomposable(twin, input as GraphTask),
  ) as T[];

import * as pub from '../data/published.js';
const P: any = {
  Korea: pub.korea(),
  Kosovo: pub.kosovo(),
  UKdat_4: pub.ukFour(),
  UKdat_5: pub.ukFive(),
  NewOrl_5: pub.newOrleansFive(),
  Western: pub.westernSite(),
};
describe('x', () => {
  it('y', async () => {
    const all = golden<any>('dga.json');
    for (const id of ['Korea', 'Kosovo', 'UKdat_4', 'UKdat_5', 'NewOrl_5', 'Western']) {
      const table = P[id]!;
      const g = all[id].integer;
      const c = process.cpuUsage();
      const r = await averageDecomposable(table, { grid: { kind: 'whole', last: g.Nmax } }, inThisThread);
      const d = process.cpuUsage(c);
      const c2 = process.cpuUsage();
      const a = await averageDecomposable(table, {}, inThisThread);
      const d2 = process.cpuUsage(c2);
      const a3 = await averageDecomposable(table, { grid: { kind: 'adaptive', most: g.Nmax } }, inThisThread);
      const q = [0.025, 0.1, 0.5, 0.9, 0.975];
      console.log(
        id,
        d.user / 1000,
        q.map((p) => quantileOf(r.total, p)),
        g.quant,
        [...r.probabilities].sort((x, y) => y - x).slice(0, 4),
        [...g.modelProb].sort((x: number, y: number) => y - x).slice(0, 4),
        r.lastNode,
        r.beyond,
      );
      console.log(
        '   adaptive',
        d2.user / 1000,
        a.total.mass.length,
        q.map((p) => quantileOf(a.total, p)),
        a.lastNode,
        a.beyond,
        a.crowded,
        a.total.nodes.smooth,
        a.total.nodes.missing[0],
        a.total.nodes.missing.at(-1),
      );
      console.log(
        '   adaptive to end',
        a3.total.mass.length,
        q.map((p) => quantileOf(a3.total, p)),
        a3.lastNode,
        a3.beyond,
        a3.crowded,
        a3.total.nodes.missing[0],
        a3.total.nodes.missing.at(-1),
      );
    }
  });
});
