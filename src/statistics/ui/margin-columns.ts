import type { Translate } from '../../platform/languages/index.js';
import type { Column, Format } from '../../ui-kit/index.js';

type Margin = { readonly published: number; readonly summed: number };

/** What a table's publisher printed as a total, and what its parts add up to: the same two columns wherever both stand. */
export const publishedAndSummed = (t: Translate, format: Format): Column<Margin>[] => [
  {
    key: 'published',
    header: t('statistics.margin.published'),
    numeric: true,
    cell: (margin) => format.number(margin.published),
  },
  {
    key: 'summed',
    header: t('statistics.margin.summed'),
    numeric: true,
    cell: (margin) => format.number(margin.summed),
  },
];
