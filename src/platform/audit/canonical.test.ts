import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { testKeys } from '../../../test/world/audit-keys.js';
import { canonicalAct, canonicalJson, instantOf } from './canonical.js';
import { actSealer, leafMaker, sealWith } from './sealer.js';
import { waitingActs } from './store/log.js';

const keys = testKeys();

describe('the canonical bytes of an act', () => {
  it('are those of RFC 8785 on its own example of numbers, strings and order', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('are one object with sorted members', () => {
    const at = new Date('2026-11-22T09:00:00.120Z');
    const record = { at, actor: 'a', actorKind: 'person', action: 'b.c', subject: 'd/e', details: { z: 1, a: [2] } };
    expect(canonicalAct(record)).toBe(
      '{"action":"b.c","actor":"a","actorKind":"person","at":"2026-11-22T09:00:00.120Z","details":{"a":[2],"z":1},"subject":"d/e"}',
    );
  });

  it('hold a time to the microsecond, and take no other time for one', () => {
    expect(instantOf('2026-11-22 09:00:00+00')).toBe('2026-11-22T09:00:00.000Z');
    expect(instantOf('2026-11-22 09:00:00.5+00')).toBe('2026-11-22T09:00:00.500Z');
    expect(instantOf('2026-11-22 09:00:00.123456+00')).toBe('2026-11-22T09:00:00.123456Z');
    for (const odd of ['infinity', '-infinity', '10000-01-01 00:00:00+00', '0001-01-01 00:00:00+00 BC'])
      expect(instantOf(odd)).toBe(odd);
  });

  it('are the same after any act has been kept and read again', async () => {
    const storage = await openTestStorage({ acts: actSealer(keys) });
    // PostgreSQL keeps neither NUL nor halves of surrogate pairs in JSON: such an act is refused whole.
    const words = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        words,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(words, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    const acts = fc.record({
      action: words,
      subject: fc.oneof(words, fc.constant('half \ud83d')),
      details: fc.dictionary(words, plain, { maxKeys: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 20 }), async (given) => {
        await storage.inUnitOfWork(systemActor, async (uow) => {
          for (const { action, subject, details } of given) await uow.act(action, subject, details);
        });
      }),
      { numRuns: 40 },
    );
    await storage.inUnitOfWork(systemActor, async (uow) => {
      const kept = await waitingActs(uow, 0, 10_000);
      expect(kept.length).toBeGreaterThan(40);
      const leafOf = leafMaker();
      for (const act of kept) {
        const salt = act.salt ?? Buffer.alloc(0);
        expect(sealWith(keys, act, salt)).toEqual({ salt, leaf: act.leaf, seal: act.seal });
        expect(leafOf(act, salt)).toBe(act.leaf?.toString('latin1'));
      }
    });
    await storage.close();
  });
});
