import { describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../fixtures.js';
import { flatten, readInstrument } from './read.js';

const read = (text: string) => readInstrument({ name: 'test.txt', text });
const draft = read(DRAFT_RESOLUTION);

describe('tolerance rules', () => {
  it('joins a paragraph that a page break, a note and a job number cut', () => {
    expect(draft.preamble.map((p) => p.id)).toEqual(['pp1', 'pp2']);
    expect(draft.preamble[1]?.text).toContain('prepared with the help of river authorities');
    expect(draft.preamble[1]?.spans).toHaveLength(2);
    expect(draft.diagnostics.some((d) => d.rule === 'join-lower-case')).toBe(true);
  });

  it('takes a note for a note in the middle of a sentence, and matches it to its mark', () => {
    expect(draft.notes.map((n) => [n.mark, n.calledFrom])).toEqual([
      ['*', ['sponsors']],
      ['1', ['pp1']],
      ['2', ['pp2']],
    ]);
    expect(draft.notesWithoutAnchor).toEqual([]);
    expect(draft.anchorsWithoutNote).toEqual([]);
  });

  it('resolves Ibid. to the note before it, and says where it cannot [S2 fn1]', () => {
    expect(draft.notes.find((n) => n.mark === '2')?.ibidOf).toBe('1');
    const decision = read(PAST_DECISION);
    expect(decision.notes[0]?.ibidOf).toBeNull();
    expect(decision.notes[0]?.citations[0]?.treaty).toBe('treaty/untoc');
    expect(decision.diagnostics.some((d) => d.rule === 'ibid-outside')).toBe(true);
  });

  it('tells the ninth letter from the first roman numeral by the whole list', () => {
    const decision = read(PAST_DECISION);
    expect(decision.operative.map((p) => p.id)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((l) => `op-${l}`),
    );
    expect(decision.operative[8]?.children.map((c) => [c.id, c.eId])).toEqual([
      ['op-i-i', 'para_i__list_1__point_i'],
      ['op-i-ii', 'para_i__list_1__point_ii'],
    ]);
    expect(decision.operative[8]?.eId).toBe('para_i');
  });

  it('nests roman entries under a letter that ends with a colon', () => {
    const op2 = draft.operative[1];
    expect(op2?.children.map((c) => c.id)).toEqual(['op2-a', 'op2-b', 'op2-c']);
    expect(op2?.children[1]?.children.map((c) => [c.id, c.text])).toEqual([
      ['op2-b-i', 'Of each vessel;'],
      ['op2-b-ii', 'Of each landing place;'],
    ]);
    expect(op2?.children[1]?.children[1]?.eId).toBe('para_2__list_1__point_b__list_1__point_ii');
  });

  it('reads a lower-case verb, emphasis, dead links and mixed marks without keeping their markup', () => {
    expect(draft.operative[1]?.verbs[0]).toEqual({ surface: 'encourages', lemma: 'encourage', offset: 0 });
    expect(draft.operative[1]?.emphasis).toEqual([[0, 10]]);
    expect(draft.preamble[1]?.text).toContain('resolutions 70/1 of 25 September 2015');
    expect(draft.diagnostics.some((d) => d.rule === 'dead-link')).toBe(true);
    const garbled = read(
      'The General Assembly,\n\nRecalling the Charter<sup>&</sup>lt;sup>3</sup> and $^{4}$ others,^{*}\n\n1. Decides to meet.\n\n<sup>&</sup>lt;sup>3</sup> A/67/156.\n',
    );
    expect(garbled.preamble[0]?.text).toBe('Recalling the Charter and others,');
    expect(garbled.preamble[0]?.anchors.map((a) => a.mark)).toEqual(['3', '4', '*']);
    expect(garbled.notes[0]?.mark).toBe('3');
  });

  it('reads a header that extraction put on one line [S0 header]', () => {
    const one = read(
      'Distr.: Limited 13 November 2031\n\nOriginal: English\n\nEighty-sixth session Third Committee Agenda item 103 Crime prevention\n\n## Kenya and Philippines: draft resolution\n\n## Harbours\n\n## The General Assembly,\n\n*Aware* of harbours,\n\n1. *Decides* to light them.',
    );
    expect(one.meta).toMatchObject({
      body: 'ga',
      symbol: null,
      committee: 'Third Committee',
      distribution: 'Limited',
      date: '2031-11-13',
      originalLanguage: 'en',
      docType: 'resolution',
      status: 'draft',
      title: 'Harbours',
    });
    expect(one.meta.session?.ordinal).toBe(86);
    expect(one.meta.agendaItem).toMatchObject({ number: '103', title: 'Crime prevention' });
    expect(one.meta.sponsors.map((s) => s.norm)).toEqual(['KEN', 'PHL']);
  });

  it('splits a run-in preamble and reads past tense', () => {
    const decision = read(PAST_DECISION);
    expect(decision.preamble.map((p) => p.text)).toEqual([
      'recalling its decision 5/1,',
      'having considered the report of the Secretariat on lighthouses',
      'taking into account the debate held in the Assembly in May 2012:',
    ]);
    expect(decision.meta.tense).toBe('past');
    expect(decision.meta.number).toEqual({ surface: 'Decision 6/9', norm: 'un/ctoc-cop/dec/6/9' });
  });

  it('closes the operative part at the record of adoption and keeps the annex apart', () => {
    const adopted = read(ADOPTED_RESOLUTION);
    expect(adopted.operative.map((p) => p.id)).toEqual(['op1', 'op2']);
    expect(adopted.preamble).toHaveLength(2);
    expect(adopted.annexes.map((p) => p.text)).toEqual(['Harbours are to be lit.']);
    expect(adopted.elements.filter((e) => e.class === 'tail')).toHaveLength(2);
    expect(adopted.meta).toMatchObject({
      status: 'adopted',
      date: '2030-12-19',
      title: 'Harbours without trafficking in persons',
    });
    expect(adopted.meta.number?.norm).toBe('A/RES/85/201');
  });

  it('numbers unnumbered operatives, and counts them apart where others have numbers', () => {
    const none = read(
      'The Security Council,\n\nHaving heard the report,\n\nCalls upon States to stop;\n\nRequests the Secretary-General to report.\n',
    );
    expect(none.operative.map((p) => [p.id, p.label])).toEqual([
      ['op1', null],
      ['op2', null],
    ]);
    const mixed = read(
      'The General Assembly,\n\nAware of it,\n\nAdopts the following text:\n\n1. Calls upon States to stop;\n\n2. Decides to meet.\n',
    );
    expect(mixed.operative.map((p) => p.id)).toEqual(['op-u1', 'op1', 'op2']);
  });

  it('undoes lines broken at a column', () => {
    const wrapped = read(
      'The General Assembly,\nRecalling that the harbours of the world are many and that the people who\nwork in them are seldom asked what they see on their way home at night,\nAware that lamps cost money and that many harbours have none of it to\nspend on the lighting of their quays,\n1. Calls upon Governments to light the quays of their harbours in the\nhours between dusk and dawn;\n2. Requests the Secretary-General to report on the lamps that were lit\nin the course of the year.\n',
    );
    expect(wrapped.preamble.map((p) => p.text.slice(-20))).toEqual(
      ['r way home at night,', 'ing of their quays,'.padStart(20, 't')].map((t) => t.slice(-20)),
    );
    expect(wrapped.operative.map((p) => p.lines)).toEqual([
      [6, 7],
      [8, 9],
    ]);
  });

  it('starts again at a second formula', () => {
    const two = read(
      'The Economic and Social Council\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\nThe General Assembly,\n\nAware of it,\n\n1. Decides to meet.\n',
    );
    expect(two.preamble.map((p) => p.text)).toEqual(['Aware of it,']);
    expect(two.operative.map((p) => p.id)).toEqual(['op-u1', 'op1']);
  });

  it('repairs a gap in the numbers and says so', () => {
    const gap = read(
      'The General Assembly,\n\nAware of it,\n\n1. Decides to meet;\n\n3. Requests the Secretary-General to report.\n',
    );
    expect(gap.operative.map((p) => p.id)).toEqual(['op1', 'op3']);
    expect(gap.diagnostics.some((d) => d.rule === 'numbering-gap')).toBe(true);
  });
});

describe('reports of sessions', () => {
  const report = read(REPORT);

  it('reads tight lists, documents, statements and points', () => {
    expect(report.paragraphs.map((p) => [p.id, p.paragraphKind])).toEqual([
      ['p1', 'consideration'],
      ['p2', 'introductory-statement'],
      ['p3', 'statements-by-states'],
      ['p4', 'deliberation'],
      ['p5', 'deliberation'],
    ]);
    expect(report.paragraphs[0]?.children.map((c) => c.paragraphKind)).toEqual([
      'document-before-the-conference',
      'document-before-the-conference',
    ]);
    expect(report.paragraphs[0]?.meetings?.[0]).toMatchObject({ numbers: [2, 3], dates: ['2031-06-03', '2031-06-04'] });
    expect(report.paragraphs[2]?.statements?.map((s) => [s.norm, s.capacity])).toEqual([
      ['CHL', 'representative'],
      ['BIH', 'representative'],
      ['KEN', 'representative'],
      ['USA', 'representative'],
      ['JPN', 'observer-signatory'],
    ]);
    expect(report.paragraphs[3]?.points?.map((p) => [p.quantifier, p.mode, p.proposal])).toEqual([
      ['several', 'emphasized', null],
      [null, 'recommended', 'lamps be lit'],
    ]);
  });

  it('gives headings the depth of their labels', () => {
    expect(report.headings.map((h) => [h.label, h.level, h.before])).toEqual([
      ['III.', 1, 'p1'],
      ['A.', 2, 'p1'],
      [null, 3, 'p4'],
    ]);
    expect(report.meta).toMatchObject({ docType: 'report', status: 'draft', title: 'Draft report' });
    expect(report.meta.rapporteur?.state.norm).toBe('CHL');
  });

  it('keeps a longest run of numbers and makes headings of the others', () => {
    const text =
      'Report of the body\n\n1. The session was opened in the morning by the Chair of the body.\n\n1. Proceedings\n\n2. The body considered the item and took note of it in the afternoon.\n\n2. Conclusions\n\n3. The body was grateful to the host for the hall that it was given.\n';
    const numbered = read(text);
    expect(numbered.paragraphs.map((p) => p.id)).toEqual(['p1', 'p2', 'p3']);
    expect(numbered.headings.map((h) => h.text)).toEqual(['Proceedings', 'Conclusions']);
  });
});

describe('commitments', () => {
  const all = draft.commitments;
  const of = (id: string) => all.filter((c) => c.provision === id);

  it('gives verb, strength, addressee and condition of each clause', () => {
    expect(of('op1')[0]).toMatchObject({
      lemma: 'urge',
      strength: 4,
      addressees: [{ norm: 'states', surface: 'States that have not yet done so' }],
      conditions: ['as a matter of priority'],
    });
    expect(of('op3').map((c) => [c.lemma, c.strength, c.addressees[0]?.norm])).toEqual([
      ['request', 5, 'secretariat'],
      ['urge', 4, 'member-states'],
    ]);
  });

  it('reads when: at a session, before a session, in a year', () => {
    expect(of('op3')[0]?.deadlines).toEqual([
      { kind: 'session', surface: 'at its twenty-first session', norm: { body: 'ctoc-cop', session: 21 } },
    ]);
    expect(of('op3')[1]?.deadlines[0]).toMatchObject({
      kind: 'before-session',
      norm: { body: 'ctoc-cop', session: 21 },
    });
    expect(of('op4')[0]?.deadlines[0]).toMatchObject({
      kind: 'session',
      surface: 'at its twenty-second session, in 2033',
      norm: { session: 22, year: 2033 },
    });
  });

  it('hands verb and addressee down a list, and finds the duty hidden in an entry', () => {
    expect(of('op2-a').map((c) => [c.verb, c.verbInherited, c.strength, c.addressees[0]?.norm])).toEqual([
      ['encourages', true, 2, 'member-states'],
      ['invite', false, 2, 'unodc'],
    ]);
    expect(of('op2-b-ii')[0]).toMatchObject({
      verbInherited: true,
      addressees: [{ norm: 'member-states', surface: null }],
    });
  });

  it('is weaker when a request goes to States', () => {
    const decision = read(PAST_DECISION);
    const strengths = Object.fromEntries(decision.commitments.map((c) => [c.provision, c.strength]));
    expect(strengths).toMatchObject({ 'op-b': 6, 'op-c': 3, 'op-h': 5, 'op-i-i': 6 });
  });

  it('reads rhythm and last day in adopted resolutions', () => {
    const adopted = read(ADOPTED_RESOLUTION);
    expect(adopted.commitments.flatMap((c) => c.deadlines.map((d) => [c.id, d.kind]))).toEqual([
      ['op1.2', 'by-date'],
      ['op2.1', 'recurring'],
    ]);
    expect(adopted.commitments[1]?.deadlines[0]?.norm).toEqual({ date: '2032-07' });
    expect(adopted.commitments[2]?.conditions).toEqual(['within existing resources']);
  });
});

describe('citations', () => {
  it('gives each number its body, and a list its shared date [S3 pp2]', () => {
    const pp2 = draft.preamble[1];
    expect(pp2?.citations.map((c) => [c.norm, c.date])).toEqual([
      ['A/RES/70/1', '2015-09-25'],
      ['A/RES/71/167', undefined],
      ['A/RES/72/195', '2017-12-19'],
    ]);
    expect(draft.preamble[0]?.citations.map((c) => c.norm)).toEqual([
      'treaty/untoc-tip#art_9__para_2',
      'un/ctoc-cop/dec/7/3',
    ]);
  });

  it('never invents a target', () => {
    const unknown = read(
      'The Council of Lakes,\n\nRecalling its resolution 5/1,\n\n1. Requests the Secretary-General to report (CTOC/COP/2031/__).\n',
    );
    expect(unknown.citations.map((c) => c.norm)).toEqual([null, null]);
    expect(unknown.meta).toMatchObject({ body: null, bodyName: 'Council of Lakes', symbol: null });
  });

  it('takes the body of a bare number in a note from the clause that calls it', () => {
    const note = read(
      'The General Assembly,\n\nRecalling other relevant Human Rights Council resolutions on harbours,<sup>1</sup>\n\n1. Decides to meet.\n\n<sup>1</sup> Resolutions 8/12 and 17/1.\n',
    );
    expect(note.notes[0]?.citations.map((c) => c.norm)).toEqual(['A/HRC/RES/8/12', 'A/HRC/RES/17/1']);
  });
});

describe('provisions', () => {
  it('carry the same hash for the same words whatever their case and punctuation', () => {
    const a = read('The General Assembly,\n\nAware of it,\n\n1. Decides to meet;\n\n2. DECIDES, to meet.\n');
    expect(a.operative[0]?.hash).toBe(a.operative[1]?.hash);
    expect(a.operative[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('have ids that are unique in the document', () => {
    for (const text of [DRAFT_RESOLUTION, PAST_DECISION, REPORT, ADOPTED_RESOLUTION]) {
      const r = read(text);
      const ids = flatten([...r.preamble, ...r.operative, ...r.paragraphs, ...r.annexes]).map((p) => p.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('stars', () => {
  it('an escaped star at the head of a line is the mark of a note, wherever it stands', () => {
    const starred = read(
      'Atlantis\\* and Kenya: draft resolution\n\nHarbours\n\nThe General Assembly,\n\nRecalling the harbours and the\n\n\\* Also on behalf of the Group of 77.\n\nlamps of old,\n\n1. Decides to meet.\n',
    );
    expect(starred.preamble.map((p) => p.text)).toEqual(['Recalling the harbours and the lamps of old,']);
    expect(starred.notes.map((n) => [n.mark, n.text, n.calledFrom])).toEqual([
      ['*', 'Also on behalf of the Group of 77.', ['sponsors']],
    ]);
  });

  it('a sponsor outside the list of States is named as the text names it', () => {
    const starred = read(
      'Atlantis* and Kenya: draft resolution\n\nHarbours\n\n* Also on behalf of the Group of 77.\n\nThe General Assembly,\n\nAware of it,\n\n1. Decides to meet.\n',
    );
    expect(starred.meta.onBehalfOf).toEqual([{ sponsor: 'Atlantis', text: 'Also on behalf of the Group of 77.' }]);
  });
});
