import { describe, expect, it } from 'vitest';
import type { Provision } from '../reading.js';
import { citationsOf } from './citations.js';

const cited = (text: string) =>
  citationsOf({ id: 'op1', text, kind: 'paragraph', anchors: [], verbs: [] } as unknown as Provision, {
    issuer: 'ctoc-cop',
    session: null,
    notedMarks: new Set(),
  });
const norms = (text: string) => cited(text).map((c) => c.norm);

describe('articles', () => {
  it.each([
    ['article 10, paragraph 1, of the Trafficking Protocol', ['treaty/untoc-tip#art_10__para_1']],
    ['paragraph 1 (b) of article 10 of the Trafficking Protocol', ['treaty/untoc-tip#art_10__para_1__point_b']],
    ['article 6 (3) (a) of the Trafficking Protocol', ['treaty/untoc-tip#art_6__para_3__point_a']],
    ['article 3, subparagraph (a), of the Trafficking Protocol', ['treaty/untoc-tip#art_3__point_a']],
    ['Article 51 of the Charter of the United Nations', ['treaty/un-charter#art_51']],
    [
      'articles 5, 6 and 9 to 11 of the Trafficking Protocol',
      [5, 6, 9, 10, 11].map((n) => `treaty/untoc-tip#art_${n}`),
    ],
    ['article 5 of the Lamp Act', [null]],
    ['rule 2, paragraph 2, of the rules of procedure', ['un/ctoc-cop/rules#rule_2__para_2']],
  ])('%s', (text, expected) => expect(norms(text)).toEqual(expected));

  it('belong to the treaty spoken of last where none follows', () => {
    expect(norms('as set out in the Firearms Protocol, in particular article 3')).toEqual([
      'treaty/untoc-firearms',
      'treaty/untoc-firearms#art_3',
    ]);
  });
});

describe('terms that a text defines', () => {
  it('stand for the work they are given to', () => {
    const context = { issuer: null, session: null, notedMarks: new Set<string>() };
    const read = (text: string) =>
      citationsOf({ id: 'x', text, kind: 'paragraph', anchors: [], verbs: [] } as unknown as Provision, context);
    read('Recalling the Firearms Protocol and the Trafficking Protocol (hereinafter referred to as “the Protocol”),');
    expect(read('article 4 of the Protocol').map((c) => c.norm)).toEqual(['treaty/untoc-tip#art_4']);
    read('Recalling the Convention on the Rights of the Child (the “Child Treaty”),');
    expect(read('article 2 of the Child Treaty').map((c) => c.norm)).toEqual(['treaty/crc#art_2']);
  });
});
