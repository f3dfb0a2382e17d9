import type { NationalPicture, SourceShown } from '../store/national-picture.js';
import type { Dimension } from '../dimensions.js';
import { useT } from '../../ui-kit/index.js';

export type PictureModel = NationalPicture & {
  readonly mayImport: boolean;
  /** The dimension whose every category is shown, not only the largest. */
  readonly whole: Dimension | null;
};

/** A picture of which there is something to draw. */
export type Drawn = PictureModel & { readonly source: SourceShown };

/** The dimensions in the order of the page. */
export const CHARTS: readonly Dimension[] = ['form', 'sex', 'gender', 'age', 'citizenship', 'agency', 'agencyType'];

/** What a source is called. */
export function useSourceName(): (source: Pick<SourceShown, 'series' | 'kind' | 'files'>) => string {
  const t = useT();
  return ({ series, files }) =>
    series === null
      ? t('statistics.source.lists', { count: files })
      : t('statistics.source.table', { series, count: files });
}
