import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonOf, containment, foldText, jaccard, shinglesOf, tokensOf } from './index.js';

const words = (text: string) => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  it('are words without case or signs', () =>
    expect(words('States’ duty: “resolution 68/192”, of 2013.')).toEqual([
      'states',
      'duty',
      'resolution',
      '68',
      '192',
      'of',
      '2013',
    ]));

  it('are single characters where a script sets no spaces', () =>
    expect(tokensOf('回顾2010年UN决议').map(({ text, dense }) => `${text}${dense ? '*' : ''}`)).toEqual([
      '回*',
      '顾*',
      '2010',
      '年*',
      'un',
      '决*',
      '议*',
    ]));

  it('of Arabic do not change with vowel signs, tatweel or the form of alef', () => {
    expect(foldText('الأشْخاص')).toBe(foldText('الاشخــاص'));
    expect(foldText('مكافحة')).toBe(foldText('مكافحه'));
  });
});

describe('shingles', () => {
  it('are three words that follow one another', () => expect(shinglesOf('a b c d e')).toHaveLength(3));
  it('of a short text are the text', () => expect(shinglesOf('Takes note')).toHaveLength(1));
  it('of Chinese are pairs of characters', () => expect(shinglesOf('贩运人口')).toHaveLength(3));
  it('of nothing are none, and nothing is like nothing', () => {
    expect(shinglesOf(' – ')).toHaveLength(0);
    expect(jaccard(shinglesOf(''), shinglesOf(''))).toBe(0);
  });

  it('compare: a paragraph found whole in a longer one is contained in it', () => {
    const short = shinglesOf('urges States to protect the victims');
    const long = shinglesOf('Also urges States to protect the victims and their families');
    expect(containment(short, long)).toBe(1);
    expect(jaccard(short, long)).toBe(4 / 8);
  });

  it('Jaccard is symmetric, 1 for the same set, and agrees with plain sets', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', '人', '口'), { maxLength: 30 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [shinglesOf(one), shinglesOf(other)];
        const plain = [...a].filter((shingle) => b.includes(shingle)).length;
        expect(commonOf(a, b)).toBe(plain);
        expect(jaccard(a, b)).toBe(jaccard(b, a));
        expect(jaccard(a, a)).toBe(a.length === 0 ? 0 : 1);
      }),
    );
  });
});
