import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sharedFolder } from '../../../../test/shared.js';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../../fixtures.js';
import { type Reading, readInstrument } from '../../index.js';
import { TREATY } from '../invented-treaty.js';
import { fromAkn } from './from-akn.js';
import { toAkn } from './to-akn.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'schema');
const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
const schema = file('akomantoso30.xsd');
const imported = file('xml.xsd');

/** What the schema of OASIS says against these files; nothing where they are valid. */
async function faultsOf(files: readonly string[]): Promise<string[]> {
  const xml = files.map((contents, index) => ({ fileName: `f${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema], preload: [imported], maxMemoryPages: 16_384 });
  return errors.map(({ rawMessage }) => rawMessage);
}

const read = (text: string, name = 'invented.txt'): Reading => readInstrument({ name, text });

const KINDS = {
  'a draft resolution': DRAFT_RESOLUTION,
  'an adopted resolution with an annex': ADOPTED_RESOLUTION,
  'a decision reported in the past tense': PAST_DECISION,
  'a report': REPORT,
  'a treaty': TREATY,
  'a draft with brackets':
    'The General Assembly,\n\nNoting [with concern] lamps,\n\n1. [Requests][Urges] States to light [all] lamps;\n',
  'recitals alone': 'The General Assembly,\n\nNoting lamps,\n\nAware of quays,\n',
  Arabic:
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تطلب إلى الدول الأعضاء أن تنير الموانئ؛\n\n2 - تقرر أن تبقي المسألة قيد نظرها.\n',
};

describe('the Akoma Ntoso that is written', () => {
  it('is valid against the schema of OASIS for every kind of document, with and without its source', async () => {
    const files = Object.values(KINDS).flatMap((text) => {
      const reading = read(text);
      return [toAkn(reading), toAkn(reading, { source: text, writtenOn: '2031-05-06' })];
    });
    expect(await faultsOf(files)).toEqual([]);
  });

  it('is refused by the same validation where it is broken', async () => {
    const broken = toAkn(read(DRAFT_RESOLUTION))
      .replace('<mainBody', '<mainbody')
      .replace('</mainBody>', '</mainbody>');
    expect((await faultsOf([broken])).join()).toContain('mainbody');
  });

  it.each(Object.entries(KINDS))('is taken back as the reading it was: %s', (_, text) => {
    const reading = read(text);
    for (const xml of [toAkn(reading), toAkn(reading, { source: text })]) {
      expect(fromAkn(xml)).toEqual(reading);
      expect(JSON.stringify(fromAkn(xml))).toBe(JSON.stringify(reading));
    }
  });

  const documents = sharedFolder('documents');
  it.skipIf(!documents)(
    'is valid and taken back whole for the five real documents (needs ../shared/documents)',
    async () => {
      const names = readdirSync(documents ?? '').filter((name) => name.endsWith('.txt'));
      expect(names).toHaveLength(5);
      const files = names.map((name) => {
        const text = readFileSync(join(documents ?? '', name), 'utf8');
        const reading = read(text, name);
        const xml = toAkn(reading, { source: text, writtenOn: '2031-05-06' });
        expect(JSON.stringify(fromAkn(xml))).toBe(JSON.stringify(reading));
        return xml;
      });
      expect(await faultsOf(files)).toEqual([]);
    },
  );
});
