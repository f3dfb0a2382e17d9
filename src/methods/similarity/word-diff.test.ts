import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './index.js';

const side = (changes: ReturnType<typeof diffWords>, other: string): string =>
  changes
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('word diff', () => {
  it('marks the words that changed and keeps phrases together', () =>
    expect(diffWords('Urges States to protect victims', 'Calls upon States to fully protect victims')).toEqual([
      { kind: 'deleted', text: 'Urges ' },
      { kind: 'inserted', text: 'Calls upon ' },
      { kind: 'same', text: 'States to ' },
      { kind: 'inserted', text: 'fully ' },
      { kind: 'same', text: 'protect victims' },
    ]));

  it('reads Chinese character by character', () =>
    expect(diffWords('敦促各国', '请各国').filter(({ kind }) => kind === 'same')).toEqual([
      { kind: 'same', text: '各国' },
    ]));

  it('says of texts that are the same that they are, and of two empty ones nothing', () => {
    expect(diffWords('a', 'a')).toEqual([{ kind: 'same', text: 'a' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('loses nothing: both texts can be read off it, whatever they hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('States', 'parties', ' ', ', ', '人', '[', ']', '\ud83d'), { maxLength: 40 })
        .map((x) => x.join('')),
    );
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = diffWords(older, newer);
        expect(side(changes, 'inserted')).toBe(older);
        expect(side(changes, 'deleted')).toBe(newer);
      }),
    );
  });

  it('gives up on long texts that have nothing in common, and still loses nothing', () => {
    const text = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(' ');
    const changes = diffWords(text('a'), text('b'));
    expect(changes.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
    expect(side(changes, 'inserted')).toBe(text('a'));
  });
});
