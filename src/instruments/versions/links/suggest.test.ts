import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../reading/read.js';
import { type LinkSuggestion, suggestLinks } from './suggest.js';
import type { LinkDocument } from './units.js';
import { sessionOfWork } from './works.js';

const BODY = 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';

function resolution(id: string, session: string, place: string, number: string, body: string): LinkDocument {
  const text = `${BODY}

${session} session

${place}

${number}

Safe houses

The ${BODY},

${body}
`;
  return { id, reading: readInstrument({ name: `${id}.txt`, text }) };
}

const SECOND = resolution(
  'second',
  'Second',
  'Vienna, 4–8 May 2026',
  'Resolution 2/3',
  `Recalling the Protocol,

1. Encourages States parties to train the crews of river ferries to recognise persons who travel under threat;

2. Decides that the Working Group on Trafficking in Persons should hold at least one meeting on river routes before the third session of the Conference;

3. Requests the Secretariat to submit a report on houses beside rivers to the Conference at its third session;

4. Requests the Secretariat to assist the Working Group on Trafficking in Persons in the collection of river maps.`,
);

const THIRD = resolution(
  'third',
  'Third',
  'Vienna, 8–12 May 2028',
  'Resolution 3/5',
  `Recalling its resolution 2/3 of 8 May 2026,

Welcoming the report of the Secretariat on houses beside rivers,

1. Urges States parties to train the crews of river ferries to recognise persons who travel under threat and children;

2. Welcomes the recommendations on river routes of the meeting of the Working Group on Trafficking in Persons held in Vienna in March 2028;

3. Requests the Secretariat to assist the Working Group on Trafficking in Persons in the collection of maps of rivers and lakes;

4. Notes the growth of tourism.`,
);

const { links, works } = suggestLinks([THIRD, SECOND]);
const told = (link: LinkSuggestion) =>
  `${link.earlier.document}#${link.earlier.fragment} ${link.relation} ${link.later.document}#${link.later.fragment}`;
const between = (earlier: string, later: string) =>
  links.find((link) => link.earlier.fragment === earlier && link.later.fragment === later);

describe('links between what documents ask', () => {
  it('the same is asked again with a stronger verb', () => {
    const link = between('op1', 'op1');
    expect(link?.relation).toBe('strengthens');
    expect(link?.reasons).toEqual(expect.arrayContaining(['same-addressee', 'stronger-verb', 'same-words']));
  });

  it('a report that was asked for is welcomed later', () =>
    expect(between('op3', 'pp2')).toMatchObject({
      relation: 'fulfils',
      reasons: expect.arrayContaining(['product-asked-and-there']),
    }));

  it('a meeting that was decided is said to have been held', () =>
    expect(between('op2', 'op2')?.relation).toBe('fulfils'));

  it('a task of the same organ is given again', () => expect(between('op4', 'op3')?.relation).toBe('renews'));

  it('leads from the earlier text to the later, never back, whatever order they come in', () => {
    expect(links.length).toBeGreaterThan(3);
    expect(links.every(({ earlier, later }) => earlier.document === 'second' && later.document === 'third')).toBe(true);
    expect(suggestLinks([SECOND, THIRD]).links.map(told).sort()).toEqual(links.map(told).sort());
  });

  it('keeps few for each commitment, ranked, and nothing for what no later text takes up', () => {
    const few = suggestLinks([SECOND, THIRD], { each: 1 }).links;
    const commitments = few.map(({ earlier }) => earlier.commitment);
    expect(new Set(commitments).size).toBe(commitments.length);
    expect(links.map(({ score }) => score)).toEqual(links.map(({ score }) => score).sort((a, b) => b - a));
    expect(links.some(({ later }) => later.fragment === 'op4')).toBe(false);
    expect(suggestLinks([SECOND]).links).toEqual([]);
  });

  it('says which work a document is', () =>
    expect(works.map(({ document, work, relation }) => [document, work, relation])).toEqual([
      ['third', 'un/ctoc-cop/res/3/5', 'is'],
      ['second', 'un/ctoc-cop/res/2/3', 'is'],
    ]));

  it('says what a draft probably became, where others cite one resolution of its session', () => {
    const draft: LinkDocument = {
      id: 'draft',
      reading: { ...SECOND.reading, meta: { ...SECOND.reading.meta, number: null, symbol: null, status: 'draft' } },
    };
    expect(suggestLinks([draft, THIRD]).works).toContainEqual(
      expect.objectContaining({ document: 'draft', work: 'un/ctoc-cop/res/2/3', relation: 'adopted-as' }),
    );
    expect(sessionOfWork('A/RES/67/190')).toEqual({ body: 'ga', session: 67 });
    expect(sessionOfWork('treaty/untoc')).toBeNull();
  });
});
