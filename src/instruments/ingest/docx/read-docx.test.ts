import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../index.js';
import { ingest } from '../ingest.js';

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

const operative = (verb: string, rest: string, at = 0) =>
  new Paragraph({
    numbering: { reference: 'paragraphs', level: at },
    children: [new TextRun(verb), new TextRun(rest)],
  });

const resolution = new Document({
  numbering: {
    config: [
      {
        reference: 'paragraphs',
        levels: [
          level(0, LevelFormat.DECIMAL, '%1.'),
          level(1, LevelFormat.LOWER_LETTER, '(%2)'),
          level(2, LevelFormat.LOWER_ROMAN, '(%3)'),
        ],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph('Resolution 98/7, annex.')] } },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('A/RES/99/1')] }) },
      children: [
        new Paragraph({ text: '99/1. Safety of harbours', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ children: [new TextRun({ text: 'The General Assembly' }), new TextRun(',')] }),
        new Paragraph({
          children: [
            new TextRun({ text: 'Recalling' }),
            new TextRun(' its resolution 98/7'),
            new FootnoteReferenceRun(1),
            new TextRun(' on lights & lamps,'),
          ],
        }),
        operative('Urges', ' States to light their harbours;'),
        new Paragraph({
          numbering: { reference: 'paragraphs', level: 0 },
          children: [
            new TextRun({ text: 'Requests' }),
            new TextRun(' the Secretary-General'),
            new DeletedTextRun({ id: 1, author: 'A', date: '2044-05-03T00:00:00Z', text: ' without delay' }),
            new InsertedTextRun({ id: 2, author: 'B', date: '2044-05-03T00:00:00Z', text: ' by June' }),
            new TextRun(':'),
          ],
        }),
        operative('', 'To report on the lights:', 1),
        operative('', 'At night;', 2),
        operative('', 'By day;', 2),
        operative('', 'To publish the report;', 1),
        operative('Decides', ' to meet again.'),
        new Table({
          rows: [
            new TableRow({ children: ['Port', 'Lights'].map((t) => new TableCell({ children: [new Paragraph(t)] })) }),
            new TableRow({ children: ['Ayr', '3'].map((t) => new TableCell({ children: [new Paragraph(t)] })) }),
          ],
        }),
      ],
    },
  ],
});

const bytesOf = async (document: Document): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await Packer.toBuffer(document));

/** The same file with one part changed, added or, by null, taken out. */
function changed(bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) Reflect.deleteProperty(files, name);
    else files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}

const documentXml = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a resolution in Word', () => {
  it('shows the numbers that Word counts, over three levels', async () => {
    const { text } = await ingest(await bytesOf(resolution), 'a.docx');
    const reading = readInstrument({ name: 'a.docx', text });
    expect(reading.operative.map((one) => one.label)).toEqual(['1.', '2.', '3.']);
    expect(reading.operative[1]?.children.map((one) => `${one.label} ${one.text}`)).toEqual([
      '(a) To report on the lights:',
      '(b) To publish the report;',
    ]);
    expect(reading.operative[1]?.children[0]?.children.map((one) => one.label)).toEqual(['(i)', '(ii)']);
  });

  it('joins a note to its call', async () => {
    const { text, places } = await ingest(await bytesOf(resolution), 'a.docx');
    const reading = readInstrument({ name: 'a.docx', text });
    expect(reading.notes.map((n) => [n.mark, n.text, n.calledFrom])).toEqual([
      ['1', 'Resolution 98/7, annex.', ['pp1']],
    ]);
    expect(reading.preamble[0]?.text).toBe('Recalling its resolution 98/7 on lights & lamps,');
    expect(places.find((place) => place.note === '1')?.part).toBe('note');
  });

  it('takes in what was inserted, leaves out what was deleted, and says both', async () => {
    const { text, repairs } = await ingest(await bytesOf(resolution), 'a.docx');
    expect(text).toContain('the Secretary-General by June:');
    expect(text).not.toContain('without delay');
    expect(repairs.map(({ rule, example }) => [rule, example])).toEqual(
      expect.arrayContaining([
        ['tracked-deletion', 'without delay'],
        ['tracked-insertion', 'by June'],
      ]),
    );
  });

  it('keeps headings, tables by row, and the head of the page', async () => {
    const { text } = await ingest(await bytesOf(resolution), 'a.docx');
    expect(text).toContain('# 99/1. Safety of harbours');
    expect(text).toContain('| Port | Lights |\n| Ayr | 3 |');
    expect(text.startsWith('A/RES/99/1')).toBe(true);
  });
});

describe('numbering.xml', () => {
  const numbering = (levels: string, nums: string) =>
    `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;
  const lvl = (at: number, format: string, text: string, rest = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (num: number, at: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const read = async (levels: string, nums: string, body: string, styles?: string) => {
    const base = await bytesOf(new Document({ sections: [] }));
    const bytes = changed(base, {
      'word/document.xml': documentXml(body),
      'word/numbering.xml': numbering(levels, nums),
      ...(styles === undefined ? {} : { 'word/styles.xml': styles }),
    });
    return (await ingest(bytes, 'n.docx')).text.trim().split('\n\n');
  };
  const num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

  it('counts in letters and numerals of either size, past z, and shows upper levels', async () => {
    const body = Array.from({ length: 28 }, (_, i) => numbered(1, 1, `entry ${i + 1}`)).join('');
    const lines = await read(
      lvl(0, 'upperRoman', '%1.') + lvl(1, 'lowerLetter', '%1.%2)'),
      num,
      numbered(1, 0, 'head') + body,
    );
    expect(lines[0]).toBe('I.\thead');
    expect([lines[1], lines[26], lines[27]]).toEqual(['I.a)\tentry 1', 'I.z)\tentry 26', 'I.aa)\tentry 27']);
  });

  it('begins again below each higher entry, and where a list says so', async () => {
    const restarted =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = [
      numbered(1, 0, 'one'),
      numbered(1, 1, 'a'),
      numbered(1, 0, 'two'),
      numbered(1, 1, 'a again'),
      numbered(2, 0, 'seven'),
      numbered(2, 0, 'eight'),
    ].join('');
    const lines = await read(lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)'), num + restarted, body);
    expect(lines).toEqual(['1.\tone', '(a)\ta', '2.\ttwo', '(a)\ta again', '7.\tseven', '8.\teight']);
  });

  it('finds the number that a style brings, also through its base, and bullets of symbol fonts', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>';
    const styled = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const levels = lvl(0, 'decimal', '%1.', '<w:pStyle w:val="Base"/>') + lvl(1, 'bullet', '\uf0b7');
    const lines = await read(
      levels,
      num,
      styled('Own', 'first') + styled('Loop', 'none') + numbered(1, 1, 'dot'),
      styles,
    );
    expect(lines).toEqual(['1.\tfirst', 'none', '•\tdot']);
  });
});

describe('fields, notes and boxes', () => {
  const read = async (body: string, parts: Record<string, string> = {}) =>
    ingest(
      changed(await bytesOf(new Document({ sections: [] })), { 'word/document.xml': documentXml(body), ...parts }),
      'f.docx',
    );

  it('reads the results of fields, not their instructions, and what a hyperlink says', async () => {
    const { text } = await read(
      '<w:p><w:r><w:t>See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
        '<w:r><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>paragraph 4</w:t></w:r>' +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> of it</w:t></w:r></w:hyperlink></w:p>',
    );
    expect(text).toBe('See paragraph 4 of it\n');
  });

  it('keeps emphasis, also of a style, and takes it away where a run says so', async () => {
    const run = (look: string, text: string) =>
      `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const { text } = await read(
      `<w:p>${run('<w:i/>', 'Urges ')}${run('<w:i w:val="0"/>', 'States')}${run('<w:rStyle w:val="E"/>', ' now')}${run('<w:vertAlign w:val="superscript"/>', '4')}</w:p>`,
      {
        'word/styles.xml':
          '<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="E"><w:rPr><w:i/></w:rPr></w:style></w:styles>',
      },
    );
    expect(text).toBe('*Urges* States *now*<sup>4</sup>\n');
  });

  it('reads a text box once, though the file holds it twice', async () => {
    const box = (name: string) =>
      `<mc:${name}><w:drawing><w:txbxContent>${p('Boxed words')}</w:txbxContent></w:drawing></mc:${name}>`;
    const { text } = await read(
      `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m">${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>`,
    );
    expect(text).toBe('Before\n\nBoxed words\n');
  });

  it('keeps the mark that an author typed', async () => {
    const { text } = await read(
      '<w:p><w:r><w:t>Kenya</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>*</w:t></w:r><w:r><w:t>: draft</w:t></w:r></w:p>',
      {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="w"><w:footnote w:id="5"><w:p><w:r><w:t>* On behalf of the group.</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    );
    expect(text).toBe('Kenya<sup>*</sup>: draft\n\n<sup>*</sup> On behalf of the group.\n');
  });

  it('joins paragraphs whose break was deleted, and lists comments', async () => {
    const { text, repairs } = await read(
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>' + p('sentence.'),
      {
        'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="1">${p('Is this so?')}</w:comment></w:comments>`,
      },
    );
    expect(text).toBe('One sentence.\n');
    expect(repairs).toContainEqual({ rule: 'comment', count: 1, example: 'Is this so?' });
  });

  it('writes letters that look like markup so that the reader takes them as they are', async () => {
    const { text } = await read(p('*a _b_ &lt;sup&gt;2&lt;/sup&gt; c\\*d [e](f) ^3 &amp;amp;lt;') + p('# 5'));
    const line = text.split('\n')[0] ?? '';
    const reading = readInstrument({
      name: 'x',
      text: `The General Assembly,\n\nRecalling ${line},\n\n1. Decides to meet.`,
    });
    expect(reading.preamble[0]?.text).toBe('Recalling *a _b_ <sup>2</sup> c\\*d [e](f) ^3 &amp;lt;,');
    expect(text).toContain('\\# 5');
  });
});

describe('Word files that do harm or are no document', () => {
  it('reads a file with macros and says that they were left out', async () => {
    const bytes = changed(await bytesOf(resolution), { 'word/vbaProject.bin': 'x' });
    expect((await ingest(bytes, 'm.docm')).repairs.map(({ rule }) => rule)).toContain('macros-left-out');
  });

  it.each([
    ['cut short', async () => (await bytesOf(resolution)).slice(0, 3000), 'INSTRUMENTS_DAMAGED'],
    [
      'without a document',
      async () => changed(await bytesOf(resolution), { 'word/document.xml': null }),
      'INSTRUMENTS_NO_WORD_DOCUMENT',
    ],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'INSTRUMENTS_UNKNOWN_FORMAT'],
    [
      'not well-formed',
      async () => changed(await bytesOf(resolution), { 'word/document.xml': documentXml('<w:p>') }),
      'INSTRUMENTS_DAMAGED',
    ],
    [
      'too deep',
      async () =>
        changed(await bytesOf(resolution), {
          'word/document.xml': documentXml('<w:sdt>'.repeat(3000) + '</w:sdt>'.repeat(3000)),
        }),
      'INSTRUMENTS_TOO_DEEP',
    ],
    [
      'a bomb',
      async () => changed(await bytesOf(resolution), { 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }),
      'INSTRUMENTS_TOO_COMPRESSED',
    ],
  ])('refuses one that is %s', async (_name, make, code) => {
    await expect(ingest(await make(), 'x.docx')).rejects.toMatchObject({ code });
  });

  it('never expands an entity of its own', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${documentXml(p('so &b; it is'))}`;
    const bytes = changed(await bytesOf(resolution), { 'word/document.xml': laughs });
    const { text } = await ingest(bytes, 'x.docx');
    expect(text).not.toContain('haha');
    expect(text).toContain('it is');
  });

  it('reads 10,000 notes', async () => {
    const refs = Array.from(
      { length: 10_000 },
      (_, i) => `<w:r><w:t>w${i}</w:t><w:footnoteReference w:id="${i + 1}"/></w:r>`,
    );
    const notes = Array.from(
      { length: 10_000 },
      (_, i) => `<w:footnote w:id="${i + 1}">${p(`Note ${i + 1}.`)}</w:footnote>`,
    );
    const bytes = changed(await bytesOf(resolution), {
      'word/document.xml': documentXml(`<w:p>${refs.join('')}</w:p>`),
      'word/footnotes.xml': `<w:footnotes xmlns:w="w">${notes.join('')}</w:footnotes>`,
    });
    const { text } = await ingest(bytes, 'x.docx');
    expect(text).toContain('w9999<sup>10000</sup>');
    expect(text).toContain('<sup>10000</sup> Note 10000.');
  });
});
