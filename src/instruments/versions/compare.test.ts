import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstrument } from '../reading/read.js';
import { ADOPTED_RESOLUTION } from '../fixtures.js';
import { comparePassages, compareVersions, type Comparison } from './compare.js';
import { CREWS, FUND, LAMPS, passages, REPORT, THANKS } from './fixtures.js';

const compare = (older: readonly string[], newer: readonly string[]) =>
  comparePassages(passages(older), passages(newer));
const kinds = ({ pairs }: Comparison) =>
  pairs.map(({ kind, older, newer }) =>
    [kind, older.map((p) => p.fragment).join('+'), newer.map((p) => p.fragment).join('+')].join(' '),
  );

describe('two versions of a text', () => {
  it('that are the same are the same', () =>
    expect(compare([THANKS, LAMPS, CREWS], [THANKS, LAMPS, CREWS]).counts).toMatchObject({ same: 3, edited: 0 }));

  it('an insertion renumbers what follows, and no words changed there', () =>
    expect(kinds(compare([LAMPS, CREWS], [LAMPS, FUND, CREWS]))).toEqual([
      'same op1 op1',
      'inserted  op2',
      'renumbered op2 op3',
    ]));

  it('rewording is told word by word, with the words of both versions', () => {
    const { pairs } = compare([LAMPS], [LAMPS.replace('light', 'light and watch').replace('Urges', 'Calls upon')]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.kind).toBe('edited');
    expect(pairs[0]?.words.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'Urges',
      'Calls upon',
      'and watch',
    ]);
  });

  it('what changed its place has moved; what it passed has not', () =>
    expect(kinds(compare([LAMPS, CREWS, REPORT, FUND], [FUND, LAMPS, CREWS, REPORT]))).toEqual([
      'moved op4 op1',
      'renumbered op1 op2',
      'renumbered op2 op3',
      'renumbered op3 op4',
    ]));

  it('a deletion stands where the paragraph stood', () =>
    expect(kinds(compare([LAMPS, CREWS, REPORT], [LAMPS, REPORT]))).toEqual([
      'same op1 op1',
      'deleted op2 ',
      'renumbered op3 op2',
    ]));

  it('one paragraph divided into two', () => {
    const both = `${LAMPS.slice(0, -1)}, and also encourages Member States to train the crews of ferries to recognise those who travel under threat;`;
    expect(kinds(compare([both, REPORT], [LAMPS, CREWS, REPORT]))).toEqual(['split op1 op1+op2', 'renumbered op2 op3']);
    expect(kinds(compare([LAMPS, CREWS, REPORT], [both, REPORT]))).toEqual([
      'merged op1+op2 op1',
      'renumbered op3 op2',
    ]);
  });

  it('a recital may become operative', () => {
    const { pairs } = compare(
      [THANKS, LAMPS],
      [LAMPS, 'Notes with appreciation the work of the pilots’ guild on the lower river;'],
    );
    const thanks = pairs.find(({ older }) => older[0]?.fragment === 'pp1');
    expect(thanks).toMatchObject({ kind: 'edited', crossed: true, newer: [{ fragment: 'op2' }] });
  });

  it('brackets put round words, and taken off them', () => {
    const doubtful = LAMPS.replace('after dark', '[after dark]');
    expect(kinds(compare([LAMPS], [doubtful]))).toEqual(['bracketed op1 op1']);
    expect(kinds(compare([doubtful], [LAMPS]))).toEqual(['unbracketed op1 op1']);
  });

  it('the comma or full stop that follows from the place in a list is no change of words', () =>
    expect(kinds(compare([LAMPS, CREWS], [LAMPS, CREWS.replace(/;$/, '.')]))).toEqual([
      'same op1 op1',
      'same op2 op2',
    ]));

  it('paragraphs that say almost the same keep to their own', () => {
    const rivers = ['Rhine', 'Danube', 'Volga', 'Nile', 'Niger'].map(
      (river) => `Requests the Secretariat to publish the number of landing places on the ${river};`,
    );
    const shuffled = [rivers[3], rivers[0], rivers[4], rivers[1], rivers[2]].map((text) => text ?? '');
    const { pairs } = compare(rivers, shuffled);
    expect(pairs.every(({ older, newer }) => older[0]?.text === newer[0]?.text)).toBe(true);
  });

  it('works in Chinese and Arabic', () => {
    const zh = ['敦促缔约国照亮渡船夜间停靠的港口；', '请秘书处向缔约方会议第九届会议提交报告；'];
    expect(
      compare(zh, ['邀请捐助方向安全住所基金捐款；', ...zh.map((text) => text.replace('缔约国', '各国'))]).counts,
    ).toMatchObject({
      inserted: 1,
      deleted: 0,
    });
    const ar = [
      'يحث الدول الأطراف على إنارة الموانئ التي ترسو فيها العبارات ليلا؛',
      'يطلب إلى الأمانة أن تقدم تقريرا إلى المؤتمر؛',
    ];
    expect(compare(ar, [...ar].reverse()).counts).toMatchObject({ inserted: 0, deleted: 0, edited: 0 });
  });

  it('takes readings as they come: a number changed in a document that was read', () => {
    const read = (text: string) => readInstrument({ name: 'a.txt', text });
    const { pairs } = compareVersions(
      read(ADOPTED_RESOLUTION),
      read(ADOPTED_RESOLUTION.replace('no later than July 2032', 'no later than July 2035')),
    );
    const changed = pairs.filter(({ kind }) => kind !== 'same');
    expect(changed).toHaveLength(1);
    expect(changed[0]?.words.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['2032', '2035']);
  });

  it('puts every paragraph of both versions into exactly one pair, in the order of the newer', () => {
    const pool = [LAMPS, CREWS, REPORT, FUND, THANKS, `${LAMPS} ${CREWS}`, 'Option 1:', '[X]', ''];
    const text = fc.array(fc.constantFrom(...pool), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [older, newer] = [passages(one), passages(other)];
        const { pairs } = comparePassages(older, newer);
        const fragments = (side: 'older' | 'newer') => pairs.flatMap((pair) => pair[side].map((p) => p.fragment));
        expect(fragments('older').sort()).toEqual(older.map((p) => p.fragment).sort());
        expect(fragments('newer').sort()).toEqual(newer.map((p) => p.fragment).sort());
      }),
      { numRuns: 300 },
    );
  });
});
