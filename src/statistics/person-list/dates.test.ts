import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, readDate, yearsBetween } from './dates.js';

describe('dates', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['28.02.2023', '2023-02-28'],
    ['2024-01-05T10:00:00', '2024-01-05'],
    ['5 March 2023', '2023-03-05'],
    ['March 5, 2023', '2023-03-05'],
    ['5 de marzo de 2023', '2023-03-05'],
    ['5 марта 2023 г.', '2023-03-05'],
    ['٢٠٢٣-٠٣-٠٥', '2023-03-05'],
    ['2023年3月5日', '2023-03-05'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['04/04/2023', '2023-04-04'],
  ])('%s', (text, iso) => {
    expect(readDate(text, 'unsure')).toEqual({ iso });
  });

  it('finds the order of a column, or asks', () => {
    expect([
      formatOf(['01/02/2023', '25/02/2023']),
      formatOf(['01/02/2023', '02/25/2023']),
      formatOf(['01/02/2023']),
      formatOf(['25/02/2023', '02/25/2023']),
      formatOf(['2023-01-02']),
    ]).toEqual(['dmy', 'mdy', 'unsure', 'unsure', 'ymd']);
  });

  it('every real day is read back, and no text throws', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-');
          expect(readDate(iso, 'unsure')).toEqual({ iso });
          expect(readDate(`${day}/${month}/${year}`, 'dmy')).toEqual({ iso });
          expect(readDate(`${month}/${day}/${year}`, 'mdy')).toEqual({ iso });
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text, 'unsure')));
    expect([yearsBetween('2006-03-06', '2024-03-05'), yearsBetween('2006-03-05', '2024-03-05')]).toEqual([17, 18]);
  });
});
