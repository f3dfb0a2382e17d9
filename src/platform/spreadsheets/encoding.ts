/** Windows-1252 places of the bytes 0x80–0x9F that stand for a character outside Latin-1. */
const windows1252 = new Map<number, number>(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))].map(
    (character, index) => [character.codePointAt(0) ?? 0, 0x80 + index],
  ),
);

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text that was meant, when a text is UTF-8 read as Windows-1252 ("TÃ¼rkiye" → "Türkiye"); undefined when it is not.
 * Exact: every character must go back to one byte, and those bytes must be valid UTF-8 with at least one character
 * outside ASCII. The caller suggests it; nothing is repaired in silence.
 */
export function mojibakeRepair(text: string): string | undefined {
  if (!/[\u00c2-\u00f4]/u.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = windows1252.get(code) ?? code;
    if (byte > 0xff) return undefined;
    bytes[index] = byte;
  }
  try {
    const repaired = strict.decode(bytes);
    return repaired === text ? undefined : repaired;
  } catch {
    return undefined;
  }
}
