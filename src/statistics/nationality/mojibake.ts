/** The characters that Windows-1252 shows for the bytes 0x80–0x9F; the five that it leaves free stand for themselves. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text that was meant by UTF-8 read as Windows-1252, when every character goes back to a byte and the bytes are valid
 * UTF-8; undefined otherwise. "TÃ¼rkiye" → "Türkiye". The repair loses nothing: encoding it again gives the same text.
 */
export function repairOf(text: string): string | undefined {
  if (!/[\u00c2-\u00f4]/u.test(text)) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    const at = high.indexOf(character);
    const code = at >= 0 ? 0x80 + at : (character.codePointAt(0) ?? 0);
    if (code > 0xff) return undefined;
    bytes.push(code);
  }
  let repaired = '';
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xf0 && lead < 0xf5
          ? 4
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xc2 && lead < 0xe0
              ? 2
              : 0;
    if (length === 0 || index + length > bytes.length) return undefined;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let more = 1; more < length; more += 1) {
      const byte = bytes[index + more] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if ((length === 3 && code < 0x800) || (length === 4 && (code < 0x10000 || code > 0x10ffff))) return undefined;
    repaired += String.fromCodePoint(code);
    index += length;
  }
  return repaired === text ? undefined : repaired;
}
