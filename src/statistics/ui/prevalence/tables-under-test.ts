/** Published tables that the tests here draw and tell. */
type Table = { readonly lists: readonly string[]; readonly rows: readonly { history: number; count: number }[] };

/** One digit a list, the first list first: `110=15`. */
function tableOf(lists: string, rows: string): Table {
  return {
    lists: lists.split(' '),
    rows: rows.split(' ').map((row) => {
      const [digits = '', count] = row.split('=');
      return { history: Number.parseInt([...digits].reverse().join(''), 2), count: Number(count) };
    }),
  };
}

/** United Kingdom 2013, potential victims of trafficking: Silverman (2020) JRSSA 183(3). */
export const ukFive = (): Table =>
  tableOf(
    'LA NG PFNCA GO GP',
    '10000=54 01000=463 00100=995 00010=695 00001=316 11000=15 10100=19 10010=3 01100=62 01010=19 01001=1 ' +
      '00110=76 00101=11 00011=8 11100=1 11010=1 01110=4 11110=1',
  );

/** Killings in Kosovo, 20 March to 22 June 1999: Ball et al. (2002). */
export const kosovo = (): Table =>
  tableOf(
    'EXH ABA OSCE HRW',
    '1000=1131 0100=845 0010=936 0001=306 1100=177 1010=228 1001=106 0110=217 0101=31 0011=123 1110=181 ' +
      '1101=18 1011=42 0111=32 1111=27',
  );

/** Korean women held in sexual slavery by the Japanese military, Palembang: Ball, Shin & Yang (2018). */
export const korea = (): Table => tableOf('b c d', '001=41 010=5 100=5 110=54 101=6 011=0 111=12');
