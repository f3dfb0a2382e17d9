import { describe, expect, it } from 'vitest';
import { describeFault } from './fault.js';
import { PalermoError, errorsOf } from './index.js';

describe('errors', () => {
  it('carry code, status, what the sentence needs, and the place', () => {
    const make = errorsOf({ LIST_BAD_DATE: { status: 422 } });
    const error = make('LIST_BAD_DATE', { day: 31 }, { file: 'a.csv', row: 7, column: 'Date' });
    expect(error).toBeInstanceOf(PalermoError);
    expect(error).toMatchObject({
      code: 'LIST_BAD_DATE',
      status: 422,
      params: { day: 31 },
      place: { row: 7, column: 'Date' },
    });
  });

  it('a code that is not in the table is a fault of the program', () => {
    expect(() => errorsOf({})('CONSTRUCTOR' as never)).toThrow(/no such error/);
  });

  it('a database error is logged without what it quotes', () => {
    const error = Object.assign(new Error('invalid input syntax for type integer: "Jane Doe"'), {
      severity: 'ERROR',
      code: '22P02',
      table: 'person_record',
      detail: 'Key (name)=(Jane Doe)',
    });
    expect(JSON.stringify(describeFault(error))).not.toContain('Jane');
    expect(describeFault(error)).toMatchObject({ fault: 'database error 22P02', table: 'person_record' });
  });

  it('any other fault is logged with its message and where it arose', () => {
    expect(describeFault(new TypeError('x is undefined')).fault).toBe('TypeError: x is undefined');
    expect(describeFault('thrown text').fault).toBe('string');
  });
});
