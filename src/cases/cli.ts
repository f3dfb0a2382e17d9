/** `palermo cases`: codes and dates, who saw what, and finishing an erasure. Nothing here opens a record. */
import type { Command } from 'commander';
import { OPERATOR } from '../platform/access/index.js';
import type { CommandLine, OpenNode } from '../platform/command-line/index.js';
import { idOfCode } from './store/by-code.js';
import { type ErasingParts, eraseRecord } from './store/erasing.js';
import { listCases } from './store/lists.js';
import { caseSubject } from './store/rows.js';
import { actsOnRecord } from './store/seen.js';

const MOST = 1000;

/** @param partsOf what erasing needs of an opened node: its keys and its vault */
export function casesCommands(
  root: Command,
  cli: CommandLine,
  partsOf: (node: OpenNode) => Promise<ErasingParts>,
): void {
  const { t } = cli;
  const cases = root
    .command('cases')
    .description(t('cases.cli.description'))
    .addHelpText('after', `\n${t('cases.cli.after')}`);
  listCommand(cases, cli);
  seenCommand(cases, cli);
  eraseCommand(cases, cli, partsOf);
}

function listCommand(cases: Command, { t, withNode, print }: CommandLine): void {
  cases
    .command('list')
    .description(t('cases.cli.list.description'))
    .action(async () => {
      const listed = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, (uow) => listCases(uow, 'all', { limit: MOST, offset: 0 })),
      );
      print(listed, () =>
        listed.cases.length === 0
          ? t('cases.list.empty')
          : listed.cases
              .map((one) =>
                [one.code, t(`cases.state.${one.state}`), one.agency, one.openedAt.toISOString()].join('\t'),
              )
              .join('\n'),
      );
    });
}

function seenCommand(cases: Command, { t, withNode, print }: CommandLine): void {
  cases
    .command('seen')
    .description(t('cases.cli.seen.description'))
    .argument('<code>', t('cases.cli.code'))
    .action(async (code: string) => {
      const acts = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) => {
          const id = await idOfCode(uow, code);
          await uow.act('cases.seen', caseSubject(id));
          return actsOnRecord(uow, id, undefined, MOST);
        }),
      );
      print(acts, () =>
        acts
          .map((act) =>
            [act.at.toISOString(), act.actor, act.action, act.classes.join(','), act.purpose ?? act.because ?? ''].join(
              '\t',
            ),
          )
          .join('\n'),
      );
    });
}

function eraseCommand(
  cases: Command,
  { t, withNode, print }: CommandLine,
  partsOf: (node: OpenNode) => Promise<ErasingParts>,
): void {
  cases
    .command('erase')
    .description(t('cases.cli.erase.description'))
    .argument('<code>', t('cases.cli.code'))
    .addHelpText('after', `\n${t('cases.cli.erase.after')}`)
    .action(async (code: string) => {
      const done = await withNode(async (node) => {
        const id = await node.storage.inUnitOfWork(OPERATOR, (uow) => idOfCode(uow, code));
        return eraseRecord(await partsOf(node), id);
      });
      print(done, () => t(done.erased ? 'cases.cli.erase.done' : 'cases.cli.erase.already'));
    });
}
