import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Storage } from '../../platform/storage/index.js';
import { instrumentsAccess } from '../access.js';
import { ADOPTED_RESOLUTION } from '../fixtures.js';
import { keepInstrumentFile } from '../importing.js';
import { readInstrument } from '../index.js';
import { readingOf } from '../store.js';
import { fromAkn } from '../writing/akn/from-akn.js';
import { fromJson } from '../writing/json/json.js';
import { formatsRoutes } from './formats.js';

let storage: Storage;
let rooms: RoomsUnderTest;
let id: string;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  rooms = await openRooms(storage, instrumentsAccess, () => formatsRoutes(), ['coordinator', 'reader']);
  const bytes = new TextEncoder().encode(ADOPTED_RESOLUTION);
  id = (await keepInstrumentFile(storage, systemActor, { name: 'harbours.txt', bytes })).id;
});
afterAll(() => rooms.close());

const reading = readInstrument({ name: 'harbours.txt', text: ADOPTED_RESOLUTION });

describe('a document kept here, in the formats of others', () => {
  it('is read again whole from what was kept', async () => {
    const kept = await storage.inUnitOfWork(systemActor, (uow) => readingOf(uow, id));
    expect(kept).toEqual({ fileName: 'harbours.txt', source: ADOPTED_RESOLUTION, reading });
  });

  it.each([
    ['akn', 'application/akn+xml', 'harbours.akn.xml'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'harbours.docx'],
    ['json', 'application/json', 'harbours.reading.json'],
    ['json-ld', 'application/ld+json', 'harbours.jsonld'],
  ])('leaves as %s with its media type and a name', async (format, media, name) => {
    const answer = await rooms.ask(`/instruments/${id}/${format}`, { as: 'reader' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(media);
    expect(answer.headers.get('content-disposition')).toContain(name);
  });

  it('is the same document in each of them', async () => {
    const text = async (format: string) => (await rooms.ask(`/instruments/${id}/${format}`)).text();
    expect(fromAkn(await text('akn'))).toEqual(reading);
    expect(fromJson(await text('json'))).toEqual(reading);
    expect(JSON.parse(await text('json-ld'))).toMatchObject({ name: 'Harbours without trafficking in persons' });
    const docx = new Uint8Array(await (await rooms.ask(`/instruments/${id}/docx`)).arrayBuffer());
    expect(Object.keys(unzipSync(docx))).toContain('word/document.xml');
  });

  it('is not found where no such document is kept', async () => {
    const answer = await rooms.ask('/instruments/00000000-0000-4000-8000-000000000000/akn');
    expect(answer.status).toBe(404);
  });
});
