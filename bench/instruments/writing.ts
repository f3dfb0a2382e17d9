/**
 * Documents written as Akoma Ntoso, Word, JSON and JSON-LD: how many a second, whether each is valid against the schema of
 * OASIS, and whether each is taken back as the reading it was. Growth is shown: the time of one document of 1,000 and of
 * 10,000 paragraphs. Seconds are processor time.
 *
 * Options: `--documents N` (400 invented ones), `--texts DIR` (plain text documents that are read instead).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { validateXML } from 'xmllint-wasm';
import { type Reading, readInstrument } from '../../src/instruments/index.js';
import { fromAkn } from '../../src/instruments/writing/akn/from-akn.js';
import { toAkn } from '../../src/instruments/writing/akn/to-akn.js';
import { toDocx } from '../../src/instruments/exporting/docx/to-docx.js';
import { fromJson, toJson } from '../../src/instruments/writing/json/json.js';
import { toJsonLd } from '../../src/instruments/writing/json-ld/json-ld.js';
import { inventedParagraphs } from './invented-paragraphs.js';
import { randomOf } from './random.js';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '400' }, texts: { type: 'string' } } });
const VALIDATED_AT_ONCE = 40;
const WORD_DOCUMENTS = 40;

type Given = { readonly text: string; readonly reading: Reading };

/** A resolution of so many paragraphs: a third of them recitals, every fifth paragraph with a list, some with a note. */
function invented(paragraphs: readonly string[], next: () => number): string {
  const recitals = paragraphs.slice(0, Math.floor(paragraphs.length / 3));
  const lines = [
    'Resolution adopted by the General Assembly on 19 December 2030',
    '85/201. Invented text',
    'The General Assembly,',
  ];
  let notes = 0;
  const note = () => (next() < 0.2 ? `<sup>${(notes += 1)}</sup>` : '');
  for (const text of recitals)
    lines.push(`Recalling ${text.slice(0, -1)} and resolution 70/1 of 25 September 2015,${note()}`);
  paragraphs.slice(recitals.length).forEach((text, index) => {
    const list = index % 5 === 4;
    lines.push(`${index + 1}. ${list ? `${text.slice(0, -1)} and requests the Secretary-General to:` : text + note()}`);
    if (list)
      for (const label of ['a', 'b', 'c']) lines.push(`(${label}) Act on ${text.split(' ').slice(1, 9).join(' ')};`);
  });
  for (let mark = 1; mark <= notes; mark += 1)
    lines.push(`<sup>${mark}</sup> United Nations, Treaty Series, vol. 2237, No. 39574.`);
  return lines.join('\n\n');
}

function* texts(): Generator<string> {
  if (values.texts) {
    for (const file of readdirSync(values.texts).sort())
      if (/\.(?:txt|md)$/.test(file)) yield readFileSync(join(values.texts, file), 'utf8');
    return;
  }
  const next = randomOf(7);
  const all = inventedParagraphs(Number(values.documents) * 40, 5);
  for (let at = 0; at < all.length; at += 40) yield invented(all.slice(at, at + 10 + Math.floor(next() * 30)), next);
}

function given(): Given[] {
  const out: Given[] = [];
  for (const text of texts()) {
    try {
      out.push({ text, reading: readInstrument({ name: 'given.txt', text }) });
    } catch {
      // What the reader refuses is no document to write.
    }
  }
  return out;
}

/** The folder of the schema, seen from the checkout. */
const schemaFolder = join(process.cwd(), 'src', 'instruments', 'writing', 'schema');
const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(join(schemaFolder, fileName), 'utf8') });

async function validOf(files: readonly string[]): Promise<number> {
  const schema = [schemaFile('akomantoso30.xsd')];
  const preload = [schemaFile('xml.xsd')];
  let valid = 0;
  for (let at = 0; at < files.length; at += VALIDATED_AT_ONCE) {
    const xml = files
      .slice(at, at + VALIDATED_AT_ONCE)
      .map((contents, index) => ({ fileName: `f${at + index}.xml`, contents }));
    const { errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 65_536 });
    const faulty = new Set(errors.map(({ rawMessage }) => /f\d+\.xml/.exec(rawMessage)?.[0]));
    valid += xml.filter(({ fileName }) => !faulty.has(fileName)).length;
    for (const { rawMessage } of errors.slice(0, 3)) console.log(rawMessage);
  }
  return valid;
}

/** Seconds of processor time since `from`: other programs on the machine do not count. */
const processorSeconds = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};
const ask = <T>(work: () => T): { readonly result: T; readonly seconds: number } => {
  const from = process.cpuUsage();
  const result = work();
  return { result, seconds: processorSeconds(from) };
};
const share = (some: number, all: number) => `${some} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(2)} %)`;
const perSecond = (count: number, seconds: number) => `${Math.round(count / seconds).toLocaleString('en')} documents/s`;

const documents = given();
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${documents.length} documents, ${(characters / 1e6).toFixed(1)} million characters`);
for (const { text, reading } of documents.slice(0, 50)) toAkn(reading, { source: text });

const akn = ask(() => documents.map(({ text, reading }) => toAkn(reading, { source: text })));
const size = akn.result.reduce((sum, xml) => sum + xml.length, 0);
console.log(`toAkn      ${perSecond(documents.length, akn.seconds)}, ${(size / characters).toFixed(1)} times the text`);
const back = ask(() => akn.result.map(fromAkn));
console.log(`fromAkn    ${perSecond(documents.length, back.seconds)}`);
const same = back.result.filter(
  (reading, index) => JSON.stringify(reading) === JSON.stringify(documents[index]?.reading),
);
console.log(`the same   ${share(same.length, documents.length)}`);
if (existsSync(schemaFolder)) console.log(`valid      ${share(await validOf(akn.result), documents.length)}`);
const json = ask(() => documents.map(({ reading }) => toJson(reading)));
console.log(`toJson     ${perSecond(documents.length, json.seconds)}`);
const sameJson = json.result.filter((text) => toJson(fromJson(text)) === text).length;
console.log(`the same   ${share(sameJson, documents.length)}`);
const linked = ask(() => documents.map(({ reading }) => JSON.stringify(toJsonLd(reading))));
console.log(`toJsonLd   ${perSecond(documents.length, linked.seconds)}`);
const some = documents.slice(0, WORD_DOCUMENTS);
const from = process.cpuUsage();
for (const { text, reading } of some) await toDocx(reading, { source: text });
console.log(`toDocx     ${perSecond(some.length, processorSeconds(from))}`);

for (const count of [1_000, 10_000]) {
  const text = invented(inventedParagraphs(count, 3), randomOf(3));
  const reading = readInstrument({ name: 'large.txt', text });
  const { result, seconds } = ask(() => toAkn(reading, { source: text }));
  const taken = ask(() => fromAkn(result));
  console.log(
    `${count.toLocaleString('en')} paragraphs (${(text.length / 1e6).toFixed(1)} million characters): written in ${seconds.toFixed(2)} s, taken back in ${taken.seconds.toFixed(2)} s`,
  );
}
