import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PalermoError } from '../errors/index.js';
import { type ManyLines, ONE_LINE_EACH as none, fieldsOfManyLines, manyLines, plainText } from './field-text.js';

const note: ManyLines = { ...none, named: new Set(['note']) };
const refusedFields = (input: unknown, many = none): unknown => {
  try {
    plainText(input, many);
    return undefined;
  } catch (error) {
    return error instanceof PalermoError ? [error.code, error.params.fields] : error;
  }
};

describe('text of fields', () => {
  it('is kept in normal form: two writings of one name are one name', () => {
    expect(plainText({ name: 'Nin\u0303o', list: ['e\u0301'] }, none)).toEqual({ name: 'Ni\u00f1o', list: ['\u00e9'] });
  });

  it('T25: holds no control character, half of a character or change of direction in one line, and the field is named', () => {
    for (const bad of ['\u0000', '\u001b', '\u0007', '\u0085', '\ud800', 'a\udc00b', '\uffff'])
      for (const many of [none, note])
        expect(refusedFields({ note: `a${bad}` }, many)).toEqual(['HTTP_TEXT_REFUSED', 'note']);
    for (const bad of ['\n', '\r\nSet-Cookie: a', '\u202e', '\u2066', '\u2028'])
      expect(refusedFields({ name: `a${bad}b`, other: 'x' })).toEqual(['HTTP_TEXT_REFUSED', 'name']);
    expect(refusedFields({ a: ['x', 'y\u0000'], b: { c: '\u0001' } })).toEqual(['HTTP_TEXT_REFUSED', 'a, b']);
  });

  it('keeps what people write: lines in notes, marks of direction and joiners in names, letters beyond the first plane', () => {
    expect(refusedFields({ note: 'one\r\ntwo\tthree\u2066x\u2069' }, note)).toBeUndefined();
    const names = [
      '\u0639\u0628\u062f \u0627\u0644\u0644\u0647\u200f',
      '\u0646\u06cc\u200c\u06a9',
      '\u{20bb7}\u7530',
      'O\u2019Neill',
    ];
    for (const name of names) expect(refusedFields({ name })).toBeUndefined();
  });

  it('T25: takes no name that reaches a prototype, and repeats no typed name', () => {
    expect(refusedFields(JSON.parse('{"__proto__":1}'))).toEqual(['HTTP_TEXT_REFUSED', '?']);
    expect(refusedFields({ 'a name <b>': '\u0000' })).toEqual(['HTTP_TEXT_REFUSED', '?']);
    expect(Object.getPrototypeOf(plainText({ a: '1' }, none))).toBeNull();
  });

  it('knows from the schema which fields have many lines', () => {
    const schema = z.object({
      title: z.string().max(200),
      id: z.uuid(),
      free: z.string(),
      story: z.string().max(20_000).optional(),
      short: manyLines(100).optional(),
    });
    expect([...fieldsOfManyLines(schema).named].sort()).toEqual(['short', 'story']);
    // A loose form's further fields are the module's to judge; those that it names stay what they are.
    const loose = fieldsOfManyLines(z.looseObject({ title: z.string().max(200) }));
    expect(refusedFields({ other: 'one\ntwo' }, loose)).toBeUndefined();
    expect(refusedFields({ title: 'one\ntwo' }, loose)).toEqual(['HTTP_TEXT_REFUSED', 'title']);
  });
});
