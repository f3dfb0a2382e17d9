import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../index.js';
import { ingest } from '../ingest.js';

const NS = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const read = (xml: string) => ingest(new TextEncoder().encode(xml), 'a.xml');
const akn = (inner: string) => `<?xml version="1.0"?><akomaNtoso xmlns="${NS}">${inner}</akomaNtoso>`;

const statement = (number: string, body: string) => `<statement name="resolution">
  <meta><identification source="#x"><FRBRWork><FRBRnumber value="${number}"/></FRBRWork></identification></meta>
  <preface><longTitle><p><docType>Resolution</docType> <docNumber>${number}</docNumber></p></longTitle></preface>
  <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula>
    <recitals><recital eId="rec_1"><p><i>Recalling</i> its <ref href="/x">resolution 98/7</ref><authorialNote marker="1" eId="n1"><p>See annex.</p></authorialNote> on lights,</p></recital></recitals>
  </preamble><mainBody>${body}</mainBody></statement>`;

const OPERATIVE = `<paragraph eId="para_1"><num>1.</num><content><p><i>Urges</i> States to light their harbours;</p></content></paragraph>
  <paragraph eId="para_2"><num>2.</num><intro><p><i>Requests</i> the Secretary-General:</p></intro>
  <list><point><num>(a)</num><content><p>To report<noteRef href="#n1" marker="1"/>;</p></content></point><point><num>(b)</num><content><p>To publish.</p></content></point></list></paragraph>`;

describe('Akoma Ntoso made elsewhere', () => {
  it('yields recitals, numbered paragraphs, points and notes', async () => {
    const { text, format } = await read(akn(statement('99/1', OPERATIVE)));
    const reading = readInstrument({ name: 'a', text });
    expect(format).toBe('akn');
    expect(reading.preamble.map((p) => p.text)).toEqual(['Recalling its resolution 98/7 on lights,']);
    expect(reading.operative.map((p) => `${p.label} ${p.text}`)).toEqual([
      '1. Urges States to light their harbours;',
      '2. Requests the Secretary-General:',
    ]);
    expect(reading.operative[1]?.children.map((p) => p.label)).toEqual(['(a)', '(b)']);
    expect(reading.notes.map((n) => [n.text, n.calledFrom])).toEqual([['See annex.', ['pp1', 'op2-a']]]);
  });

  it('tells the documents of a collection apart', async () => {
    const { text, documents, repairs } = await read(
      akn(
        `<documentCollection name="c"><preface><p><docTitle>Final acts</docTitle></p></preface><collectionBody><component>${statement('99/1', OPERATIVE)}</component><component>${statement('99/2', OPERATIVE)}</component></collectionBody></documentCollection>`,
      ),
    );
    expect(documents?.map(({ name }) => name)).toEqual(['c', '99/1', '99/2']);
    expect(text.slice(documents?.[2]?.start, documents?.[2]?.end)).toContain('Resolution 99/2');
    expect(repairs.map(({ rule }) => rule)).toContain('several-documents');
  });

  it('reads an act: articles as headings, their paragraphs with numbers', async () => {
    const { text } = await read(
      akn(
        '<act name="law"><meta/><body><chapter><num>Chapter I</num><heading>Lights</heading><article><num>Article 1</num><heading>Purpose</heading>' +
          '<paragraph><num>1.</num><content><p>Ports are lit.</p></content></paragraph><paragraph><num>2.</num><content><p>Always.</p></content></paragraph></article></chapter></body></act>',
      ),
    );
    expect(text.trim().split('\n\n')).toEqual([
      '## Chapter I Lights',
      '### Article 1 Purpose',
      '1.\tPorts are lit.',
      '2.\tAlways.',
    ]);
  });

  it('reads a debate by its speeches, and a table by row', async () => {
    const { text } = await read(
      akn(
        '<debateReport name="r"><meta/><debateBody><debateSection><heading>Opening</heading><speech by="#a"><from>Ms. A</from><p>Welcome.</p></speech></debateSection>' +
          '<table><tr><td><p>x</p></td><td><p>y</p></td></tr></table></debateBody></debateReport>',
      ),
    );
    expect(text.trim().split('\n\n')).toEqual(['## Opening', 'Ms. A', 'Welcome.', '| x | y |']);
  });

  it.each([
    ['cut short', akn(statement('1', OPERATIVE)).slice(0, 900), 'INSTRUMENTS_DAMAGED'],
    ['without a document', akn('<meta/>'), 'INSTRUMENTS_NOT_AKOMA_NTOSO'],
    [
      'too deep',
      akn(`<doc name="x"><mainBody>${'<section>'.repeat(900)}${'</section>'.repeat(900)}</mainBody></doc>`),
      'INSTRUMENTS_TOO_DEEP',
    ],
  ])('refuses a file %s', async (_name, xml, code) => {
    await expect(read(xml)).rejects.toMatchObject({ code });
  });
});
