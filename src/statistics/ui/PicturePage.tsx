import type { ComponentChildren, FunctionComponent } from 'preact';
import { render } from 'preact-render-to-string';
import {
  Alert,
  Filters,
  InternalTag,
  KeyFigures,
  LinkButton,
  Page,
  PageContext,
  Select,
  usePage,
  useT,
} from '../../ui-kit/index.js';
import { isExact } from '../picture.js';
import type { Dimension } from '../dimensions.js';
import type { View } from '../store/tables.js';
import { byAge, type SayCode, useInterval, useSayCode } from './codes.js';
import { figureHref, type PictureChoice, pictureHref } from './links.js';
import { DimensionFigure, YearFigure } from './PictureFigures.js';
import { PictureSources } from './PictureSources.js';
import { CHARTS, type Drawn, type PictureModel, useSourceName } from './picture-model.js';

/** Drawings already rendered, by all that they show: drawing costs a hundred times more than looking up. */
export type KeptDrawings = Map<string, string>;

const MOST_DRAWINGS = 200;

/**
 * The picture's page, whose drawings are rendered once for each picture, language and choice. `view` belongs to what a
 * drawing shows: it also names the sources that are left aside, which differ between readers who may see different lists.
 */
export function picturePageWith(kept: KeptDrawings, view: View): FunctionComponent<PictureModel> {
  return (model) => {
    const reader = usePage();
    const { source } = model;
    if (!source) return <PicturePage {...model} />;
    const key = JSON.stringify([
      [model.revision, view, source.key, model.filter, model.whole],
      [reader.language, reader.digits ?? null],
    ]);
    const html = kept.get(key) ?? renderedPicture({ ...model, source }, reader);
    kept.delete(key);
    kept.set(key, html);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_DRAWINGS) break;
      kept.delete(oldest);
    }
    // eslint-disable-next-line no-restricted-syntax -- our own rendering: every text was escaped when it was made
    return <PicturePage {...model} drawn={<div dangerouslySetInnerHTML={{ __html: html }} />} />;
  };
}

function renderedPicture(model: Drawn, reader: PageContext): string {
  const html = render(
    <PageContext.Provider value={reader}>
      <Picture {...model} />
    </PageContext.Provider>,
  );
  // The renderer leaves thousands of small strings linked together, which every page would walk through again.
  // Written out and read back, they are one.
  return new TextDecoder().decode(new TextEncoder().encode(html));
}

export function PicturePage({ drawn, ...model }: PictureModel & { readonly drawn?: ComponentChildren }) {
  const t = useT();
  const { source } = model;
  return (
    <Page
      title={t('statistics.picture.title')}
      tags={<InternalTag />}
      lead={t('statistics.picture.lead')}
      breadcrumbs={[{ href: '/', label: t('statistics.crumb.home') }]}
    >
      {source ? (drawn ?? <Picture {...model} source={source} />) : <NothingYet mayImport={model.mayImport} />}
    </Page>
  );
}

function NothingYet({ mayImport }: { mayImport: boolean }) {
  const t = useT();
  return (
    <Alert title={t('statistics.picture.empty')}>
      <p>{t('statistics.picture.empty.next')}</p>
      {mayImport && <LinkButton href="/statistics/lists/new">{t('statistics.lists.bring')}</LinkButton>}
    </Alert>
  );
}

function Picture(model: Drawn) {
  const t = useT();
  const say = useSayCode(model.agencies);
  const interval = useInterval();
  const choice: PictureChoice = { source: model.source.key, ...model.filter };
  const unit = t(`statistics.unit.${model.source.unit}`);
  return (
    <>
      <PictureFilters model={model} say={say} />
      <KeyFigures
        figures={[
          {
            label: isExact(model.total) ? unit : t('statistics.unit.at-least', { unit }),
            value: model.total.low,
            href: figureHref(choice),
          },
          { label: t('statistics.picture.files'), value: model.files.length, href: '#sources' },
        ]}
      />
      {!isExact(model.total) && (
        <Alert title={t('statistics.picture.hidden')}>
          <p>{t('statistics.picture.hidden.explain', { total: interval(model.total) })}</p>
        </Alert>
      )}
      <YearFigure model={model} choice={choice} unit={unit} />
      {CHARTS.map((dimension) => (
        <DimensionFigure key={dimension} model={model} choice={choice} unit={unit} dimension={dimension} say={say} />
      ))}
      <PictureSources model={model} />
    </>
  );
}

function PictureFilters({ model, say }: { model: Drawn; say: SayCode }) {
  const t = useT();
  const units = [...new Set(model.sources.map((source) => source.unit))];
  const sourceName = useSourceName();
  const chosen = Object.values(model.filter).some((code) => code !== undefined);
  const options = (dimension: Dimension) => {
    const codes = model.choices[dimension];
    const named = codes.map((code) => ({ value: code, label: say(dimension, code) }));
    if (dimension === 'age') return named.sort((a, b) => byAge({ code: a.value }, { code: b.value }));
    return dimension === 'citizenship' || dimension === 'agency'
      ? named.sort((a, b) => (a.label < b.label ? -1 : 1))
      : named;
  };
  return (
    <Filters
      action="/statistics"
      label={t('statistics.picture.filter')}
      clear={chosen ? pictureHref({ source: model.source.key }) : undefined}
    >
      <Select
        name="source"
        label={t('statistics.picture.source')}
        value={model.source.key}
        options={units.map((unit) => ({
          label: t(`statistics.unit.${unit}`),
          options: model.sources
            .filter((source) => source.unit === unit)
            .map((source) => ({ value: source.key, label: sourceName(source) })),
        }))}
      />
      <Select
        name="year"
        label={t('statistics.dimension.year')}
        empty={t('statistics.picture.any')}
        value={model.filter.year}
        options={model.choices.year.map((year) => ({ value: year, label: year }))}
      />
      {CHARTS.filter((dimension) => model.choices[dimension].length > 0).map((dimension) => (
        <Select
          key={dimension}
          name={dimension}
          label={t(`statistics.dimension.${dimension}`)}
          empty={t('statistics.picture.any')}
          value={model.filter[dimension]}
          options={options(dimension)}
        />
      ))}
    </Filters>
  );
}
