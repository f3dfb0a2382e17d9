import type { FamilyResult } from '../../../methods/prevalence/index.js';
import {
  Actions,
  Alert,
  Button,
  DataTable,
  Disclosure,
  Form,
  InternalTag,
  LinkButton,
  Page,
  Progress,
  Select,
  SummaryList,
  TextInput,
  useFormat,
  useT,
  useLanguage,
} from '../../../ui-kit/index.js';
import type { PopulationFigure, Rate } from '../../estimates/rates.js';
import type { EstimateRun } from '../../estimates/run.js';
import type { ShownResult } from '../../estimates/shown-run.js';
import { PrevalenceCard } from '../prevalence/Card.js';
import { populationName } from './PopulationsPage.js';
import { RunTag, useCrumbs, useFigure, useStratum } from './words.js';

export type RunShown = {
  readonly run: Omit<EstimateRun, 'result'>;
  readonly result: ShownResult | null;
  readonly captures: {
    readonly id: string;
    readonly title: string;
    readonly sha256: string;
    readonly lists: readonly string[];
  };
  readonly job: {
    readonly id: string;
    readonly state: string;
    readonly done: number;
    readonly total: number | null;
  } | null;
};

export type RunModel = RunShown & {
  readonly populations: readonly PopulationFigure[];
  readonly population: PopulationFigure | null;
  readonly rates: readonly (Rate & { readonly family: string; readonly says: FamilyResult['says'] })[];
  /** The baseline that this run is, if it is one. */
  readonly baseline: string | null;
  /** Baselines in force, that this one may follow. */
  readonly baselines: readonly { readonly id: string; readonly title: string }[];
  readonly mayRun: boolean;
  readonly mayFreeze: boolean;
  readonly mayCells: boolean;
};

const OPEN = new Set(['queued', 'running']);

/** A run: how far it is, what each family says, and what can be done with it. */
export function RunPage(model: RunModel) {
  const t = useT();
  const { run, captures, job, result } = model;
  const working = run.state === 'asked' && job !== null && OPEN.has(job.state);
  const crumbs = useCrumbs({ href: `/statistics/estimates/captures/${captures.id}`, label: captures.title });
  return (
    <Page
      title={run.title}
      heading={<bdi>{run.title}</bdi>}
      tags={
        <>
          <RunTag state={run.state} /> <InternalTag />
        </>
      }
      breadcrumbs={crumbs}
      scripts={working ? ['progress.js'] : []}
    >
      {working && job && (
        <>
          <Progress
            label={t('statistics.estimates.working')}
            done={job.done}
            total={job.total}
            poll={`/jobs/${job.id}`}
          />
          {model.mayRun && (
            <Form action={`/statistics/estimates/runs/${run.id}/stop`}>
              <Button variant="secondary" danger>
                {t('statistics.estimates.stop')}
              </Button>
            </Form>
          )}
        </>
      )}
      {!working && <Ended {...model} />}
      {result && <Results result={result} />}
      {result && <Rates {...model} />}
      <Particulars {...model} />
      {result && <Files {...model} />}
      {result && model.mayFreeze && model.baseline === null && <Freeze {...model} result={result} />}
      {model.mayRun && model.baseline === null && run.state !== 'withdrawn' && <Withdraw {...model} />}
    </Page>
  );
}

/** What became of a run that is not done: stopped, failed, taken back. */
function Ended({ run, mayRun, baseline }: RunModel) {
  const t = useT();
  const format = useFormat();
  const again = mayRun && (
    <Form action={`/statistics/estimates/runs/${run.id}/again`}>
      <Button>{t('statistics.estimates.again')}</Button>
    </Form>
  );
  if (baseline !== null)
    return (
      <Alert title={t('statistics.estimates.is-baseline')}>
        <p>
          <a href={`/statistics/estimates/baselines/${baseline}`}>{t('statistics.estimates.baseline.open')}</a>
        </p>
      </Alert>
    );
  if (run.state === 'withdrawn' && run.withdrawnAt)
    return (
      <Alert tone="warning" title={t('statistics.estimates.withdrawn')}>
        <p>
          <bdi>{run.withdrawnWhy}</bdi> (<bdi>{run.withdrawnBy}</bdi>, {format.dateTime(run.withdrawnAt)})
        </p>
      </Alert>
    );
  if (run.state === 'failed' && run.failure)
    return (
      <Alert tone="danger" title={t(`error.${run.failure.code}`, run.failure.params)} announced>
        <p>{t(`error.${run.failure.code}.next`, run.failure.params)}</p>
        {again}
      </Alert>
    );
  if (run.state !== 'asked') return null;
  return (
    <Alert tone="warning" title={t('statistics.estimates.stopped')} announced>
      <p>{t('statistics.estimates.stopped.explain')}</p>
      {again}
    </Alert>
  );
}

function Results({ result }: { result: ShownResult }) {
  const t = useT();
  const format = useFormat();
  const figure = useFigure();
  const language = useLanguage();
  if (result.whole)
    return (
      <>
        {!result.cellsShown && <p class="figure-note">{t('statistics.estimates.results.cells-kept')}</p>}
        <PrevalenceCard run={result.whole} t={t} locale={language} />
      </>
    );
  return (
    <>
      <Alert title={t('statistics.estimates.results.read')}>
        <p>{t('statistics.estimates.results.read.explain')}</p>
      </Alert>
      <DataTable
        caption={t('statistics.estimates.results', { n: format.number(result.n) })}
        empty={t('statistics.estimates.results.none')}
        rows={result.results}
        narrow="stack"
        columns={[
          {
            key: 'family',
            header: t('statistics.estimates.family'),
            cell: ({ family }) => t(`statistics.prevalence.family.${family}`),
          },
          { key: 'figure', header: t('statistics.estimates.people'), cell: (one) => figure(one) },
          {
            key: 'model',
            header: t('statistics.estimates.model'),
            cell: ({ model }) => (model === null ? '–' : <bdi dir="ltr">{model}</bdi>),
          },
        ]}
      />
    </>
  );
}

function Rates({ run, populations, population, rates }: RunModel) {
  const t = useT();
  const format = useFormat();
  const per = (value: number | null) =>
    value === null ? t('statistics.estimates.no-limit') : format.number(Math.round(value * 10) / 10);
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{t('statistics.estimates.rates')}</h2>
      <p>{t('statistics.estimates.rates.explain')}</p>
      {populations.length === 0 ? (
        <p>
          <a href="/statistics/estimates/populations">{t('statistics.estimates.rates.enter')}</a>
        </p>
      ) : (
        <form method="get" action={`/statistics/estimates/runs/${run.id}#rates`} class="form">
          <Select
            name="population"
            label={t('statistics.estimates.population')}
            empty={t('statistics.estimates.population.choose')}
            value={population?.id}
            options={populations.map((one) => ({ value: one.id, label: populationName(one, t, format) }))}
          />
          <Button variant="secondary">{t('statistics.estimates.rates.show')}</Button>
        </form>
      )}
      {population && (
        <>
          <DataTable
            caption={t('statistics.estimates.rates.caption', { population: populationName(population, t, format) })}
            empty={t('statistics.estimates.results.none')}
            rows={rates}
            narrow="stack"
            columns={[
              {
                key: 'family',
                header: t('statistics.estimates.family'),
                cell: ({ family }) => t(`statistics.prevalence.family.${family}`),
              },
              {
                key: 'rate',
                header: t('statistics.estimates.rates.per'),
                cell: ({ rate, low, high, says }) => {
                  const said = t('statistics.estimates.figure', {
                    estimate: per(rate),
                    low: per(low),
                    high: per(high),
                  });
                  return says === 'lower-bound' ? t('statistics.estimates.at-least', { figure: said }) : said;
                },
              },
            ]}
          />
          <p class="figure-source">
            {t('statistics.estimates.population.source', {
              source: population.source,
              day: format.date(population.asOf),
            })}
          </p>
        </>
      )}
    </section>
  );
}

function Particulars({ run, captures, result }: RunModel) {
  const t = useT();
  const format = useFormat();
  const stratum = useStratum();
  const families =
    run.asked.families === 'all'
      ? t('statistics.estimates.families.all')
      : format.list(run.asked.families.map((family) => t(`statistics.prevalence.family.${family}`)));
  return (
    <Disclosure summary={t('statistics.estimates.particulars')} open={result === null}>
      <SummaryList
        rows={[
          {
            term: t('statistics.estimates.captures.name'),
            value: (
              <a href={`/statistics/estimates/captures/${captures.id}`}>
                <bdi>{captures.title}</bdi>
              </a>
            ),
          },
          { term: t('statistics.estimates.of'), value: stratum(run.stratum) },
          { term: t('statistics.estimates.lists'), value: <bdi>{format.list(captures.lists)}</bdi> },
          { term: t('statistics.estimates.families'), value: families },
          { term: t('statistics.estimates.level'), value: format.percent(run.asked.level) },
          { term: t('statistics.estimates.replicates'), value: format.number(run.asked.replicates) },
          { term: t('statistics.estimates.seed'), value: format.number(run.asked.seed) },
          { term: t('statistics.estimates.data-hash'), value: <code class="digest">{captures.sha256}</code> },
          ...(run.hash
            ? [{ term: t('statistics.estimates.result-hash'), value: <code class="digest">{run.hash}</code> }]
            : []),
          {
            term: t('statistics.estimates.asked'),
            value: (
              <>
                <bdi>{run.askedBy}</bdi>, {format.dateTime(run.askedAt)}
              </>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}

function Files({ run, mayCells }: RunModel) {
  const t = useT();
  const at = `/statistics/estimates/runs/${run.id}`;
  return (
    <Actions>
      <LinkButton href={`${at}/results.csv`} variant="secondary" download>
        {t('statistics.estimates.results.csv')}
      </LinkButton>
      <LinkButton href={`${at}/run.json`} variant="secondary" download>
        {t('statistics.estimates.run.json')}
      </LinkButton>
      {mayCells && (
        <LinkButton href={`${at}/record.json`} variant="secondary" download>
          {t('statistics.estimates.record.json')}
        </LinkButton>
      )}
    </Actions>
  );
}

function Freeze({ run, result, baselines }: RunModel & { result: ShownResult }) {
  const t = useT();
  const figure = useFigure();
  const said = result.results.filter(({ estimate }) => estimate !== null);
  if (said.length === 0) return null;
  return (
    <Disclosure summary={t('statistics.estimates.freeze.title')}>
      <p>{t('statistics.estimates.freeze.explain')}</p>
      <Form action={`/statistics/estimates/runs/${run.id}/freeze`}>
        <Select
          name="family"
          label={t('statistics.estimates.freeze.figure')}
          options={said.map((one) => ({
            value: one.family,
            label: `${t(`statistics.prevalence.family.${one.family}`)}: ${figure(one)}`,
          }))}
        />
        {baselines.length > 0 && (
          <Select
            name="supersedes"
            label={t('statistics.estimates.freeze.supersedes')}
            empty={t('statistics.estimates.freeze.none')}
            options={baselines.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <TextInput name="why" label={t('statistics.estimates.why')} width="full" maxlength={500} />
        <Button>{t('statistics.estimates.freeze.send')}</Button>
      </Form>
    </Disclosure>
  );
}

function Withdraw({ run }: RunModel) {
  const t = useT();
  return (
    <Disclosure summary={t('statistics.estimates.withdraw.title')}>
      <p>{t('statistics.estimates.withdraw.explain')}</p>
      <Form action={`/statistics/estimates/runs/${run.id}/withdraw`}>
        <TextInput
          name="why"
          id="field-withdraw-why"
          label={t('statistics.estimates.why')}
          width="full"
          maxlength={500}
        />
        <Button danger variant="secondary">
          {t('statistics.estimates.withdraw.send')}
        </Button>
      </Form>
    </Disclosure>
  );
}
