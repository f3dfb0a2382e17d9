import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { sampleOf } from './catalogue/sample-page.js';
import { Pagination, pagesShown } from './Pagination.js';

const { htmlOf } = sampleOf(loadCatalogue(fileURLToPath(new URL('./', import.meta.url))));

describe('the pages of a list', () => {
  it('are all shown when few, and with gaps when many', () => {
    expect(pagesShown(1, 3)).toEqual([1, 2, 3]);
    expect(pagesShown(4, 13)).toEqual([1, 2, 3, 4, 5, 0, 13]);
    expect(pagesShown(13, 13)).toEqual([1, 0, 12, 13]);
  });

  it('always hold the first, the last and this one, in order, and hide at least two behind a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, pages] = a < b ? [a, b] : [b, a];
        const shown = pagesShown(page, pages);
        expect(shown).toContain(page);
        expect(shown[0]).toBe(1);
        expect(shown.at(-1)).toBe(pages);
        shown.forEach((n, index) => {
          if (n === 0) expect((shown[index + 1] ?? 0) - (shown[index - 1] ?? 0)).toBeGreaterThan(2);
        });
      }),
    );
  });

  it('say which part this is, and mark it', () => {
    const html = htmlOf(<Pagination page={2} pageSize={50} total={1612} href={(page) => `?page=${page}`} />);
    expect(html).toContain('51 to 100 of 1,612');
    expect(html).toContain('<a href="?page=2" aria-label="Page 2" aria-current="page">2</a>');
    expect(html).toContain('href="?page=1" rel="prev"');
  });

  it('need no links when there is one page, and count nothing in an empty list', () => {
    const html = htmlOf(<Pagination page={1} pageSize={50} total={0} href={() => ''} />);
    expect(html).toContain('0 to 0 of 0');
    expect(html).not.toContain('<a ');
  });
});
