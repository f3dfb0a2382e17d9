/** T01, T02, T04, T06 on the whole program: 500 planted words, and who sees which of them where. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PURPOSES } from '../../src/platform/access/index.js';
import { type OpenApi, type Operation, operationsOf } from '../fuzz/document.js';
import { searchTables } from './at-rest.js';
import { CanaryScan, canaries, searchFolder } from './canaries.js';
import { PLANTED, type Planted, type PlantedPlace, plantRecord, readRecord } from './planted.js';
import { type ServedNode, newFolder, removeFolder, serveNode } from './served-node.js';
import { type Visitor, visitor } from './visitor.js';

/** Who may come to see what of this record by any page: the permission table, written down a second time by hand. */
const ENTITLED: Readonly<Record<string, readonly PlantedPlace[]>> = {
  'case-worker': ['identity', 'contact', 'story', 'health', 'legal', 'operational', 'shelter', 'file-name', 'file'],
  // She has not stepped up: identity and contact stay closed.
  'shelter-supervisor': ['story', 'health', 'legal', 'operational', 'file-name', 'file', 'break-glass'],
  'police-case-worker': ['operational'],
  'data-protection-officer': ['break-glass'],
  coordinator: [],
  statistician: [],
  'police-officer': [],
  'shelter-officer': [],
  'person-concerned': [],
  auditor: [],
  reader: [],
  nobody: [],
};
const NO_ID = '00000000-0000-4000-8000-000000000000';

describe('a person’s record in the running program', { timeout: 240_000 }, () => {
  const words = canaries(PLANTED, 20_261_122);
  const typed = canaries(60, 4711);
  const scan = new CanaryScan(words);
  const people = new Map<string, Visitor>();
  let folder: string;
  let node: ServedNode;
  let planted: Planted;
  let operations: readonly Operation[];

  const somebody = (person: string): Visitor => people.get(person) ?? visitor(node.address);

  beforeAll(async () => {
    folder = newFolder();
    node = await serveNode({ folder });
    for (const person of Object.keys(ENTITLED))
      people.set(
        person,
        person === 'nobody' ? visitor(node.address) : await node.signIn(person, person.endsWith('case-worker')),
      );
    planted = await plantRecord(somebody('case-worker'), somebody('police-case-worker'), words);
    const document = await somebody('nobody').get('/api', 'application/json');
    operations = operationsOf(JSON.parse(document.text) as OpenApi);
  }, 240_000);
  afterAll(async () => {
    await node?.stop();
    removeFolder(folder);
  });

  /** Every address of an operation with this record's ids in it. */
  function addressesOf({ path }: Operation): string[] {
    const withIds = path
      .replace('{record}', planted.record)
      .replace('{file}', planted.file)
      .replace('{entry}', planted.breakGlass)
      .replace('{token}', 'none-at-all');
    const filled = withIds.includes('{note}')
      ? planted.notes.map((note) => withIds.replace('{note}', note))
      : withIds.includes('{sensitivity}')
        ? Object.keys(planted.words).map((place) => withIds.replace('{sensitivity}', place))
        : [withIds.replaceAll(/\{[^}]+\}/g, NO_ID)];
    if (!path.includes('{record}')) return filled;
    return filled.flatMap((one) =>
      PURPOSES.flatMap((purpose) => [
        `${one}?purpose=${purpose}`,
        ...(path === '/cases/{record}'
          ? ['identity', 'contact'].map((reveal) => `${one}?purpose=${purpose}&reveal=${reveal}`)
          : []),
      ]),
    );
  }

  it('is read whole by those who answer for it', async () => {
    const supervisor = somebody('shelter-supervisor');
    const seen = new Set([
      ...scan.in(await readRecord(somebody('case-worker'), planted)),
      ...scan.in((await supervisor.get(`/cases/${planted.record}/break-glass/${planted.breakGlass}`)).bytes),
    ]);
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  });

  it('T26: a kept file is given out as an attachment of a known type, its name encoded', async () => {
    const answer = await somebody('case-worker').get(
      `/cases/${planted.record}/files/${planted.file}?purpose=protection`,
    );
    const [, name = ''] = /^attachment; filename\*=UTF-8''([!#$&+.^_`|~0-9A-Za-z%-]+)$/.exec(
      answer.headers.get('content-disposition') ?? '',
    ) ?? [''];
    expect(decodeURIComponent(name)).toBe(`${planted.words['file-name'].join(' ')}.txt`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('T02 T03 T04 T06: every page, as every person, shows her what she is entitled to and nothing else', async () => {
    const gets = operations.filter(({ method }) => method === 'GET');
    expect(gets.length).toBeGreaterThan(60);
    let asked = 0;
    for (const [person, places] of Object.entries(ENTITLED)) {
      const seen = new Set<string>();
      const addresses = gets.flatMap(addressesOf);
      for (const address of addresses)
        for (const accept of ['text/html', 'application/json'] as const) {
          const { bytes, headers } = await somebody(person).get(address, accept);
          asked += 1;
          for (const word of scan.in(bytes)) seen.add(word);
          for (const word of scan.in([...headers.values()].join('\n'))) seen.add(word);
        }
      const entitled = places.flatMap((place) => planted.words[place]);
      expect([person, [...seen].sort()]).toEqual([person, [...entitled].sort()]);
    }
    expect(asked).toBeGreaterThan(2_000);
  });

  it('T02: what people type in the wrong place, in addresses, headers and forms, comes into no log and no figure', async () => {
    const refused: number[] = [];
    for (const person of ['nobody', 'reader', 'police-case-worker', 'case-worker', 'coordinator'])
      for (const [index, word] of typed.entries()) {
        const headers = { accept: 'application/json', 'user-agent': word, referer: `${node.address}/${word}` };
        const path = encodeURIComponent(word);
        const asks: [string, RequestInit][] = [
          [`/${path}`, { headers }],
          [`/cases/${path}?name=${path}&lang=${path}`, { headers: { ...headers, 'accept-language': path } }],
          [`/cases/${planted.record}?purpose=${path}`, { headers: { ...headers, 'x-forwarded-for': path } }],
          [`/cases/${planted.record}/notes`, { headers, method: 'POST', body: new URLSearchParams({ [word]: word }) }],
          [
            `/cases/search`,
            { headers: { ...headers, 'content-type': 'application/json' }, method: 'POST', body: `{"${word}"` },
          ],
        ];
        const [at, init] = asks[index % asks.length] ?? ['/', {}];
        refused.push((await somebody(person).ask(at, init)).status);
      }
    expect(refused.filter((status) => status < 400 && status !== 303)).toEqual([]);
    const said = new CanaryScan([...typed, ...words]);
    const metrics = await somebody('nobody').get('/metrics');
    expect(metrics.text).toContain('palermo_');
    expect([...said.in(metrics.bytes)]).toEqual([]);
    expect([...said.in(node.log())]).toEqual([]);
  });

  it('T01 T02: no table, file, log or temporary file holds a word of it in any writing', async () => {
    const tables = await searchTables(scan, node.dataFolder);
    expect(tables.found).toEqual([]);
    expect(tables.files).toBeGreaterThan(40);
    const files = await searchFolder(scan, folder);
    expect(files.found).toEqual([]);
    expect(files.files).toBeGreaterThan(500);
  });
});
