import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../../fixtures.js';
import { flatten, type Reading, readInstrument } from '../../index.js';
import { ingest } from '../../ingest/index.js';
import { parseXml } from '../../writing/akn/tree.js';
import { TREATY } from '../../writing/invented-treaty.js';
import { countedAs } from './labels.js';
import { toDocx } from './to-docx.js';

const read = (text: string): Reading => readInstrument({ name: 'invented.txt', text });
const every = (reading: Reading) =>
  flatten([...reading.preamble, ...reading.operative, ...reading.paragraphs, ...reading.annexes]).map(
    ({ kind, label, text }) => [kind, label, text],
  );

async function packed(text: string, source: string | undefined = text): Promise<(name: string) => string> {
  const files = unzipSync(await toDocx(read(text), source === undefined ? {} : { source }));
  return (name) => {
    const file = files[`word/${name}.xml`];
    if (!file) throw new Error(`${name} is not in the document`);
    return strFromU8(file);
  };
}

const ARABIC =
  'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تطلب إلى الدول الأعضاء أن تنير الموانئ؛\n\n2 - تقرر أن تبقي المسألة قيد نظرها.\n';

describe('a document in Word', () => {
  it.each([
    ['a draft', DRAFT_RESOLUTION],
    ['a decision in one sentence', PAST_DECISION],
    ['a report', REPORT],
    ['an adopted resolution with an annex', ADOPTED_RESOLUTION],
    ['a treaty', TREATY],
  ])('gives the same paragraphs when it is opened and read again: %s', async (_, text) => {
    const reading = read(text);
    const again = await ingest(await toDocx(reading, { source: text }), 'again.docx');
    expect(every(read(again.text))).toEqual(every(reading));
  });

  it('lets Word count paragraphs and lists that run from one, each list from its own beginning', async () => {
    const body = (await packed(DRAFT_RESOLUTION))('document');
    expect(body).not.toContain('>2.<');
    const lists = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(([, level, id]) => [
      level,
      id,
    ]);
    expect(lists.filter(([level]) => level === '0')).toHaveLength(4);
    expect(new Set(lists.filter(([level]) => level === '0').map(([, id]) => id)).size).toBe(1);
    expect(lists.filter(([level]) => level === '1')).toHaveLength(3);
    expect(lists.filter(([level]) => level === '2')).toHaveLength(2);
  });

  it('writes labels as they stand where they do not run from the first without a gap', async () => {
    const gap = (await packed('The General Assembly,\n\nNoting lamps,\n\n1. Requests light;\n\n3. Decides to wait.\n'))(
      'document',
    );
    expect(gap).toMatch(/>3\.<\/w:t>|>3\.\t/);
    const labels = (...list: (string | null)[]) => list.map((label) => ({ label }));
    expect(countedAs(labels('1.', '2.', '3.'))).toBe('figures');
    expect(countedAs(labels('1.', '3.'))).toBeNull();
    expect(countedAs(labels('(a)', '(b)'))).toBe('letters');
    expect(countedAs(labels('(i)', '(ii)', '(iii)', '(iv)'))).toBe('romans');
    expect(countedAs(labels('a)', 'b)'))).toBeNull();
    expect(countedAs(labels(null, null))).toBeNull();
  });

  it('has real footnotes, the symbol at the head of each page and its number at the foot', async () => {
    const text = DRAFT_RESOLUTION.replace('Distr.: Limited', 'CTOC/COP/2031/L.4\n\nDistr.: Limited');
    const part = await packed(text);
    expect(part('document').match(/<w:footnoteReference /g)).toHaveLength(2);
    expect(part('footnotes')).toContain('vol. 2237, No. 39574.');
    expect(part('header1')).toContain('CTOC/COP/2031/L.4');
    expect(part('footer1')).toContain('NUMPAGES');
  });

  it('sets verbs in italics, as printed', async () => {
    expect((await packed(DRAFT_RESOLUTION))('document')).toMatch(/<w:i\/>(?:(?!<w:t).)*<w:t[^>]*>Requests<\/w:t>/);
  });

  it('runs from right to left in Arabic and says the language', async () => {
    const part = await packed(ARABIC);
    expect(part('styles')).toContain('w:bidi="ar-SA"');
    const paragraphs = part('document').split('<w:p>').slice(1);
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(paragraphs.filter((one) => one.includes('<w:t') && !one.includes('<w:bidi/>'))).toEqual([]);
    expect(part('document')).toContain('<w:rtl/>');
  });

  it('opens whatever characters the text has', async () => {
    const part = await packed('The General Assembly,\n\nNoting \u0001lamps\ud800 <&> quays,\n\n1. Requests light.\n');
    expect(() => parseXml(part('document'))).not.toThrow();
    expect(part('document')).toContain('\ufffdlamps');
  });

  it('adds no word of its own where the source is not given', async () => {
    const words = (xml: string) =>
      xml
        .replace(/<w:instrText[^>]*>[^<]*/g, '')
        .replace(/<[^>]+>/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
    const known = new Set(
      words(DRAFT_RESOLUTION.replace(/[*#]/g, '').normalize('NFKC'))
        .join(' ')
        .split(/[^\p{L}]+/u),
    );
    const xml = (await packed(DRAFT_RESOLUTION, undefined))('document');
    expect(
      words(xml)
        .join(' ')
        .split(/[^\p{L}]+/u)
        .filter((word) => !known.has(word)),
    ).toEqual([]);
  });
});
