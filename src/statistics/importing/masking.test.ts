import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplesOf, shapeOf } from './masking.js';

describe('samples of a column on the mapping page', () => {
  it('shows the values of a column of codes', () => {
    expect(samplesOf(['F', 'M', 'F', 'F', 'M', 'M'], 'unknown')).toEqual({ samples: ['F', 'M'], masked: false });
  });

  it('shows only the shape of values that do not repeat', () => {
    expect(samplesOf(['Ana Roe', 'Bo Li 7'], 'unknown')).toEqual({ samples: ['Xxx Xxx', 'Xx Xx 9'], masked: true });
  });

  it('never shows a value of a column that names a person, however often it repeats', () => {
    expect(samplesOf(['Ana', 'Ana', 'Ana', 'Ana'], 'identity')).toEqual({ samples: ['Xxx'], masked: true });
  });

  it('keeps no letter and no digit in a shape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(
          [...shapeOf(value)].filter((character) => /[\p{L}\p{N}]/u.test(character) && !'Xx9'.includes(character)),
        ).toEqual([]);
      }),
    );
  });
});
