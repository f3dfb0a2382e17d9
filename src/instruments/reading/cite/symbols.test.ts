import { describe, expect, it } from 'vitest';
import { officialRecordsIn, seriesIn } from './series.js';
import { scanSymbols } from './symbols.js';

const norms = (text: string) => scanSymbols(text).found.map((f) => f.norm);

describe('symbols', () => {
  it.each([
    ['CTOC/COP/WG.4/2010/6 and CAC/COSP/2009/15.', ['CTOC/COP/WG.4/2010/6', 'CAC/COSP/2009/15']],
    ['(A/C.3/67/L.12/Rev.1/Add.1)', ['A/C.3/67/L.12/Rev.1/Add.1']],
    ['FCCC/CP/2015/10/Add.1, HSP/HA.1/Res.2', ['FCCC/CP/2015/10/Add.1', 'HSP/HA.1/Res.2']],
    [
      'ST/SGB/2007/6; CEDAW/C/GC/38; CRC/C/156; HRI/GEN/1/Rev.9',
      ['ST/SGB/2007/6', 'CEDAW/C/GC/38', 'CRC/C/156', 'HRI/GEN/1/Rev.9'],
    ],
    ['A/75/5 (Vol. II), A/69/6 (Prog. 7)', ['A/75/5(Vol.II)', 'A/69/6(Prog.7)']],
    ['A/78/744/ Add.7', ['A/78/744/Add.7']],
    ['see CTOC/COP/2012/__.', [null]],
    ['LAMP/CONF.3/2', ['LAMP/CONF.3/2']],
    ['HIV/AIDS, S/he, and/or, A/b, 12/13', []],
  ])('%s', (text, expected) => expect(norms(text)).toEqual(expected));
});

describe('series', () => {
  it('reads volumes of both Treaty Series and sales numbers', () => {
    const found = seriesIn(
      'United Nations, Treaty Series, vol. 2225, No. 39574; League of Nations, Treaty Series, vol. LX, No. 1414; Sales No. E.09.V.11.',
    );
    expect(found.map((f) => [f.norm, f.treaty])).toEqual([
      ['unts/2225/39574', 'treaty/untoc'],
      ['lnts/60/1414', 'treaty/slavery-1926'],
      ['sales/E.09.V.11', undefined],
    ]);
  });

  it('keeps a supplement of the Official Records without symbol as a stub', () => {
    const text = 'Official Records of the General Assembly, Sixty-third Session, Supplement No. 99';
    expect(officialRecordsIn(text).map((f) => [f.surface, f.norm])).toEqual([[text, null]]);
  });
});
