/** `palermo people`: what the operator can do for a node whose colleagues cannot, each written into the record of acts. */
import { type Command, Option } from 'commander';
import { OPERATOR } from '../access/index.js';
import type { CommandLine, OpenNode } from '../command-line/index.js';
import { httpError } from '../http/index.js';
import { faultyFields, nominationForm } from './forms.js';
import type { PeopleParts } from './parts.js';
import { COLLEAGUE_ROLES } from './roles.js';
import { approve } from './steps/approving.js';
import { depart } from './steps/changing.js';
import { findColleague } from './steps/colleague.js';
import { invite, nominate } from './steps/nominating.js';
import { colleaguesInView } from './view.js';

type Flags = {
  readonly name: string;
  readonly role: readonly string[];
  readonly agency?: string;
  readonly duty: string;
  readonly mail?: string;
  readonly letter?: string;
};

/** @param partsOf what the folder is given, for an opened node (its keys, its address) */
export function peopleCommands(
  root: Command,
  cli: CommandLine,
  partsOf: (node: OpenNode) => Promise<PeopleParts>,
): void {
  const { t, withNode, print } = cli;
  const people = root.command('people').description(t('people.cli.description'));
  people
    .command('list')
    .description(t('people.cli.list'))
    .action(async () => {
      const rows = await withNode(async (node) => {
        const parts = await partsOf(node);
        return node.storage.inUnitOfWork(OPERATOR, (uow) => colleaguesInView(parts, uow, OPERATOR));
      });
      print(rows, () =>
        rows
          .map((row) => [row.id, t(`people.state.${row.state}`), row.roles.join(', '), row.agency ?? ''].join('\t'))
          .join('\n'),
      );
    });
  nominateCommand(people, cli, partsOf);
  for (const [name, step] of [
    ['approve', approve],
    ['depart', depart],
  ] as const)
    people
      .command(name)
      .description(name === 'approve' ? t('people.cli.approve') : t('people.cli.depart'))
      .argument('<person>', t('people.cli.person'))
      .action(async (id: string) => {
        const state = await withNode(async (node) => {
          const parts = await partsOf(node);
          return node.storage.inUnitOfWork(OPERATOR, async (uow) => {
            await step(parts, uow, id);
            return (await findColleague(parts, uow, id)).life.state;
          });
        });
        print({ id, state }, () => t('people.cli.done', { id, state: t(`people.state.${state}`) }));
      });
}

function nominateCommand(
  people: Command,
  { t, withNode, print }: CommandLine,
  partsOf: (node: OpenNode) => Promise<PeopleParts>,
): void {
  people
    .command('nominate')
    .description(t('people.cli.nominate'))
    .requiredOption('--name <name>', t('people.cli.nominate.name'))
    .requiredOption('--duty <function>', t('people.cli.nominate.duty'))
    .addOption(
      new Option('--role <role...>', t('people.cli.nominate.role')).choices(COLLEAGUE_ROLES).makeOptionMandatory(),
    )
    .option('--agency <id>', t('people.cli.nominate.agency'))
    .option('--mail <address>', t('people.cli.nominate.mail'))
    .option('--letter <reference>', t('people.cli.nominate.letter'))
    .action(async ({ name, role, agency, duty, mail, letter }: Flags) => {
      const given = nominationForm.safeParse({ name, duty, roles: role, agency, mail, letter });
      if (!given.success) throw httpError('HTTP_INVALID_REQUEST', { fields: faultyFields(given.error).join(', ') });
      const done = await withNode(async (node) => {
        // The operator hands the link over herself: this command has no mail to wait for.
        const { sendInvitation: _, ...parts } = await partsOf(node);
        return node.storage.inUnitOfWork(OPERATOR, async (uow) => {
          const id = await nominate(parts, uow, given.data);
          return { id, ...(await invite(parts, uow, id)) };
        });
      });
      print(done, () =>
        [t('people.cli.invited', { id: done.id, until: done.until.toISOString() }), done.link ?? ''].join('\n'),
      );
    });
}
