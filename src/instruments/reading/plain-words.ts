/** Stretches of a line that hold nothing any rule of markup looks at: most of every text. */

// What no rule of markup looks at: everything printed in ASCII but "<&^$[\\*_".
const PLAIN = new Uint8Array(128);
for (let code = 33; code < 127; code += 1) PLAIN[code] = '<&^$[\\*_'.includes(String.fromCharCode(code)) ? 0 : 1;
const SPECIAL = /[\s\u00a0\u200b\u200e\u200f\ufeff\u00ad\u2070\u00b9\u00b2\u00b3\u2074-\u2079]/;

function isPlain(code: number): boolean {
  if (code < 128) return PLAIN[code] === 1 || (code < 32 && (code < 9 || code > 13)) || code === 127;
  // Quotation marks and dashes come most.
  return (code >= 0x2010 && code <= 0x2027) || !SPECIAL.test(String.fromCharCode(code));
}

/** End of the words that begin at `at`, single spaces between them, that hold nothing any rule of markup looks at. */
export function plainEnd(line: string, at: number): number {
  let end = at;
  while (end < line.length) {
    if (isPlain(line.charCodeAt(end))) end += 1;
    else if (line.charCodeAt(end) === 32 && end > at && end + 1 < line.length && isPlain(line.charCodeAt(end + 1)))
      end += 2;
    else break;
  }
  return end;
}
