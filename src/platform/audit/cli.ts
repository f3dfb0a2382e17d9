/** `palermo audit`: verify, show, export, checkpoint. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { OPERATOR } from '../access/index.js';
import { type CommandLine, EXIT, type OpenNode } from '../command-line/index.js';
import type { Audit } from './audit.js';
import { auditError } from './errors.js';
import { exportLog } from './export.js';
import { type Act, keepVerification, listActs } from './store/acts.js';

/** A node opened with its audit log started. */
export type AuditedNode = OpenNode & { readonly audit: Audit };
type WithNode = <T>(work: (node: AuditedNode) => Promise<T>) => Promise<T>;

export function auditCommands(root: Command, cli: CommandLine, withNode: WithNode): void {
  const { t } = cli;
  const audit = root
    .command('audit')
    .description(t('audit.cli.description'))
    .addHelpText('after', `\n${t('audit.cli.after')}`);
  verifyCommand(audit, cli, withNode);
  showCommand(audit, cli, withNode);
  exportCommand(audit, cli, withNode);
  checkpointCommand(audit, cli, withNode);
}

function verifyCommand(audit: Command, { t, print, progress, exitWith }: CommandLine, withNode: WithNode): void {
  audit
    .command('verify')
    .description(t('audit.cli.verify.description'))
    .addHelpText('after', `\n${t('audit.cli.verify.after')}`)
    .action(async () => {
      await withNode(async (node) => {
        const bar = progress(t('audit.cli.verify.progress'));
        const verified = await node.audit.verify({ progress: (done, total) => bar.at(done, total) });
        bar.end();
        await node.storage.inUnitOfWork(OPERATOR, (uow) => keepVerification(uow, verified));
        const { findings, counts, size, root, checkpoints, waiting } = verified;
        const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (found > 0) exitWith(EXIT.needsPerson);
        print({ size, root: root.toString('base64'), checkpoints, waiting, counts, findings }, () =>
          [
            ...findings.map((finding) =>
              [
                t(`audit.finding.${finding.kind}`),
                t('audit.finding.place', {
                  position: String(finding.position ?? '–'),
                  act: String(finding.act ?? '–'),
                  detail: t(`audit.detail.${finding.detail}`),
                }),
              ].join(' '),
            ),
            t('audit.cli.verified', { size, checkpoints, waiting, found }),
          ].join('\n'),
        );
      });
    });
}

const day = (text: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new InvalidArgumentError('YYYY-MM-DD');
  return text;
};

const count = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 100_000) throw new InvalidArgumentError('1–100000');
  return number;
};

type ShowFlags = { actor?: string; subject?: string; action?: string; since?: string; limit: number };

function showCommand(audit: Command, { t, print }: CommandLine, withNode: WithNode): void {
  audit
    .command('show')
    .description(t('audit.cli.show.description'))
    .option('--actor <id>', t('audit.cli.show.actor'))
    .option('--subject <address>', t('audit.cli.show.subject'))
    .option('--action <beginning>', t('audit.cli.show.action'))
    .option('--since <day>', t('audit.cli.show.since'), day)
    .option('--limit <number>', t('audit.cli.show.limit'), count, 100)
    .action(async ({ since, limit, ...filter }: ShowFlags) => {
      const acts = await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, (uow) => listActs(uow, { ...filter, from: since }, limit)),
      );
      print(acts, () => (acts.length === 0 ? t('audit.acts.empty') : acts.map(lineOf).join('\n')));
    });
}

const lineOf = ({ id, position, at, actor, action, subject }: Act): string =>
  [id, position ?? '–', at.toISOString(), actor, action, subject || '–'].join('\t');

function exportCommand(audit: Command, { t, print, progress }: CommandLine, withNode: WithNode): void {
  audit
    .command('export')
    .description(t('audit.cli.export.description'))
    .argument('<file>', t('audit.cli.export.file'))
    .addHelpText('after', `\n${t('audit.cli.export.after')}`)
    .action(async (path: string) => {
      const leaves = await withNode(async (node) => {
        await node.audit.checkpoint();
        const to = createWriteStream(path, { flags: 'wx', mode: 0o600 });
        await once(to, 'open').catch((error: unknown) => {
          throw auditError('AUDIT_FILE_EXISTS', {}, { file: path }, error);
        });
        const bar = progress(t('audit.cli.export.progress'));
        const { keys, outside } = node.audit;
        const written = await exportLog(node.storage, to, {
          keys,
          outside,
          progress: (done, all) => bar.at(done, all),
        });
        bar.end();
        to.end();
        await once(to, 'close');
        await node.storage.inUnitOfWork(OPERATOR, (uow) => uow.act('audit.export', 'audit/log', { leaves: written }));
        return written;
      });
      print({ file: path, leaves }, () => t('audit.cli.exported', { leaves }));
    });
}

function checkpointCommand(audit: Command, { t, print }: CommandLine, withNode: WithNode): void {
  audit
    .command('checkpoint')
    .description(t('audit.cli.checkpoint.description'))
    .addHelpText('after', `\n${t('audit.cli.checkpoint.after')}`)
    .action(async () => {
      const { note, key } = await withNode(async (node) => {
        await node.audit.checkpoint();
        return { note: await node.audit.lastNote(), key: node.audit.verifierKey };
      });
      print({ checkpoint: note, key }, () => note ?? t('audit.log.none'));
    });
}
