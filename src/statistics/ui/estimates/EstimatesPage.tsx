import {
  Actions,
  Alert,
  Button,
  DataTable,
  InternalTag,
  LinkButton,
  Page,
  Pagination,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { RunState } from '../../estimates/run.js';
import { RunTag, useCrumbs } from './words.js';

export type EstimatesModel = {
  readonly captures: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: 'table' | 'lists';
    readonly lists: readonly string[];
    readonly n: number;
    readonly createdAt: Date;
  }[];
  readonly runs: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: RunState;
    readonly askedBy: string;
    readonly askedAt: Date;
  }[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly baselines: readonly {
    readonly id: string;
    readonly title: string;
    readonly family: string;
    readonly frozenAt: Date;
  }[];
  readonly mayRun: boolean;
};

/** Where estimating begins: from which captures, with which runs, against which baseline. */
export function EstimatesPage(model: EstimatesModel) {
  const t = useT();
  const crumbs = useCrumbs().slice(0, 2);
  return (
    <Page
      title={t('statistics.estimates.title')}
      lead={t('statistics.estimates.lead')}
      tags={<InternalTag />}
      breadcrumbs={crumbs}
    >
      <Alert title={t('statistics.estimates.what')}>
        <p>{t('statistics.estimates.what.explain')}</p>
      </Alert>
      <Actions>
        {model.mayRun && (
          <LinkButton href="/statistics/estimates/captures/new">{t('statistics.estimates.new.title')}</LinkButton>
        )}
        {model.mayRun && (
          <LinkButton href="/statistics/estimates/captures/from-lists" variant="secondary">
            {t('statistics.estimates.from-lists.title')}
          </LinkButton>
        )}
        <LinkButton href="/statistics/estimates/baselines" variant="secondary">
          {t('statistics.estimates.baselines.title')}
        </LinkButton>
        <LinkButton href="/statistics/estimates/populations" variant="secondary">
          {t('statistics.estimates.populations.title')}
        </LinkButton>
        <LinkButton href="/statistics/estimates/planning" variant="secondary">
          {t('statistics.estimates.planning.title')}
        </LinkButton>
      </Actions>
      <Baselines {...model} />
      <Runs {...model} />
      <Captures {...model} />
    </Page>
  );
}

function Baselines({ baselines }: EstimatesModel) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      caption={t('statistics.estimates.baselines.in-force')}
      empty={t('statistics.estimates.baselines.none')}
      rows={baselines}
      narrow="stack"
      columns={[
        {
          key: 'title',
          header: t('statistics.estimates.run'),
          cell: ({ id, title }) => <a href={`/statistics/estimates/baselines/${id}`}>{title}</a>,
        },
        {
          key: 'family',
          header: t('statistics.estimates.family'),
          cell: ({ family }) => t(`statistics.prevalence.family.${family}`),
        },
        { key: 'at', header: t('statistics.estimates.frozen'), cell: ({ frozenAt }) => format.dateTime(frozenAt) },
      ]}
    />
  );
}

function Runs({ runs, total, page, pageSize }: EstimatesModel) {
  const t = useT();
  const format = useFormat();
  return (
    <form method="get" action="/statistics/estimates/compare">
      <DataTable
        caption={t('statistics.estimates.runs')}
        empty={t('statistics.estimates.runs.none')}
        rows={runs}
        narrow="stack"
        columns={[
          {
            key: 'choose',
            header: t('statistics.estimates.compare.choose'),
            cell: ({ id, title, state }) =>
              state === 'done' ? (
                <input
                  type="checkbox"
                  name="run"
                  value={id}
                  aria-label={t('statistics.estimates.compare.this', { title })}
                />
              ) : (
                ''
              ),
          },
          {
            key: 'title',
            header: t('statistics.estimates.run'),
            rowHeader: true,
            cell: ({ id, title }) => (
              <a href={`/statistics/estimates/runs/${id}`}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          { key: 'state', header: t('statistics.estimates.state'), cell: ({ state }) => <RunTag state={state} /> },
          {
            key: 'asked',
            header: t('statistics.estimates.asked'),
            cell: ({ askedBy, askedAt }) => (
              <>
                <bdi>{askedBy}</bdi>, {format.dateTime(askedAt)}
              </>
            ),
          },
        ]}
      />
      {runs.filter(({ state }) => state === 'done').length > 1 && (
        <Button variant="secondary">{t('statistics.estimates.compare.button')}</Button>
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(one) => `/statistics/estimates?page=${one}`}
        label={t('statistics.estimates.runs')}
      />
    </form>
  );
}

function Captures({ captures }: EstimatesModel) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      caption={t('statistics.estimates.captures')}
      empty={t('statistics.estimates.captures.none')}
      rows={captures}
      narrow="stack"
      columns={[
        {
          key: 'title',
          header: t('statistics.estimates.captures.name'),
          cell: ({ id, title }) => (
            <a href={`/statistics/estimates/captures/${id}`}>
              <bdi>{title}</bdi>
            </a>
          ),
        },
        {
          key: 'source',
          header: t('statistics.estimates.source'),
          cell: ({ source }) => t(`statistics.estimates.source.${source}`),
        },
        {
          key: 'lists',
          header: t('statistics.estimates.lists'),
          cell: ({ lists }) => <bdi>{format.list(lists)}</bdi>,
        },
        { key: 'n', header: t('statistics.estimates.seen'), numeric: true, cell: ({ n }) => format.number(n) },
        {
          key: 'at',
          header: t('statistics.estimates.counted-at'),
          cell: ({ createdAt }) => format.dateTime(createdAt),
        },
      ]}
    />
  );
}
