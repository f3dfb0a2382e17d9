import {
  Alert,
  Button,
  Form,
  InternalTag,
  LinkButton,
  Page,
  Progress,
  Steps,
  SummaryList,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { Batch } from '../batch.js';
import { useInterval, useSayCode } from './codes.js';
import type { ListModel } from './list-model.js';
import { ListReport } from './ListReport.js';
import { paramsInWords } from './error-words.js';
import { StateTag } from './ListsPage.js';
import { MappingForm } from './MappingForm.js';

const RUNNING = new Set(['queued', 'running']);

/** One list on its way into the picture: what was recognised, what is wrong, and what to do next. */
export function ListPage(model: ListModel) {
  const t = useT();
  const { batch, job } = model;
  const running = job !== null && RUNNING.has(job.state);
  return (
    <Page
      title={batch.fileName}
      heading={<bdi>{batch.fileName}</bdi>}
      tags={
        <>
          <StateTag state={batch.state} /> <InternalTag />
        </>
      }
      breadcrumbs={[
        { href: '/', label: t('statistics.crumb.home') },
        { href: '/statistics/lists', label: t('statistics.lists.title') },
      ]}
      scripts={running ? ['progress.js'] : []}
    >
      <Way batch={batch} />
      {job && running && (
        <Progress
          label={t(`statistics.job.${batch.state}`)}
          done={job.done}
          total={job.total}
          poll={`/jobs/${job.id}`}
        />
      )}
      {job && !running && (batch.state === 'dry-run' || batch.state === 'importing') && (
        <Stopped batch={batch} mayImport={model.mayImport} />
      )}
      <Failure batch={batch} />
      {model.mapping && model.mayImport && <MappingForm {...model.mapping} />}
      {batch.state === 'ready' && <Choose model={model} />}
      {batch.state === 'imported' && <Imported model={model} />}
      <Particulars model={model} />
      <ListReport model={model} />
    </Page>
  );
}

function Way({ batch }: { batch: Batch }) {
  const t = useT();
  const order = ['waiting-mapping', 'dry-run', 'ready', 'imported'] as const;
  const at = batch.state === 'importing' ? 2 : batch.state === 'undone' ? 4 : order.indexOf(batch.state as 'ready');
  if (batch.state === 'refused') return null;
  return (
    <Steps
      label={t('statistics.steps.label')}
      steps={[
        { label: t('statistics.steps.brought'), state: 'done' },
        ...order.map((state, index) => ({
          label: t(`statistics.steps.${state}`),
          state:
            index < at || (state === 'imported' && at >= 3)
              ? ('done' as const)
              : index === at
                ? ('current' as const)
                : ('ahead' as const),
        })),
      ]}
    />
  );
}

/** The work on a list was cancelled or failed: nothing was kept, and it may be done again. */
function Stopped({ batch, mayImport }: { batch: Batch; mayImport: boolean }) {
  const t = useT();
  return (
    <Alert tone="warning" title={t('statistics.stopped.title')} announced>
      <p>{t('statistics.stopped.explain')}</p>
      {mayImport && (
        <Form action={`/statistics/lists/${batch.id}/dry-run`}>
          <Button>{t('statistics.stopped.again')}</Button>
        </Form>
      )}
    </Alert>
  );
}

function Failure({ batch }: { batch: Batch }) {
  const t = useT();
  if (!batch.failure) return null;
  const params = {
    ...batch.failure.place,
    ...paramsInWords(batch.failure.code, batch.failure.params, t),
  };
  return (
    <Alert tone="danger" title={t(`error.${batch.failure.code}`, params)} announced>
      <p>{t(`error.${batch.failure.code}.next`, params)}</p>
    </Alert>
  );
}

/** After the dry run: nothing counts yet, and the reader chooses. */
function Choose({ model: { batch, mayImport } }: { model: ListModel }) {
  const t = useT();
  const faulty = batch.rows.faulty > 0;
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{t('statistics.choose.title')}</h2>
      <p>
        {t(faulty ? 'statistics.choose.faulty' : 'statistics.choose.clean', {
          kept: batch.rows.kept,
          faulty: batch.rows.faulty,
        })}
      </p>
      {mayImport && (
        <Form action={`/statistics/lists/${batch.id}/import`}>
          <div class="button-row">
            {batch.rows.kept > 0 && (
              <Button name="choice" value="import">
                {t(faulty ? 'statistics.choose.good' : 'statistics.choose.all')}
              </Button>
            )}{' '}
            {batch.kind === 'persons' && (
              <Button name="choice" value="map" variant="secondary" formaction={`/statistics/lists/${batch.id}/remap`}>
                {t('statistics.choose.remap')}
              </Button>
            )}{' '}
            <Button name="choice" value="refuse" variant="secondary" danger>
              {t('statistics.choose.refuse')}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function Imported({ model: { batch, mayUndo } }: { model: ListModel }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Alert tone="success" title={t('statistics.imported.title', { rows: batch.rows.kept })}>
        {batch.importedAt && (
          <p>
            <bdi>{batch.importedBy}</bdi>, {format.dateTime(batch.importedAt)}.{' '}
            <a
              href={`/statistics?source=${encodeURIComponent(batch.kind === 'persons' ? 'lists' : `table:${batch.unit}:${batch.series}`)}`}
            >
              {t('statistics.imported.picture')}
            </a>
          </p>
        )}
      </Alert>
      {mayUndo && (
        <p>
          <LinkButton href={`/statistics/lists/${batch.id}/undo`} variant="secondary" danger>
            {t('statistics.list.undo')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function Particulars({ model: { batch, agencies } }: { model: ListModel }) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  const say = useSayCode(agencies);
  const unit = batch.unit === null ? t('statistics.unit.unknown') : t(`statistics.unit.${batch.unit}`);
  const { report } = batch;
  return (
    <section aria-labelledby="particulars">
      <h2 id="particulars">{t('statistics.particulars.title')}</h2>
      <SummaryList
        rows={[
          { term: t('statistics.list.kind'), value: t(`statistics.kind.${batch.kind}`) },
          { term: t('statistics.list.unit'), value: unit },
          {
            term: t('statistics.dimension.agency'),
            value: batch.agency === null ? t('statistics.list.of-state') : say('agency', batch.agency),
          },
          {
            term: t('statistics.list.period'),
            value:
              batch.period ??
              (report.periods?.length ? format.list(report.periods.slice(0, 12)) : t('statistics.list.period.rows')),
          },
          { term: t('statistics.list.series'), value: <bdi>{batch.series}</bdi> },
          ...(report.total ? [{ term: t('statistics.report.total', { unit }), value: interval(report.total) }] : []),
          ...(report.outOfScope
            ? [{ term: t('statistics.report.out-of-scope'), value: format.number(report.outOfScope) }]
            : []),
          ...(report.nationalTotal !== undefined && report.nationalTotal !== null
            ? [{ term: t('statistics.report.national-total'), value: format.number(report.nationalTotal) }]
            : []),
          { term: t('statistics.list.size'), value: format.bytes(batch.bytes) },
          { term: t('statistics.list.sha256'), value: <code class="digest">{batch.sha256}</code> },
          {
            term: t('statistics.list.brought'),
            value: (
              <>
                <bdi>{batch.askedBy}</bdi>, {format.dateTime(batch.askedAt)}
              </>
            ),
          },
          ...(batch.undoneAt
            ? [
                {
                  term: t('statistics.batch.state.undone'),
                  value: (
                    <>
                      <bdi>{batch.undoneBy}</bdi>, {format.dateTime(batch.undoneAt)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
