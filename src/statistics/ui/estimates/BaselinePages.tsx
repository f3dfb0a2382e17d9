import type { FamilyResult } from '../../../methods/prevalence/index.js';
import {
  Alert,
  Button,
  DataTable,
  InternalTag,
  Page,
  Select,
  SummaryList,
  Tag,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { Baseline } from '../../estimates/baseline.js';
import type { Change, NoChange } from '../../estimates/change.js';
import { Forest } from './Forest.js';
import { useCrumbs, useFigure, usePeople } from './words.js';

type Shown = Omit<Baseline, 'record'> & { readonly title: string };

/** Baselines in force, and those that others took the place of. */
export function BaselinesPage({ baselines }: { baselines: readonly Shown[] }) {
  const t = useT();
  const format = useFormat();
  const crumbs = useCrumbs();
  return (
    <Page
      title={t('statistics.estimates.baselines.title')}
      lead={t('statistics.estimates.baselines.lead')}
      tags={<InternalTag />}
      breadcrumbs={crumbs}
    >
      <DataTable
        caption={t('statistics.estimates.baselines.title')}
        empty={t('statistics.estimates.baselines.none')}
        rows={baselines}
        narrow="stack"
        columns={[
          {
            key: 'title',
            header: t('statistics.estimates.run'),
            cell: ({ id, title }) => (
              <a href={`/statistics/estimates/baselines/${id}`}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          {
            key: 'state',
            header: t('statistics.estimates.state'),
            cell: ({ supersededBy }) => <Force supersededBy={supersededBy} />,
          },
          {
            key: 'family',
            header: t('statistics.estimates.family'),
            cell: ({ family }) => t(`statistics.prevalence.family.${family}`),
          },
          {
            key: 'frozen',
            header: t('statistics.estimates.frozen'),
            cell: ({ frozenBy, frozenAt }) => (
              <>
                <bdi>{frozenBy}</bdi>, {format.dateTime(frozenAt)}
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}

function Force({ supersededBy }: { supersededBy: string | null }) {
  const t = useT();
  return supersededBy === null ? (
    <Tag tone="success">{t('statistics.estimates.baseline.in-force')}</Tag>
  ) : (
    <Tag tone="neutral">{t('statistics.estimates.baseline.superseded')}</Tag>
  );
}

export type BaselineModel = {
  readonly baseline: Shown & { readonly captures: Baseline['record']['captures'] };
  readonly figure: FamilyResult | null;
  readonly others: readonly { readonly id: string; readonly title: string }[];
  readonly endLine: {
    readonly id: string;
    readonly title: string;
    readonly figure: FamilyResult | null;
    readonly sameData: boolean;
    readonly change: Change | NoChange;
  } | null;
};

/** A baseline, and what an end line says against it. */
export function BaselinePage({ baseline, figure, others, endLine }: BaselineModel) {
  const t = useT();
  const format = useFormat();
  const said = useFigure();
  const crumbs = useCrumbs({
    href: '/statistics/estimates/baselines',
    label: t('statistics.estimates.baselines.title'),
  });
  return (
    <Page
      title={baseline.title}
      heading={<bdi>{baseline.title}</bdi>}
      tags={
        <>
          <Force supersededBy={baseline.supersededBy} /> <InternalTag />
        </>
      }
      breadcrumbs={crumbs}
    >
      {!baseline.fits && (
        <Alert tone="danger" title={t('statistics.estimates.baseline.changed')}>
          <p>{t('statistics.estimates.baseline.changed.explain')}</p>
        </Alert>
      )}
      <SummaryList
        rows={[
          {
            term: t('statistics.estimates.freeze.figure'),
            value: (
              <>
                {figure && said(figure)} ({t(`statistics.prevalence.family.${baseline.family}`)})
              </>
            ),
          },
          { term: t('statistics.estimates.why'), value: <bdi>{baseline.why}</bdi> },
          {
            term: t('statistics.estimates.frozen'),
            value: (
              <>
                <bdi>{baseline.frozenBy}</bdi>, {format.dateTime(baseline.frozenAt)}
              </>
            ),
          },
          {
            term: t('statistics.estimates.run'),
            value: <a href={`/statistics/estimates/runs/${baseline.run}`}>{t('statistics.estimates.run.open')}</a>,
          },
          {
            term: t('statistics.estimates.lists'),
            value: <bdi>{format.list(baseline.captures.lists)}</bdi>,
          },
          {
            term: t('statistics.estimates.data-hash'),
            value: <code class="digest">{baseline.captures.sha256}</code>,
          },
          { term: t('statistics.estimates.baseline.hash'), value: <code class="digest">{baseline.hash}</code> },
          ...(baseline.supersedes
            ? [
                {
                  term: t('statistics.estimates.baseline.supersedes'),
                  value: (
                    <a href={`/statistics/estimates/baselines/${baseline.supersedes}`}>
                      {t('statistics.estimates.baseline.open')}
                    </a>
                  ),
                },
              ]
            : []),
          ...(baseline.supersededBy
            ? [
                {
                  term: t('statistics.estimates.baseline.superseded'),
                  value: (
                    <a href={`/statistics/estimates/baselines/${baseline.supersededBy}`}>
                      {t('statistics.estimates.baseline.open')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <section aria-labelledby="end-line">
        <h2 id="end-line">{t('statistics.estimates.end-line')}</h2>
        <p>{t('statistics.estimates.end-line.explain')}</p>
        <form method="get" action={`/statistics/estimates/baselines/${baseline.id}#end-line`} class="form">
          <Select
            name="run"
            label={t('statistics.estimates.end-line.choose')}
            empty={t('statistics.estimates.end-line.none')}
            value={endLine?.id}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button variant="secondary">{t('statistics.estimates.end-line.measure')}</Button>
        </form>
        {endLine && <EndLine endLine={endLine} figure={figure} title={baseline.title} />}
      </section>
    </Page>
  );
}

type EndLineShown = NonNullable<BaselineModel['endLine']>;

function EndLine({ endLine, figure, title }: { endLine: EndLineShown; figure: FamilyResult | null; title: string }) {
  const t = useT();
  const format = useFormat();
  const people = usePeople();
  const said = useFigure();
  const { change } = endLine;
  const lines = [
    { key: 'baseline', label: title, result: figure },
    { key: 'end-line', label: endLine.title, result: endLine.figure },
  ].flatMap(({ key, label, result }) => {
    if (!result || result.estimate === null) return [];
    const interval = result.intervals.find(({ high }) => high !== null) ?? result.intervals[0];
    return [{ key, label, value: result.estimate, low: interval?.low ?? null, high: interval?.high ?? null }];
  });
  const twoPlaces = (value: number) => format.number(Math.round(value * 100) / 100);
  return (
    <>
      {'why' in change ? (
        <Alert tone="warning" title={t(`statistics.estimates.no-change.${change.why}`)} announced />
      ) : (
        <Alert
          title={t(`statistics.estimates.change.${!change.seen ? 'none' : change.ratio > 1 ? 'up' : 'down'}`)}
          announced
        >
          <p>
            {t('statistics.estimates.change.difference', {
              value: people(change.difference),
              low: people(change.differenceInterval.low),
              high: people(change.differenceInterval.high),
              level: format.percent(change.level),
            })}
          </p>
          <p>
            {t('statistics.estimates.change.ratio', {
              value: twoPlaces(change.ratio),
              low: twoPlaces(change.ratioInterval.low),
              high: change.ratioInterval.high === null ? '' : twoPlaces(change.ratioInterval.high),
              level: format.percent(change.level),
            })}
          </p>
          <p>
            {t('statistics.estimates.change.smallest', {
              fall: format.percent(1 - change.smallest.fall),
              rise: format.percent(change.smallest.rise - 1),
            })}
          </p>
        </Alert>
      )}
      {endLine.sameData && <Alert tone="warning" title={t('statistics.estimates.end-line.same-data')} />}
      <Forest
        title={t('statistics.estimates.end-line')}
        summary={t('statistics.estimates.forest.summary', { count: lines.length })}
        lines={lines}
      />
      <SummaryList
        rows={[
          { term: title, value: figure ? said(figure) : '–' },
          { term: endLine.title, value: endLine.figure ? said(endLine.figure) : '–' },
        ]}
      />
    </>
  );
}
