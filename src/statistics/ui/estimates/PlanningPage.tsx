import {
  Alert,
  Button,
  Checkboxes,
  DataTable,
  ErrorSummary,
  Page,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { Planned, PlanTyped } from '../../estimates/planning.js';
import { useCrumbs, usePeople } from './words.js';

export type PlanningModel = {
  readonly typed: PlanTyped;
  readonly planned: Planned | null;
  readonly fault: { readonly field: string; readonly message: string } | null;
};

/** Before money is spent on one more list: how much narrower the interval would be, and which change could be seen. */
export function PlanningPage({ typed, planned, fault }: PlanningModel) {
  const t = useT();
  const crumbs = useCrumbs();
  const field = (name: Exclude<keyof PlanTyped, 'dependence'>) => (
    <TextInput
      name={name}
      label={t(`statistics.estimates.plan.${name}`)}
      hint={t(`statistics.estimates.plan.${name}.hint`)}
      value={typed[name]}
      error={fault?.field === name ? fault.message : undefined}
      inputmode="decimal"
    />
  );
  return (
    <Page
      title={t('statistics.estimates.planning.title')}
      lead={t('statistics.estimates.planning.lead')}
      breadcrumbs={crumbs}
      errors={fault ? <ErrorSummary faults={[fault]} /> : undefined}
    >
      <Alert title={t('statistics.estimates.planning.supposed')}>
        <p>{t('statistics.estimates.planning.supposed.explain')}</p>
      </Alert>
      <form method="get" action="/statistics/estimates/planning" class="form" novalidate>
        {field('people')}
        {field('coverages')}
        {field('oneMore')}
        {field('moreOverlap')}
        {field('ratio')}
        <Checkboxes
          name="dependence"
          legend={t('statistics.estimates.plan.model')}
          options={[
            {
              value: 'pairs',
              label: t('statistics.estimates.plan.dependence'),
              hint: t('statistics.estimates.plan.dependence.hint'),
            },
          ]}
          values={typed.dependence === '' ? [] : ['pairs']}
          optional
        />
        <Button>{t('statistics.estimates.planning.send')}</Button>
      </form>
      {planned && <Expected planned={planned} ratio={typed.ratio} />}
    </Page>
  );
}

function Expected({ planned, ratio }: { planned: Planned; ratio: string }) {
  const t = useT();
  const format = useFormat();
  const people = usePeople();
  return (
    <>
      <DataTable
        caption={t('statistics.estimates.planning.widths')}
        empty=""
        rows={planned.widths}
        narrow="stack"
        columns={[
          {
            key: 'plan',
            header: t('statistics.estimates.plan'),
            cell: ({ plan }) => t(`statistics.estimates.plan.${plan}`),
          },
          {
            key: 'seen',
            header: t('statistics.estimates.seen'),
            numeric: true,
            cell: ({ width }) => people(width.seen),
          },
          {
            key: 'interval',
            header: t('statistics.estimates.planning.interval'),
            cell: ({ width }) =>
              width.interval === null
                ? t('statistics.estimates.planning.no-estimate')
                : t('statistics.estimates.planning.from-to', {
                    low: people(width.interval.low),
                    high: people(width.interval.high),
                  }),
          },
          {
            key: 'width',
            header: t('statistics.estimates.planning.width'),
            numeric: true,
            cell: ({ width }) => (width.relativeWidth === null ? '–' : format.percent(width.relativeWidth)),
          },
        ]}
      />
      {planned.power !== null && planned.smallest !== null && (
        <p>
          {t('statistics.estimates.planning.power', {
            ratio,
            power: format.percent(planned.power),
            fall: format.percent(1 - planned.smallest.fall),
            rise: format.percent(planned.smallest.rise - 1),
          })}
        </p>
      )}
    </>
  );
}
