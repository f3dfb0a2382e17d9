import { Alert, type Column, DataTable, Page, SummaryList, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import type { BackupShown, DrillShown, StateShown } from '../present.js';
import { Checks } from './Checks.js';

/** How the node runs, for those who answer for it. */
export function OperationsPage(state: StateShown) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('operations.title')}
      lead={t('operations.lead')}
      breadcrumbs={[{ href: '/', label: t('operations.home') }]}
    >
      <section aria-labelledby="checks">
        <h2 id="checks">{t('operations.checks')}</h2>
        <Checks checks={state.checks} />
        <p>
          <a class="ds-link" href="/ready">
            {t('operations.probe.ready')}
          </a>{' '}
          <a class="ds-link" href="/health">
            {t('operations.probe.live')}
          </a>
        </p>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('operations.figures')}</h2>
        <SummaryList
          rows={[
            { term: t('operations.program'), value: state.program },
            {
              term: t('operations.database'),
              value:
                state.database === null
                  ? t('operations.database.silent')
                  : t('operations.database.version', {
                      version: state.database,
                      engine: state.embedded ? 'embedded' : 'own',
                    }),
            },
            { term: t('operations.disk'), value: t('operations.disk.free', { gigabytes: state.diskGigabytes }) },
            {
              term: t('operations.leaves'),
              value: state.leaves === null ? t('operations.leaves.none') : format.number(state.leaves),
            },
            {
              term: t('operations.jobs-failed'),
              value: (
                <a class="ds-link" href="/jobs/failed">
                  {format.number(state.failedJobs)}
                </a>
              ),
            },
          ]}
        />
      </section>
      <Backups {...state} />
      <Drills drills={state.drills} />
    </Page>
  );
}

function Backups({ backupFolder, backups }: Pick<StateShown, 'backupFolder' | 'backups'>) {
  const t = useT();
  const format = useFormat();
  const columns: Column<BackupShown>[] = [
    { key: 'at', header: t('operations.backup.at'), cell: ({ at }) => format.dateTime(at), rowHeader: true },
    { key: 'name', header: t('operations.backup.name'), cell: ({ name }) => <code>{name}</code> },
    {
      key: 'kind',
      header: t('operations.backup.kind'),
      cell: ({ kind }) => (kind === null ? t('operations.backup.kind.unknown') : t(`operations.backup.kind.${kind}`)),
    },
    {
      key: 'size',
      header: t('operations.backup.size'),
      cell: ({ megabytes }) => format.number(megabytes),
      numeric: true,
    },
    {
      key: 'seconds',
      header: t('operations.backup.seconds'),
      cell: ({ seconds }) => (seconds === null ? '–' : format.number(seconds)),
      numeric: true,
    },
  ];
  return (
    <section aria-labelledby="backups">
      <h2 id="backups">{t('operations.backups')}</h2>
      {!backupFolder && <Alert tone="warning" title={t('operations.backups.no-folder')} />}
      <DataTable
        caption={t('operations.backups')}
        captionHidden
        columns={columns}
        rows={backups}
        empty={t('operations.backups.empty')}
      />
    </section>
  );
}

function Drills({ drills }: { drills: readonly DrillShown[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<DrillShown>[] = [
    { key: 'at', header: t('operations.drill.at'), cell: ({ at }) => format.dateTime(at), rowHeader: true },
    {
      key: 'outcome',
      header: t('operations.drill.outcome'),
      cell: ({ fault }) =>
        fault === null ? (
          <Tag tone="success">{t('operations.drill.passed')}</Tag>
        ) : (
          <>
            <Tag tone="danger">{t('operations.drill.failed')}</Tag>{' '}
            <a class="ds-link" href={`/problems/${fault}`}>
              {t('operations.drill.why')}
            </a>
          </>
        ),
    },
    {
      key: 'archive',
      header: t('operations.backup.name'),
      cell: ({ archive }) => (archive === null ? '–' : <code>{archive}</code>),
    },
    {
      key: 'rows',
      header: t('operations.drill.rows'),
      cell: ({ rows }) => (rows === null ? '–' : format.number(rows)),
      numeric: true,
    },
  ];
  return (
    <section aria-labelledby="drills">
      <h2 id="drills">{t('operations.drills')}</h2>
      <p>{t('operations.drills.lead')}</p>
      <DataTable
        caption={t('operations.drills')}
        captionHidden
        columns={columns}
        rows={drills}
        empty={t('operations.drills.empty')}
      />
    </section>
  );
}
