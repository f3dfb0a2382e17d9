/**
 * The key under which two spellings of one label meet: no case, no accents, no punctuation, no spaces.
 * "Forced-Labour", "forced labour " and "ForcedLabour" share a key.
 */
export function labelKey(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}<>+≤*-]/gu, '')
      // A dash before a digit may be a sign (-99); any other only joins words.
      .replace(/-(?!\d)/gu, '')
  );
}
