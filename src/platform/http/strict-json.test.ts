import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../errors/index.js';
import { readJson } from './strict-json.js';

const reason = (text: string): unknown => {
  try {
    return readJson(text);
  } catch (error) {
    return error instanceof PalermoError ? error.params.reason : error;
  }
};
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('strict JSON', () => {
  it('T25: refuses a name twice in one object, however it is escaped', () => {
    expect(reason('{"a":1,"a":2}')).toBe('name-twice');
    expect(reason('{"a":1,"\\u0061":2}')).toBe('name-twice');
    expect(reason('{"x":{"a":[{"b":1,"c":"}","b":2}]}}')).toBe('name-twice');
    expect(readJson('{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"a"}')).toEqual({
      a: { a: 1 },
      b: [{ a: 1 }, { a: 2 }],
      c: 'a',
    });
  });

  it('T25: refuses __proto__ as a name, not as a value', () => {
    expect(reason('{"__proto__":{"roles":["coordinator"]}}')).toBe('name');
    expect(reason('{"\\u005f_proto__":1}')).toBe('name');
    expect(readJson('["__proto__"]')).toEqual(['__proto__']);
  });

  it('T25: refuses nesting deeper than 16, and a megabyte of it', () => {
    expect(reason(nested(16))).not.toBe('depth');
    expect(reason(nested(17))).toBe('depth');
    expect(reason('['.repeat(1_000_000))).toBe('depth');
    // Brackets inside a text are no nesting.
    expect(readJson(`["${'['.repeat(100)}"]`)).toEqual(['['.repeat(100)]);
  });

  it('T25: refuses numbers that lose digits or have no end', () => {
    for (const text of ['9007199254740993', '{"a":-99999999999999999999}', '[1e999]'])
      expect(reason(text)).toBe('number');
    expect(readJson('[9007199254740991,1.5,"9007199254740993",1e3]')).toEqual([
      9007199254740991,
      1.5,
      '9007199254740993',
      1000,
    ]);
  });

  it('refuses what is no JSON', () => {
    for (const text of ['', '{', '{a:1}', '{"a":1,}', "{'a':1}", '{"a"', '"\\x"', 'NaN', '{"a":1}}', '\ufeff{}'])
      expect([text, reason(text)]).toEqual([text, 'syntax']);
  });

  it('T25: reads whatever JSON.stringify writes within these bounds, and agrees with JSON.parse on every mutant', () => {
    const value = fc.jsonValue({ maxDepth: 5 }).filter((one) => !JSON.stringify(one).includes('__proto__'));
    const safe = (text: string) => !['depth', 'name-twice', 'name', 'number'].includes(reason(text) as string);
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '0', 'x'),
        (one, place, letter) => {
          const text = JSON.stringify(one);
          const at = place % (text.length + 1);
          const mutant = text.slice(0, at) + letter + text.slice(at + 1);
          for (const candidate of [text, mutant]) {
            let parsed: unknown = 'syntax';
            try {
              parsed = JSON.parse(candidate);
            } catch {
              // Then both refuse it.
            }
            if (safe(candidate)) expect(reason(candidate)).toEqual(parsed);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
