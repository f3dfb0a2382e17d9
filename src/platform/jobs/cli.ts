/** `palermo jobs`: see long work, settle what failed, see the schedule. */
import { type Command, InvalidArgumentError } from 'commander';
import { OPERATOR } from '../access/index.js';
import type { CommandLine } from '../command-line/index.js';
import { failedJobs, putAside, tryAgain } from './store/dead-letter.js';
import { type Job, listJobs } from './store/job.js';
import { listSchedules } from './store/schedule.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function jobsCommands(root: Command, cli: CommandLine): void {
  const { t } = cli;
  const jobs = root
    .command('jobs')
    .description(t('jobs.cli.description'))
    .addHelpText('after', `\n${t('jobs.cli.after')}`);
  listCommand(jobs, cli);
  settleCommand(jobs, cli, 'retry', tryAgain);
  settleCommand(jobs, cli, 'put-aside', putAside);
  scheduleCommand(jobs, cli);
}

/** What a program is told of a job: never its input. */
const told = ({ id, kind, subject, state, attempts, error, askedAt, endedAt, putAsideAt }: Job) => ({
  id,
  kind,
  subject,
  state,
  attempts,
  error: error?.code ?? null,
  askedAt,
  endedAt,
  putAsideAt,
});

function listCommand(jobs: Command, { t, withNode, print }: CommandLine): void {
  jobs
    .command('list')
    .description(t('jobs.cli.list'))
    .option('--failed', t('jobs.cli.list.failed'))
    .action(async ({ failed }: { failed?: boolean }) => {
      const list = failed ? failedJobs : listJobs;
      const found = await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => list(uow, 'all', 100)));
      const line = (job: Job): string => {
        const given = { ...job.error?.place, ...job.error?.params };
        const why = job.error ? [t(`error.${job.error.code}`, given), t(`error.${job.error.code}.next`, given)] : [];
        const state = t(`jobs.state.${job.putAsideAt ? 'put-aside' : job.state}`);
        return [`${job.id}  ${job.askedAt.toISOString()}  ${job.kind}  ${state}`, ...why].join('\n    ');
      };
      print(found.map(told), () => found.map(line).join('\n') || t('jobs.empty'));
    });
}

function settleCommand(
  jobs: Command,
  { t, withNode, print }: CommandLine,
  name: 'retry' | 'put-aside',
  settle: typeof tryAgain,
): void {
  jobs
    .command(name)
    .description(t(`jobs.cli.${name}`))
    .argument('<job>', t('jobs.cli.job'), (value: string) => {
      if (!UUID.test(value)) throw new InvalidArgumentError(t('jobs.cli.job'));
      return value;
    })
    .action(async (id: string) => {
      await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => settle(uow, id)));
      print({ job: id, done: name }, () => t(`jobs.cli.${name}.done`));
    });
}

function scheduleCommand(jobs: Command, { t, withNode, print }: CommandLine): void {
  jobs
    .command('schedule')
    .description(t('jobs.cli.schedule'))
    .action(async () => {
      const found = await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, listSchedules));
      const model = found.map(({ name, kind, timing, nextAt, lastAt, lastJob }) => ({
        name,
        kind,
        timing,
        nextAt,
        lastAt,
        lastJob,
      }));
      print(
        model,
        () =>
          model
            .map(({ name, nextAt, lastAt }) =>
              t('jobs.cli.schedule.line', {
                name,
                next: nextAt.toISOString(),
                last: lastAt?.toISOString() ?? t('jobs.schedule.never'),
              }),
            )
            .join('\n') || t('jobs.schedule.empty'),
      );
    });
}
