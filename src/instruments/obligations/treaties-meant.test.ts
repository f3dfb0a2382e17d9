import { describe, expect, it } from 'vitest';
import type { Citation } from '../reading/reading.js';
import { treatiesMeant } from './treaties-meant.js';

const TEXT =
  'Urges States to join the Treaty on Lamps and the Treaty on Oil, and also urges States parties to those instruments to apply them, and States parties to the Treaty on Quays to light them, and States parties';
const cite = (name: string, norm: string | null, from = 0): Citation => ({
  surface: name,
  norm,
  kind: 'treaty',
  in: 'op1',
  offset: TEXT.indexOf(name, from),
});
const citations = [
  cite('Treaty on Lamps', 'treaty/lamps'),
  cite('Treaty on Oil', 'treaty/oil#art_3'),
  cite('Treaty on Quays', 'treaty/quays'),
];
const endOf = (nth: number) => {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = TEXT.indexOf('States parties', at + 1);
  return at + 'States parties'.length;
};
const meant = (addresseeEnd: number | null, issuer: string | null, cited = citations) =>
  treatiesMeant({ text: TEXT, citations: cited, addresseeEnd, issuer });

describe('treatiesMeant', () => {
  it('takes all named before "those instruments", and the one named with the parties', () => {
    expect(meant(endOf(0), 'ctoc-cop')).toEqual(['treaty/lamps', 'treaty/oil']);
    expect(meant(endOf(1), 'ctoc-cop')).toEqual(['treaty/quays']);
  });

  it('takes the treaty of the body that speaks for bare parties, else those that are named', () => {
    expect(meant(endOf(2), 'ctoc-cop')).toEqual(['treaty/untoc']);
    expect(meant(null, 'cac-cosp')).toEqual(['treaty/uncac']);
    expect(meant(endOf(2), 'ga')).toEqual(['treaty/lamps', 'treaty/oil', 'treaty/quays']);
    expect(meant(endOf(2), null, [cite('Treaty on Lamps', null)])).toEqual([]);
  });
});
