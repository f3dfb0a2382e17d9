import { describe, expect, it } from 'vitest';
import { whoChangedWhat } from './changes.js';
import { CREWS, FUND, LAMPS, passages, REPORT, THANKS } from './fixtures.js';
import { EMPTY_ORAL, readOralForm } from './oral-form.js';
import { type OralRevision, withOralRevisions } from './oral.js';
import { comparisonPages, wordsChanged } from './shown.js';
import { comparePassages } from './compare.js';

const revision = (more: Partial<OralRevision>): OralRevision => ({
  id: 'r',
  fragment: 'op1',
  action: 'replace',
  text: 'Urges States to light all harbours;',
  reader: 'Chile',
  readOn: '2031-05-06',
  readAt: null,
  ...more,
});
const texts = (revisions: readonly OralRevision[]) =>
  withOralRevisions(passages([LAMPS, CREWS]), revisions).map(({ text }) => text);

describe('oral revisions', () => {
  it('change, add and take out paragraphs, and leave the issued text as it is', () => {
    const issued = passages([LAMPS, CREWS]);
    expect(withOralRevisions(issued, [revision({})])[0]?.text).toBe('Urges States to light all harbours;');
    expect(issued[0]?.text).toBe(LAMPS);
    expect(texts([revision({ action: 'insert-after', text: FUND })])).toEqual([LAMPS, FUND, CREWS]);
    expect(texts([revision({ action: 'insert-after', fragment: null, text: FUND })])).toEqual([LAMPS, CREWS, FUND]);
    expect(texts([revision({ action: 'delete', text: '' })])).toEqual([CREWS]);
  });

  it('are applied in the order in which they were read; a change of what is gone changes nothing', () => {
    const first = revision({ readAt: '10:05', text: 'First words;' });
    const later = revision({ readAt: '15:40', text: 'Last words;' });
    expect(texts([later, first])).toEqual(['Last words;', CREWS]);
    expect(texts([revision({ action: 'delete', readAt: '09:00' }), first])).toEqual([CREWS]);
  });

  it('are read from a form, and every fault is told by its field', () => {
    const typed = {
      ...EMPTY_ORAL,
      fragment: 'op1',
      text: ' New words; ',
      reader: 'Chile',
      day: '6',
      month: '5',
      year: '2031',
      time: '25:00',
    };
    const read = readOralForm(typed, '2031-05-06');
    expect(read).toEqual({
      faults: { time: 'instruments.versions.oral.fault.time' },
    });
    expect(readOralForm({ ...typed, time: '9:05' }, '2031-05-06')).toEqual({
      revision: {
        fragment: 'op1',
        action: 'replace',
        text: 'New words;',
        reader: 'Chile',
        readOn: '2031-05-06',
        readAt: '09:05',
      },
    });
    const faults = readOralForm({ ...EMPTY_ORAL, day: '31', month: '2', year: '2031' }, '2031-05-06');
    expect('faults' in faults && Object.keys(faults.faults).sort()).toEqual(['fragment', 'read', 'reader', 'text']);
    expect(readOralForm({ ...typed, time: '', day: '7' }, '2031-05-06')).toHaveProperty('faults.read');
  });
});

describe('who changed what', () => {
  it('names the versions in which a paragraph came, changed or moved, with their sponsors', () => {
    const histories = whoChangedWhat([
      { id: 'draft', passages: passages([THANKS, LAMPS, CREWS]), by: ['Chile'] },
      {
        id: 'rev',
        passages: passages([THANKS, LAMPS, CREWS.replace('Encourages', 'Urges'), REPORT]),
        by: ['Chile', 'Kenya'],
      },
      {
        id: 'adopted',
        passages: passages([THANKS, FUND, LAMPS, CREWS.replace('Encourages', 'Urges'), REPORT]),
        by: [],
      },
    ]);
    const told = histories.map(({ passage, changes }) => [
      passage.fragment,
      ...changes.map(({ version, kind }) => `${version} ${kind}`),
    ]);
    expect(told).toEqual([
      ['pp1', 'draft inserted'],
      ['op1', 'adopted inserted'],
      ['op2', 'draft inserted'],
      ['op3', 'draft inserted', 'rev edited'],
      ['op4', 'rev inserted'],
    ]);
    expect(histories[3]?.changes[1]?.by).toEqual(['Chile', 'Kenya']);
    expect(whoChangedWhat([])).toEqual([]);
  });
});

describe('a comparison as it is shown', () => {
  it('counts the words of either side, and leaves out what did not change', () => {
    const { pairs } = comparePassages(
      passages([LAMPS, CREWS]),
      passages([LAMPS, CREWS.replace('Encourages', 'Strongly urges'), FUND]),
    );
    expect(pairs.map(wordsChanged)).toEqual([
      { deleted: 0, inserted: 0 },
      { deleted: 1, inserted: 2 },
      { deleted: 0, inserted: 14 },
    ]);
    expect(comparisonPages(pairs, true).flat()).toHaveLength(2);
    expect(comparisonPages([], false)).toEqual([[]]);
  });

  it('comes in pages that hold every pair once', () => {
    const long = Array.from({ length: 40 }, (_, i) => `${LAMPS} Number ${i}. ${'word '.repeat(1_000)}`);
    const { pairs } = comparePassages(passages(long), passages(long));
    const pages = comparisonPages(pairs, false);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toEqual(pairs);
  });
});
