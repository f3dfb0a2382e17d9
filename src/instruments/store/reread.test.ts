import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { keepInstrumentFile } from '../importing.js';
import { repairKey } from '../reading/rulings.js';
import {
  assertStatusOf,
  assertionsOf,
  dropRuling,
  findInstrument,
  keepRuling,
  ledgerPage,
  readAgain,
  readingOf,
  rulingsOf,
  sourceToRead,
} from '../store.js';

let storage: Storage;
const work = <T>(run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, run);
const rows = async () => (await work((uow) => ledgerPage(uow, {}, 1))).rows;

const TEXT = `Resolution 9/9

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

Recalling its resolution 5/2 of 22 October 2010,

A matter of grave concern to all,

Urges States parties to act together;

Requests the Secretariat to report.
`;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(() => storage.close());
beforeEach(() =>
  storage.withClient((client) => client.query('truncate instrument, wording, status_assertion, act cascade')),
);

describe('reading a kept document again', () => {
  it('follows what people ruled, keeps what was said with its sentence, and can be taken back', async () => {
    const { id } = await keepInstrumentFile(storage, systemActor, {
      name: 'a.txt',
      bytes: new TextEncoder().encode(TEXT),
    });
    const { source, reading } = await work((uow) => sourceToRead(uow, id));
    const doubt = reading.diagnostics.find(({ rule }) => rule === 'recital-without-verb');
    if (!doubt) throw new Error('the reader doubts nothing');
    const requests = (await rows()).find(({ lemma }) => lemma === 'request');
    expect(requests?.fragment).toBe('op2');
    await work((uow) =>
      assertStatusOf(uow, requests?.id ?? '', {
        state: null,
        status: 'in-progress',
        asOf: '2024-01-01',
        note: 'drafting',
        evidence: [],
      }),
    );
    const ruling = { key: repairKey(doubt, source), rule: doubt.rule, ruling: 'operative', words: 'A matter' } as const;
    await work((uow) => keepRuling(uow, id, ruling));
    expect(await work((uow) => readAgain(uow, id, '9'))).toEqual({ lost: 0 });
    expect((await work((uow) => findInstrument(uow, id))).operatives).toBe(3);
    const moved = (await rows()).find(({ lemma }) => lemma === 'request');
    expect(moved?.fragment).toBe('op3');
    const said = await work((uow) => assertionsOf(uow, [moved?.id ?? '']));
    expect(said.get(moved?.id ?? '')?.map(({ note }) => note)).toEqual(['drafting']);
    expect((await work((uow) => readingOf(uow, id))).reading.operative).toHaveLength(3);
    await work((uow) => dropRuling(uow, id, ruling.key));
    await work((uow) => readAgain(uow, id, '9'));
    const back = (await rows()).find(({ lemma }) => lemma === 'request');
    expect(back?.id).toBe(requests?.id);
    expect((await work((uow) => assertionsOf(uow, [back?.id ?? '']))).get(back?.id ?? '')).toHaveLength(1);
    expect(await work((uow) => rulingsOf(uow, id))).toEqual([]);
  });
});
