import { describe, expect, it } from 'vitest';
import { CanaryScan, canaries } from './canaries.js';

describe('the search for planted words', () => {
  const words = canaries(500, 7);
  const scan = new CanaryScan(words);
  const plain = words[0] ?? '';
  const accented = words[4] ?? '';

  it('finds a word in every writing, at every place of a line', () => {
    expect(accented).toContain('é');
    const noise = Buffer.from('Nothing of interest. ');
    const hidden = (word: string, before: string): (Buffer | string)[] => {
      const text = `${before}${word} and more`;
      const wide = Buffer.from(text, 'utf16le');
      return [
        text,
        text.toUpperCase(),
        text.normalize('NFD'),
        text.normalize('NFD').replace(/\p{M}/gu, ''),
        [...text].reverse().join(''),
        wide,
        Buffer.from(wide).swap16(),
        Buffer.from(text, 'latin1'),
        Buffer.from(text).toString('base64'),
        Buffer.from(text).toString('base64url'),
        wide.toString('base64'),
        Buffer.from(text).toString('hex'),
        encodeURIComponent(text),
        [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(''),
        text.replaceAll('é', '=C3=A9'),
        text.replaceAll('é', '&#233;'),
        JSON.stringify(text).replaceAll('é', '\\u00e9'),
      ];
    };
    const missed: string[] = [];
    for (const word of [plain, accented])
      for (const before of ['', 'a', 'ab', 'abc'])
        for (const [form, text] of hidden(word, before).entries())
          if (!scan.in(Buffer.concat([noise, Buffer.from(text as string), noise])).has(word))
            missed.push(`${word} after "${before}", form ${form}`);
    expect(missed).toEqual([]);
  });

  it('finds a word that is cut between two pieces of a stream', async () => {
    const text = Buffer.from(`before ${accented} after`, 'utf16le');
    for (let cut = 1; cut < text.length; cut += 1) {
      const pieces = (async function* () {
        yield text.subarray(0, cut);
        yield text.subarray(cut);
      })();
      expect([...(await scan.inStream(pieces)).words]).toEqual([accented]);
    }
  });

  it('finds nothing where nothing is', () => {
    expect([...scan.in(Buffer.from('An ordinary sentence with names: Marisol, Tarek, Dibanu.'))]).toEqual([]);
    expect(scan.in(canaries(200, 8).join(' ')).size).toBe(0);
  });
});
