import { describe, expect, it } from 'vitest';
import { messageShape, shapeFaults } from './icu.mjs';
import { migrationFaults } from './migrations.mjs';
import { errorTables, messagesSaid } from './sources.mjs';

describe('messages', () => {
  const rows = '{count, plural, one {# row} other {# rows}}';
  const compared = (english, language, text) => {
    const shape = messageShape(text, language);
    return shape.faults.length > 0 ? shape.faults : shapeFaults(messageShape(english, 'en'), shape);
  };

  it('Arabic counts in six forms, or in none', () => {
    const all = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `${form} {#}`).join(' ');
    expect(compared(rows, 'ar', `{count, plural, ${all}}`)).toEqual([]);
    expect(compared(rows, 'ar', '{count, plural, other {#}}')).toEqual([]);
    expect(compared(rows, 'ar', '{count, plural, one {#} other {#}}')).toHaveLength(4);
  });

  it('French may have “many”, and need not; Chinese has one form', () => {
    expect(compared(rows, 'fr', '{count, plural, one {#} many {#} other {#}}')).toEqual([]);
    expect(compared(rows, 'fr', '{count, plural, one {#} other {#}}')).toEqual([]);
    expect(compared(rows, 'zh', '{count, plural, one {#} other {#}}')).toHaveLength(1);
  });

  it('an argument is neither lost, nor added, nor of another kind', () => {
    expect(compared('{n, number} of {name}', 'es', '{name}')).toEqual(['{n} is lost']);
    expect(compared('{name}', 'es', '{name} {who}')).toEqual(['{who} is not in the English']);
    expect(compared('{at, date, medium}', 'es', '{at}')).toHaveLength(1);
    expect(compared(rows, 'zh', '{count, number} 行')).toEqual([]);
  });

  it('a select keeps its cases, and a broken message is told', () => {
    const sex = '{sex, select, female {her} other {them}}';
    expect(compared(sex, 'ru', '{sex, select, weiblich {x} other {y}}')).toHaveLength(1);
    expect(compared(sex, 'ru', '{sex, select, female {x')).toHaveLength(1);
  });

  it('keys are read from t(), from both ends of a choice, and from strings on their way', () => {
    const { said, heads, literals } = messagesSaid(
      'a.tsx',
      "const a = <p title={t(x ? 'k.one' : 'k.two')}>{props.t(`k.state.${state}`)}</p>; const later = { titleKey: 'k.three' };",
    );
    expect(said.map(({ key }) => key)).toEqual(['k.one', 'k.two']);
    expect(heads).toEqual([{ head: 'k.state.', at: 'a.tsx:1' }]);
    expect(literals).toContain('k.three');
  });

  it('error tables are found by what they satisfy', () => {
    const text =
      'export const e = { CASES_GONE: { status: 410 } } as const satisfies ErrorTable; const other = { X: { status: 1 } };';
    expect(errorTables('e.ts', text)).toEqual([{ code: 'CASES_GONE', status: 410, file: 'e.ts' }]);
  });
});

describe('migrations', () => {
  it('changed, removed and new ones are told; frozen ones pass', () => {
    expect(migrationFaults({ a: '1' }, { a: '1' })).toEqual([]);
    expect(migrationFaults({ a: '2', c: '3' }, { a: '1', b: '1' }).map((fault) => fault.slice(0, 10))).toEqual([
      'b: removed',
      'a: changed',
      'c: not fro',
    ]);
  });
});
