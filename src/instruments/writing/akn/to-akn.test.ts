import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../../../platform/errors/index.js';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../../fixtures.js';
import { type Reading, readInstrument } from '../../index.js';
import { TREATY } from '../invented-treaty.js';
import { fromAkn } from './from-akn.js';
import { toAkn } from './to-akn.js';
import { parseXml, type XmlElement } from './tree.js';

const read = (text: string): Reading => readInstrument({ name: 'invented.txt', text });
const draft = read(DRAFT_RESOLUTION);
const xmlOf = (text: string): string => toAkn(read(text), { source: text });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof PalermoError) return error.code;
    throw error;
  }
  return 'none';
};

function everyElement(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}

describe('a resolution as Akoma Ntoso', () => {
  const xml = xmlOf(DRAFT_RESOLUTION);

  it('is a statement with formula, recitals, numbered paragraphs, lists and points under the ids of the reading', () => {
    expect(xml).toMatch(/<statement name="resolution"/);
    expect(xml).toMatch(/<formula eId="formula_1" name="enactingFormula"><p>The Conference of the Parties/);
    expect(xml).toMatch(/<recital eId="rec_1"><p>(?:<i class="verb">)?Recalling/);
    expect(xml).toMatch(
      /<paragraph eId="para_2"><num>2\.<\/num><intro><p><i>encourages<\/i>.*?<list eId="para_2__list_1"><point eId="para_2__list_1__point_a"><num>\(a\)<\/num>/,
    );
    expect(xml).toMatch(/<point eId="para_2__list_1__point_b__list_1__point_ii">/);
  });

  it('sets a note where it is called first, and marks citations, verbs and actors in the text', () => {
    expect(xml).toMatch(/<authorialNote eId="fn1" marker="1" placement="bottom"><p>United Nations, Treaty Series/);
    expect(xml).toMatch(/<ref href="https:\/\/undocs\.org\/A\/RES\/71\/167" class="resolution">/);
    expect(xml).toMatch(/<ref href="urn:palermo:work:treaty\/untoc-tip#art_9/);
    expect(xml).toMatch(
      /<organization refersTo="#actor-unodc">the United Nations Office on Drugs and Crime<\/organization>/,
    );
    expect(xml).toMatch(/<TLCOrganization eId="actor-unodc" href="\/ontology\/organizations\/un\/unodc"/);
    expect(xml).toMatch(/<i class="verb">Requests<\/i>/);
  });

  it('refers to a note that is called again, and keeps one that nothing calls', () => {
    const twice = xmlOf(
      'The General Assembly,\n\nNoting lamps,¹\n\nAware of quays,¹\n\n1. Requests light.\n\n¹ A/RES/70/1.\n\n² Called by nobody.\n',
    );
    expect(twice).toMatch(
      /lamps,<authorialNote eId="fn1".*quays,<noteRef href="#fn1" marker="1" placement="bottom"\/>/,
    );
    expect(twice).toMatch(/<notes source="#palermo"><note eId="fn2"><p>Called by nobody\.<\/p><\/note><\/notes>/);
  });

  it('says of a date or a number only what is known', () => {
    expect(xml).toContain('<FRBRuri value="/akn/un/statement/proposal/ctoc-cop/2031-05-03/');
    expect(xml).toContain(
      '<eventRef eId="e1" date="2031-05-03" source="#ro1" refersTo="#event-revision" type="amendment"/>',
    );
    const bare = xmlOf('The General Assembly,\n\nNoting lamps,\n\n1. Requests light.\n');
    expect(bare).toMatch(/value="\/akn\/un\/statement\/deliberation\/ga\/undated\/nn-[0-9a-f]{16}"/);
    expect(bare).toContain('<FRBRdate date="0001-01-01" name="unknown"/>');
    expect(bare).not.toContain('<lifecycle');
  });

  it('keeps commitments, with verb and strength, in a namespace of its own', () => {
    expect(xml).toMatch(/<palermo:commitment for="para_3" id="[^"]*" verb="request" class="mandate" strength="5">\{/);
    expect(draft.commitments.length).toBeGreaterThan(0);
    expect(xml.split('<palermo:commitment ')).toHaveLength(draft.commitments.length + 1);
  });

  it('gives the record of adoption as conclusions, the annex as an attachment, the head with its parts marked', () => {
    const adopted = xmlOf(ADOPTED_RESOLUTION);
    expect(adopted).toMatch(/<conclusions xml:lang="en"><p>75th plenary meeting<\/p>/);
    expect(adopted).toMatch(/<attachment eId="att_1"><doc name="annex">.*<paragraph eId="annex_1__para_1">/);
    expect(adopted).toMatch(/<docDate date="2030-12-19">19 December 2030<\/docDate>/);
    expect(adopted).toMatch(/<docTitle>Harbours without trafficking in persons<\/docTitle>/);
  });
});

describe('other documents as Akoma Ntoso', () => {
  it('a session report is a debate report, its headings sections within sections', () => {
    expect(xmlOf(REPORT)).toMatch(
      /<debateReport name="report".*<section eId="sec_1"><num>III\.<\/num><heading palermo:heading="0">Review of implementation<\/heading><section eId="sec_2"><num>A\.<\/num>/s,
    );
  });

  it('a treaty is an act with chapters, articles, paragraphs and points', () => {
    const treaty = xmlOf(TREATY);
    expect(treaty).toMatch(/<act name="treaty"/);
    expect(treaty).toMatch(
      /<article eId="art_2"[^>]*>.*?Lamps.*?<paragraph eId="[^"]*"[^>]*><num>2\.<\/num>.*?<point [^>]*><num>\(b\)<\/num>/,
    );
    expect(everyElement(parseXml(treaty)).filter(({ name }) => name === 'article')).toHaveLength(3);
    expect(treaty).toMatch(/<chapter [^>]*>/);
  });

  it('a decision in one sentence keeps what joins its recitals beside their text', () => {
    const decision = xmlOf(PAST_DECISION);
    expect(decision).toMatch(/<statement name="decision"/);
    expect(decision).toMatch(/<inline name="connective"> and<\/inline>/);
  });
});

const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ufffe', '\ud83d', ']]>', '<&"', '\r\n', '\u2028'),
);
const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...[DRAFT_RESOLUTION, REPORT, TREATY].flatMap((text) => text.split('\n'))) },
  { weight: 1, arbitrary: anything },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('1. Requests ', '(a) ', 'Noting ', '¹ Ibid. ', '## ', 'Annex\n\n1. '), anything)
      .map((parts) => parts.join('')),
  },
);

describe('whatever was read', () => {
  it('is well-formed, bears each id once, and is taken back equal, characters that XML cannot hold included', () => {
    let readings = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = ['The General Assembly,', ...lines, '1. Requests lamps.'].join('\n\n');
        const reading = read(text);
        readings += 1;
        for (const xml of [toAkn(reading), toAkn(reading, { source: text })]) {
          const ids = everyElement(parseXml(xml)).flatMap(({ attributes }) => attributes.eId ?? []);
          expect(new Set(ids).size).toBe(ids.length);
          expect(JSON.stringify(fromAkn(xml))).toBe(JSON.stringify(reading));
        }
      }),
      { numRuns: 150 },
    );
    expect(readings).toBeGreaterThan(100);
  });

  it('shows where such a character stands, and gives it back', () => {
    const reading = read('The General Assembly,\n\nNoting \u0001lamps\ud800 and quays,\n\n1. Requests light.\n');
    const xml = toAkn(reading);
    expect(xml).toContain('<inline name="character" class="u0001">\ufffd</inline>');
    expect(fromAkn(xml).preamble[0]?.text).toBe(reading.preamble[0]?.text);
    expect(reading.preamble[0]?.text).toContain('\u0001');
  });
});

describe('taking back', () => {
  const xml = toAkn(draft);

  it('refuses what is no XML, what another program wrote, and a text that was changed', () => {
    expect(codeOf(() => fromAkn('<a>'))).toBe('INSTRUMENTS_AKN_MALFORMED');
    expect(codeOf(() => fromAkn(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`))).not.toBe('none');
    expect(codeOf(() => fromAkn('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>'))).toBe(
      'INSTRUMENTS_AKN_WITHOUT_READING',
    );
    expect(codeOf(() => fromAkn(xml.replace('as a matter of priority;</p>', 'in time;</p>')))).toBe(
      'INSTRUMENTS_AKN_CHANGED',
    );
    expect(codeOf(() => fromAkn(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`))).toBe('INSTRUMENTS_AKN_MALFORMED');
  });

  it('takes text and structure from the body, not from the records', () => {
    expect(xml.match(/to open safe houses, as a matter of priority/g)?.length).toBe(2);
    const records = xml.slice(xml.indexOf('<palermo:reading'), xml.indexOf('</palermo:reading>'));
    // Once in the clause of its commitment, and nowhere else in the records.
    expect(records.split('to open safe houses, as a matter of priority')).toHaveLength(2);
  });
});
