import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';
import { isAct } from './acts.js';
import { statementsOf } from './statements.js';

const REPORT = `Committee on Harbours

Report of the Committee on Harbours on its third session, held in Palermo from 3 to 7 May 2021

Contents

I. Opening of the session 1–2 3

II. Adoption of the agenda 3–4 3

III. Safety of quays 5–7 4

I. Opening of the session

(Agenda item 1)

1. The third session of the Committee on Harbours was held at Palermo from 3 to 7 May 2021 at the seat of the port.

2. The Chair of the Committee opened the session and welcomed all the representatives and the observers.

II. Adoption of the agenda

(Agenda item 2)

3. At its 1st meeting, on 3 May, the Committee considered a note by the Secretariat on the provisional agenda.

4. The Committee adopted the agenda as follows:

1. Opening of the session.

2. Adoption of the agenda and organization of the work of the session of the Committee as a whole.

3. Safety of quays.

III. Safety of quays

(Agenda item 3)

5. The Committee considered this item at its 2nd meeting. It had before it documents HRB/COP/2021/2 and HRB/COP/2021/5. Statements were made by representatives of 12 Parties, including one on behalf of the Group of 77 and China and one on behalf of the African Group.

6. The Committee requested the secretariat to publish:

A map of all the quays that are in use;

A list of the cranes.

7. The Committee took note of the report of the Working Group and agreed to continue its work at the next session.
`;

describe('a report of a session', () => {
  const read = readInstrument({ name: 'report.txt', text: REPORT });

  it('has its paragraphs by their numbers, and not those of the agenda inside one', () => {
    expect(read.meta.docType).toBe('report');
    expect(read.paragraphs.map((p) => p.n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(read.paragraphs[3]?.children.map((c) => c.label)).toEqual(['1.', '2.', '3.']);
  });

  it('sets the list of contents apart from the header and the text', () => {
    const contents = read.elements.filter((e) => e.class === 'contents');
    expect(contents.map((e) => REPORT.slice(e.span.start, e.span.end).trim())).toContain('III. Safety of quays 5–7 4');
    expect(read.headings[0]).toMatchObject({ label: 'I.', text: 'Opening of the session', before: 'p1' });
    expect(read.meta.title).not.toContain('Contents');
  });

  it('says what was before the body, who spoke for whom, and what was decided', () => {
    const [, , , , fifth, sixth, seventh] = read.paragraphs;
    expect(fifth?.paragraphKind).toBe('consideration');
    expect(fifth?.documentsBefore).toHaveLength(2);
    expect(fifth?.statements?.map((s) => s.onBehalfOf?.norm)).toEqual(['group/g77', 'group/african']);
    expect([sixth?.paragraphKind, seventh?.paragraphKind]).toEqual(['action-taken', 'action-taken']);
  });

  it('keeps a list without labels under the paragraph that opens it', () => {
    expect(read.paragraphs[5]?.children.map((c) => [c.label, c.text])).toEqual([
      [null, 'A map of all the quays that are in use;'],
      [null, 'A list of the cranes.'],
    ]);
  });
});

describe('acts of a body', () => {
  it.each([
    ['The Committee and the Council agreed to meet.', true],
    ['At its 3rd meeting, the Committee took note of the report.', true],
    ['The Chair welcomed the participants.', false],
    ['The Committee considered the item.', false],
    ['Some speakers agreed with the proposal.', false],
  ])('%s', (text, act) => {
    expect(isAct(text)).toBe(act);
  });
});

describe('statements', () => {
  it('names groups one by one', () => {
    const groups = statementsOf(
      'Statements were made by representatives of 9 Parties, including 3 on behalf of groups of Parties: African Group; Arab Group; and European Union and its member States.',
    );
    expect(groups.map((s) => [s.surface, s.onBehalfOf?.norm])).toEqual([
      ['African Group', 'group/african'],
      ['Arab Group', 'group/arab'],
      ['European Union and its member States', 'group/eu-members'],
    ]);
  });

  it('finds none where somebody is invited to make one', () => {
    expect(statementsOf('The Chair invited a representative of the Port to make a statement.')).toEqual([]);
  });
});
