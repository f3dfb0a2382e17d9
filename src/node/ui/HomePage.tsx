import type { InstrumentsToday } from '../../instruments/store.js';
import type { StatisticsToday } from '../../statistics/store.js';
import {
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
  readonly instruments: InstrumentsToday;
  readonly statistics: StatisticsToday;
  readonly jobs: { readonly running: number; readonly failed: number };
};

/** The loop with today's real numbers, and what needs the reader. */
export function HomePage(model: HomeModel) {
  const t = useT();
  const { stateName } = usePage();
  return (
    <Page title={t('node.home.title', { state: stateName })} lead={t('node.home.lead')}>
      <section aria-labelledby="needs">
        <h2 id="needs">{t('node.home.needs')}</h2>
        <TaskList tasks={useTasks(model)} empty={t('node.home.needs.none')} />
      </section>
      <section aria-labelledby="loop">
        <h2 id="loop">{t('node.home.loop')}</h2>
        <LoopDiagram steps={useSteps(model)} label={t('node.home.loop.label')} />
      </section>
    </Page>
  );
}

/** The eight steps of the loop; a step whose room is not built yet says so instead of showing a zero. */
function useSteps({ instruments, statistics }: HomeModel): LoopStep[] {
  const t = useT();
  const absent = (key: string): LoopStep => ({ key, name: t(`node.loop.${key}`), counted: '', figure: null });
  return [
    {
      key: 'asked',
      name: t('node.loop.asked'),
      counted: t('node.loop.asked.counted', { count: instruments.commitments }),
      figure: instruments.commitments,
      href: '/commitments',
    },
    absent('done'),
    absent('protected'),
    absent('told'),
    {
      key: 'known',
      name: t('node.loop.known'),
      counted: t('node.loop.known.counted', { count: statistics.persons, year: statistics.latestYear ?? '–' }),
      figure: statistics.persons,
      href: '/statistics',
    },
    absent('judged'),
    absent('helped'),
    {
      key: 'decided',
      name: t('node.loop.decided'),
      counted: t('node.loop.decided.counted', { count: instruments.instruments }),
      figure: instruments.instruments,
      href: '/instruments',
    },
  ];
}

function useTasks({ instruments, statistics, jobs }: HomeModel): Task[] {
  const t = useT();
  const format = useFormat();
  const counted = (key: string, count: number, href: string): Task[] =>
    count > 0 ? [{ key, title: t(`node.task.${key}`, { count }), href, detail: t(`node.task.${key}.why`) }] : [];
  return [
    ...counted('jobs-failed', jobs.failed, '/jobs'),
    ...counted('lists-waiting', statistics.waiting, '/statistics/lists'),
    ...counted('labels', statistics.labelsOpen, '/statistics/labels'),
    ...counted('disagreements', statistics.disagreements, '/statistics/lists'),
    ...counted('jobs-running', jobs.running, '/jobs'),
    ...instruments.dueSoon.map((due) => ({
      key: `due-${due.id}`,
      title: due.clause,
      href: due.href,
      detail: t('node.task.due', { date: format.date(due.dueOn) }),
      tag: due.draft ? <DraftTag /> : undefined,
    })),
  ];
}
