import type { InstrumentsToday } from '../../instruments/store.js';
import type { StatisticsToday } from '../../statistics/store.js';
import {
  Alert,
  DraftTag,
  LoopDiagram,
  type LoopStep,
  Page,
  type Task,
  TaskList,
  useFormat,
  usePage,
  useT,
} from '../../ui-kit/index.js';

export type HomeModel = {
  /** Null where the reader has no business there. */
  readonly instruments: InstrumentsToday | null;
  readonly statistics: StatisticsToday | null;
  readonly cases: { readonly mine: number; readonly referred: number } | null;
  /** The reader is a person concerned, who may see what is held on her. */
  readonly own: boolean;
  readonly quarantine: boolean;
  readonly unread: number;
  readonly jobs: { readonly running: number; readonly failed: number };
};

/** The loop with today's real numbers, and what needs the reader. */
export function HomePage(model: HomeModel) {
  const t = useT();
  const { stateName, actor } = usePage();
  const due = useDue(model);
  return (
    <Page title={t('node.home.title', { state: stateName })} lead={t('node.home.lead')}>
      {actor?.roles.length === 0 && (
        <Alert title={t('node.home.no-role')}>
          <p>{t('node.home.no-role.next')}</p>
        </Alert>
      )}
      <section aria-labelledby="needs">
        <h2 id="needs">{t('node.home.needs')}</h2>
        <TaskList tasks={useTasks(model)} empty={t('node.home.needs.none')} />
      </section>
      {due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">{t('node.home.due')}</h2>
          <TaskList tasks={due} empty="" />
        </section>
      )}
      <section aria-labelledby="loop">
        <h2 id="loop">{t('node.home.loop')}</h2>
        <LoopDiagram steps={useSteps(model)} label={t('node.home.loop.label')} />
      </section>
    </Page>
  );
}

/** The eight steps of the loop; a step that is not built yet, or not the reader's, says so instead of showing a zero. */
function useSteps({ instruments, statistics, cases }: HomeModel): LoopStep[] {
  const t = useT();
  const step = (key: string, figure: number | null, counted: string, href: string): LoopStep =>
    figure === null
      ? { key, name: t(`node.loop.${key}`), counted: '', figure: null, notYours: href !== '' }
      : { key, name: t(`node.loop.${key}`), counted, figure, href };
  const absent = (key: string) => step(key, null, '', '');
  const asked = instruments?.commitments ?? null;
  const decided = instruments?.instruments ?? null;
  const known = statistics?.persons ?? null;
  const year = statistics?.latestYear ?? '–';
  const seesCodes = usePage().nav.some((room) => room.href === '/cases');
  return [
    step('asked', asked, t('node.loop.asked.counted', { count: asked ?? 0 }), '/commitments'),
    absent('done'),
    cases || !seesCodes
      ? step('protected', cases?.mine ?? null, t('node.loop.protected.counted', { count: cases?.mine ?? 0 }), '/cases')
      : {
          key: 'protected',
          name: t('node.loop.protected'),
          counted: '',
          instead: t('node.loop.protected.codes'),
          figure: null,
          href: '/cases',
        },
    absent('told'),
    step('known', known, t('node.loop.known.counted', { count: known ?? 0, year }), '/statistics'),
    absent('judged'),
    absent('helped'),
    step('decided', decided, t('node.loop.decided.counted', { count: decided ?? 0 }), '/instruments'),
  ];
}

function useTasks({ statistics, cases, jobs, own, quarantine, unread }: HomeModel): Task[] {
  const t = useT();
  const task = (key: string, href: string, count = 1): Task => ({
    key,
    title: t(`node.task.${key}`, { count }),
    href,
    detail: t(`node.task.${key}.why`),
  });
  const counted = (key: string, count: number, href: string): Task[] => (count > 0 ? [task(key, href, count)] : []);
  return [
    ...counted('notices', unread, '/notices'),
    ...(own ? [task('own', '/my-record')] : []),
    ...counted('referred', cases?.referred ?? 0, '/cases?list=referred'),
    ...counted('jobs-failed', jobs.failed, '/jobs/failed'),
    ...(quarantine ? [task('quarantine', '/files/quarantine')] : []),
    ...counted('lists-waiting', statistics?.waiting ?? 0, '/statistics/lists'),
    ...counted('labels', statistics?.labelsOpen ?? 0, '/statistics/labels'),
    ...counted('disagreements', statistics?.disagreements ?? 0, '/statistics/lists'),
    ...counted('jobs-running', jobs.running, '/jobs'),
  ];
}

/** What the State was asked to do by a day: everybody's, so it stands apart from what needs the reader. */
function useDue({ instruments }: HomeModel): Task[] {
  const t = useT();
  const format = useFormat();
  return (instruments?.dueSoon ?? []).map((due) => ({
    key: `due-${due.id}`,
    title: due.clause,
    href: due.href,
    detail: t('node.task.due', { date: format.date(due.dueOn) }),
    tag: due.draft ? <DraftTag /> : undefined,
  }));
}
