import { describe, expect, it } from 'vitest';
import { PersonReader } from './read.js';
import { sexesNamed } from './sex-words.js';
import { suggestMapping } from './suggest.js';

const today = '2025-06-30';

/** What each value of a column of sexes is read as; `asked` where a person must say. */
function readAs(header: string, values: readonly string[]): Record<string, string> {
  const rows = values.map((value, index) => ({ row: index + 2, cells: [`202${index % 5}`, value] }));
  const headers = ['yearOfRegistration', header];
  const { mapping, columns } = suggestMapping(headers, rows);
  const reader = new PersonReader(mapping, headers, { today });
  const unread = new Set(columns[1]?.unread.map(({ value }) => value));
  return Object.fromEntries(
    rows.map((row, index): [string, string] => {
      const value = values[index] ?? '';
      const read = reader.read(row);
      if (read.kind !== 'record') {
        expect([value, unread.has(value)]).toEqual([value, true]);
        return [value, 'asked'];
      }
      return [value, read.record.sex.code ?? read.record.gender.code ?? read.record.sex.state];
    }),
  );
}

describe('letters for the sexes', () => {
  it.each([
    ['Sex', ['F', 'M'], { F: 'female', M: 'male' }],
    ['Sex', ['F', 'M', 'U'], { F: 'female', M: 'male', U: 'asked' }],
    ['Sexe', ['H', 'F'], { H: 'asked', F: 'female' }],
    ['Sexo', ['H', 'M'], { H: 'asked', M: 'asked' }],
    ['Sexo', ['V', 'M'], { V: 'asked', M: 'asked' }],
    ['Sex', ['W', 'M'], { W: 'asked', M: 'asked' }],
    ['M/F', ['M', 'F'], { M: 'male', F: 'female' }],
    ['H/F', ['H', 'F'], { H: 'male', F: 'female' }],
    ['Sexo (H/M)', ['H', 'M'], { H: 'male', M: 'female' }],
    ['Woman or man', ['W', 'M'], { W: 'female', M: 'male' }],
    ['Femme ou homme', ['F', 'H'], { F: 'female', H: 'male' }],
    ['Hombre o mujer', ['M', 'M'], { M: 'female' }],
    ['Varón/Mujer', ['V', 'M'], { V: 'male', M: 'female' }],
    ['V/M', ['V', 'M'], { V: 'asked', M: 'asked' }],
    ['Мужчина или женщина', ['м', 'ж'], { м: 'male', ж: 'female' }],
    ['男/女', ['男', '女'], { 男: 'male', 女: 'female' }],
    ['ذكر أو أنثى', ['ذكر', 'أنثى'], { ذكر: 'male', أنثى: 'female' }],
  ])('%s with %j', (header, values, expected) => {
    expect(readAs(header, values)).toEqual(expected);
  });

  it('a header that names one sex, or another thing, is none of both', () => {
    for (const header of ['Women', 'Men counted', 'Notes', '', 'Mother/Father', 'Female officer'])
      expect(sexesNamed(header)).toBeUndefined();
  });
});
