import { describe, expect, it } from 'vitest';
import { kosovo, newOrleansFive186, ukFive, ukSix } from '../tables/published.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { mainEffects, modelName, readModel } from '../models/model.js';
import { neighboursOf } from '../models/space.js';
import { alone } from '../threads/alone.js';
import { chooseDownhill } from './downhill.js';
import { bench, bicOf, fitTerms, take } from './fit.js';
import { rankModels } from './ranking.js';

const kernel = loadKernelNow();

describe('search by neighbours', () => {
  it('goes through Kosovo as far as [123,14,34], which is the best of all, and through the British lists to a local minimum', async () => {
    const on = bench(kernel, 4);
    take(on, kosovo().counts);
    const end = chooseDownhill(on, { order: 3 });
    expect(end?.path.map(modelName)).toEqual([
      '[1,2,3,4]',
      '[23,1,4]',
      '[23,34,1]',
      '[13,23,34]',
      '[12,13,23,34]',
      '[123,34]',
      '[123,14,34]',
    ]);
    const { ranked } = await rankModels(kosovo(), 3, alone());
    expect(modelName(end?.model ?? mainEffects(4))).toBe(modelName(ranked[0]?.model ?? mainEffects(4)));
    const five = bench(kernel, 5);
    take(five, ukFive().counts);
    const local = chooseDownhill(five, { order: 2 });
    const best = (await rankModels(ukFive(), 2, alone())).ranked;
    expect(modelName(local?.model ?? mainEffects(5))).toBe(modelName(best[1]?.model ?? mainEffects(5)));
    take(five, ukFive().counts);
    const fromThere = chooseDownhill(five, {
      order: 2,
      starts: [mainEffects(5), readModel('[12,13,23,34,5]', ukFive().lists)],
    });
    expect(modelName(fromThere?.model ?? mainEffects(5))).toBe('[12,13,23,25,34]');
  });

  it('ends where no neighbour is better, by some dozens of fits', () => {
    for (const [table, order] of [
      [ukSix(), 3],
      [ukFive(), 4],
      [newOrleansFive186(), 4],
    ] as const) {
      const on = bench(kernel, table.lists.length);
      take(on, table.counts);
      const end = chooseDownhill(on, { order });
      if (!end) throw new Error('no end');
      expect(end.fits).toBeLessThan(400);
      for (const neighbour of neighboursOf(end.model, order))
        if (fitTerms(on, neighbour.terms)) expect(bicOf(on, neighbour.terms.length)).toBeGreaterThan(end.bic - 1e-9);
    }
  });

  it('says nothing where not even the first model has a maximum', () => {
    const on = bench(kernel, 3);
    const counts = new Float64Array(8);
    counts.set([0, 40, 30, 0, 20]);
    take(on, counts);
    expect(chooseDownhill(on, { order: 2 })).toBeNull();
  });
});
