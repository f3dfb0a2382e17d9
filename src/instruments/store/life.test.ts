import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import type { Actor } from '../../platform/access/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { keepInstrumentFile } from '../importing.js';
import { keepRecommendations } from '../importing/recommendations.js';
import {
  articleCoverage,
  askedOfState,
  assertStatusOf,
  assertionsOf,
  decideLink,
  implementationOf,
  importedRow,
  keepLinks,
  ledgerPage,
  linksOf,
  mergeInto,
  mergedWith,
  recordSitting,
  removeInstrument,
  setStrength,
  statesAsked,
  suggestLinksOf,
  suggestedLinks,
  unmerge,
  withdrawStatus,
} from '../store.js';
import { recordAction } from './treaties.js';

let storage: Storage;
const person = (id: string): Actor => ({
  id,
  name: id.toUpperCase(),
  roles: ['coordinator'],
  agency: null,
  kind: 'person',
});
const [ana, ben] = [person('ana'), person('ben')];
const as = <T>(actor: Actor, run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(actor, run);
const code = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );
const keep = (name: string, text: string) =>
  keepInstrumentFile(storage, ana, { name, bytes: new TextEncoder().encode(text) });
const rows = async () => (await as(ana, (uow) => ledgerPage(uow, {}, 1))).rows;

const text = (number: string, first: string) => `Resolution ${number}

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

Recalling its earlier work,

1. ${first}

2. Requests the Secretariat to report on article 6 of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, to the Conference at its ninetieth session.
`;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(() => storage.close());
beforeEach(() =>
  storage.withClient((client) =>
    client.query(
      'truncate instrument, wording, sitting, status_assertion, commitment_link, commitment_merge, strength_entry, act cascade',
    ),
  ),
);

describe('what people say was done', () => {
  it('is kept with who said it, stands until it is taken back, and keeps the document in the library', async () => {
    const { id: instrument } = await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    const [urged] = await rows();
    const commitment = urged?.id ?? '';
    const evidence = [{ label: 'Law 1', href: null }];
    const statement = await as(ana, (uow) =>
      assertStatusOf(uow, commitment, {
        state: 'ITA',
        status: 'reported-done',
        asOf: '2024-01-01',
        note: 'Ratified',
        evidence,
      }),
    );
    const verify = { state: 'ITA', status: 'verified', asOf: '2024-02-01', note: '', evidence } as const;
    expect(await code(as(ana, (uow) => assertStatusOf(uow, commitment, verify)))).toBe('INSTRUMENTS_STATUS_OWN_REPORT');
    await as(ben, (uow) => assertStatusOf(uow, commitment, verify));
    expect(await code(as(ana, (uow) => removeInstrument(uow, instrument)))).toBe('INSTRUMENTS_HAS_STATEMENTS');
    expect(await code(as(ben, (uow) => withdrawStatus(uow, statement, 'not mine')))).toBe(
      'INSTRUMENTS_NO_SUCH_STATEMENT',
    );
    await as(ana, (uow) => withdrawStatus(uow, statement, 'a slip'));
    const all = (await as(ana, (uow) => assertionsOf(uow, [commitment]))).get(commitment) ?? [];
    expect(all.map(({ assertedName, status, withdrawn }) => [assertedName, status, withdrawn?.why ?? null])).toEqual([
      ['ANA', 'reported-done', 'a slip'],
      ['BEN', 'verified', null],
    ]);
    const { paragraphs } = await as(ana, (uow) => implementationOf(uow, instrument));
    expect(paragraphs.map(({ fragment, commitments }) => [fragment, commitments[0]?.assertions.length])).toEqual([
      ['op1', 2],
      ['op2', 0],
    ]);
  });
});

describe('links between commitments', () => {
  it('wait for a person, and a refused one is not suggested again', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    await keep('b.txt', text('6/4', 'Urges States parties to ratify the Protocol promptly;'));
    const urges = (await rows()).filter(({ lemma }) => lemma === 'urge');
    const end = (at: number) => {
      const { instrument = '', fragment = '', id: commitment = '' } = urges[at] ?? {};
      return { instrument, fragment, commitment };
    };
    const [older, newer] = [end(0), end(1)];
    const suggest = () =>
      as(ana, (uow) =>
        keepLinks(uow, [{ older, newer, relation: 'repeats', score: 0.8, reasons: ['same-words'] }], 'suggested'),
      );
    expect(await suggest()).toBe(1);
    const [link] = (await as(ana, (uow) => suggestedLinks(uow, 1))).links;
    expect(link).toMatchObject({
      relation: 'repeats',
      state: 'suggested',
      older: { id: older.commitment },
      newer: { id: newer.commitment },
    });
    await as(ben, (uow) => decideLink(uow, link?.id ?? '', 'refused'));
    expect(await suggest()).toBe(0);
    expect(await as(ana, (uow) => linksOf(uow, older.commitment))).toEqual([]);
    await as(ben, (uow) => decideLink(uow, link?.id ?? '', 'confirmed'));
    expect(
      (await as(ana, (uow) => linksOf(uow, newer.commitment))).map(({ state, decidedName }) => [state, decidedName]),
    ).toEqual([['confirmed', 'BEN']]);
    expect(
      await code(
        as(ana, (uow) =>
          keepLinks(uow, [{ older, newer: older, relation: 'renews', score: null, reasons: [] }], 'confirmed'),
        ),
      ),
    ).toBe('INSTRUMENTS_LINK_TO_ITSELF');
  });

  it('merge what says the same, one level deep, and both keep their source', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    await keep('b.txt', text('6/4', 'Urges States parties to ratify the Protocol promptly;'));
    await keep('c.txt', text('7/4', 'Urges States parties to ratify the Protocol soon;'));
    const [a = '', b = '', c = ''] = (await rows()).filter(({ lemma }) => lemma === 'urge').map(({ id }) => id);
    await as(ana, (uow) => mergeInto(uow, a, b));
    await as(ana, (uow) => mergeInto(uow, b, c));
    const ids = async (of: string) => (await as(ana, (uow) => mergedWith(uow, of))).map(({ id }) => id);
    expect((await ids(a)).sort()).toEqual([b, c].sort());
    expect((await ids(c)).sort()).toEqual([a, b].sort());
    expect(await code(as(ana, (uow) => mergeInto(uow, c, a)))).toBe('INSTRUMENTS_MERGE_CIRCLE');
    await as(ana, (uow) => unmerge(uow, a));
    expect(await ids(a)).toEqual([]);
    expect((await rows()).length).toBe(6);
  });
});

describe('the scale of strengths', () => {
  it('is set for one body or for all, and the ledger follows; the verb stays as the text has it', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    const urged = async () => {
      const { verb, strength } = (await rows()).find(({ lemma }) => lemma === 'urge') ?? {};
      return `${verb} ${strength}`;
    };
    expect(await urged()).toBe('Urges 4');
    const set = (body: string | null, strength: 1 | 2 | null) =>
      as(ana, (uow) => setStrength(uow, 'urge', body, strength === null ? null : { class: 'exhort', strength }));
    expect(await set(null, 2)).toBe(1);
    expect(await set('ctoc-cop', 1)).toBe(1);
    expect(await urged()).toBe('Urges 1');
    await keep('b.txt', text('6/4', 'Urges States parties to ratify the Protocol promptly;'));
    expect((await rows()).filter(({ lemma }) => lemma === 'urge').map(({ strength }) => strength)).toEqual([1, 1]);
    await set('ctoc-cop', null);
    await set(null, null);
    expect(await urged()).toBe('Urges 4');
    expect(await code(as(ana, (uow) => setStrength(uow, 'dance', null, null)))).toBe('INSTRUMENTS_NO_SUCH_VERB');
  });
});

describe('the calendar', () => {
  it('gives a deadline its day when the session is recorded, and moves it when that is corrected', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    const due = async () => (await rows()).find(({ lemma }) => lemma === 'request')?.dueOn;
    expect(await due()).toBeNull();
    const sitting = {
      kind: 'session',
      body: 'ctoc-cop',
      number: 90,
      start: '2190-10-01',
      end: '2190-10-05',
      source: 'a letter',
    } as const;
    expect(await as(ana, (uow) => recordSitting(uow, sitting))).toBe(1);
    expect(await due()).toBe('2190-10-05');
    expect(await as(ana, (uow) => recordSitting(uow, { ...sitting, end: '2190-10-09' }))).toBe(1);
    expect(await due()).toBe('2190-10-09');
    expect(await code(as(ana, (uow) => recordSitting(uow, { ...sitting, end: '2190-09-09' })))).toBe(
      'INSTRUMENTS_SESSION_DATES',
    );
  });
});

describe('views', () => {
  it('tell whom a commitment binds on a day by the status of treaties, and what each State is said to have done [S3 1]', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to the Convention to report on their laws;'));
    const act = (participant: string, on: string) => ({
      treaty: 'treaty/untoc',
      participant,
      kind: 'accession' as const,
      on,
      effectiveOn: null,
      provision: null,
      text: null,
      note: null,
      about: null,
      refersTo: null,
      source: 'a letter',
    });
    await as(ana, (uow) => recordAction(uow, act('ITA', '2006-08-02')));
    await as(ana, (uow) => recordAction(uow, act('FRA', '2002-10-29')));
    const asked = async (on: string) =>
      (await as(ana, (uow) => statesAsked(uow, on))).lines.map(({ state, said }) => `${state} ${said}`);
    expect(await asked('2003-01-01')).toEqual(['FRA 0']);
    expect(await asked('2024-01-01')).toEqual(['FRA 0', 'ITA 0']);
    const [row] = (await as(ana, (uow) => askedOfState(uow, 'ITA', '2024-01-01', 1))).rows;
    expect(row?.lemma).toBe('urge');
    await as(ana, (uow) =>
      assertStatusOf(uow, row?.id ?? '', {
        state: 'ITA',
        status: 'in-progress',
        asOf: '2024-01-01',
        note: '',
        evidence: [],
      }),
    );
    expect(await asked('2024-01-01')).toEqual(['FRA 0', 'ITA 1']);
  });

  it('look for links to the documents nearby, and suggest them once', async () => {
    await keep(
      'a.txt',
      text('5/2', 'Urges States parties to ratify the Protocol;').replace(
        'its earlier work',
        'its earlier work of 2010',
      ),
    );
    const { id } = await keep(
      'b.txt',
      text('6/4', 'Urges States parties to ratify the Protocol promptly;').replace(
        'its earlier work',
        'its resolution 5/2 of 22 October 2010',
      ),
    );
    expect(await as(ana, (uow) => suggestLinksOf(uow, id))).toBeGreaterThan(0);
    const { links } = await as(ana, (uow) => suggestedLinks(uow, 1));
    expect(links.every(({ newer }) => newer.instrument === id)).toBe(true);
    expect(await as(ana, (uow) => suggestLinksOf(uow, id))).toBe(0);
  });

  it('count what cites an article', async () => {
    await keep('a.txt', text('5/2', 'Urges States parties to ratify the Protocol;'));
    expect(await as(ana, articleCoverage)).toEqual([
      { norm: 'treaty/untoc-tip#art_6', commitments: 1, drafts: 0, documents: 1 },
    ]);
  });

  it('hold recommendations of another system under its reference', async () => {
    const bytes = new TextEncoder().encode(
      'Annotation ID,Text,Countries\nX-9,Ratify the Protocol,Italy\nX-10,,Italy\n',
    );
    const kept = await as(ana, (uow) => keepRecommendations(uow, { name: 'list.csv', bytes }, 'A list'));
    expect(kept).toMatchObject({ kept: 1, already: false, faults: [{ row: 2, fault: 'no-text' }] });
    const [row] = await rows();
    expect(row).toMatchObject({ verb: 'recommends', clause: 'Ratify the Protocol', title: 'A list' });
    expect((await as(ana, (uow) => importedRow(uow, row?.id ?? '')))?.reference).toBe('X-9');
    expect(await as(ana, (uow) => keepRecommendations(uow, { name: 'list.csv', bytes }, 'A list'))).toMatchObject({
      already: true,
      kept: 0,
    });
  });
});
