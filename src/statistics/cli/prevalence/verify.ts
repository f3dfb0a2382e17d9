import type { Command } from 'commander';
import { readRecord, verifyRecord } from '../../../methods/prevalence/index.js';
import { type CommandLine, EXIT } from '../../../platform/command-line/index.js';
import { estimatesError } from '../../estimates/errors.js';
import { numberOf, withTeam } from './settings.js';
import { telling, textOf } from './table-file.js';

/** `palermo prevalence verify RECORD`: works a recorded estimate out again, and says same or not. */
export function verifyCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('verify')
    .description(t('statistics.prevalence.cli.verify.description'))
    .argument('<record>', t('statistics.prevalence.cli.verify.record'))
    .option('--threads <number>', t('statistics.prevalence.cli.threads'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.verify.after')}`)
    .action(async (path: string, { threads }: { threads?: number }) => {
      const recorded = await telling(path, async () => readRecord(jsonOf(await textOf(path))));
      const bar = cli.progress(t('statistics.prevalence.cli.estimate.progress'));
      const found = await telling(path, () =>
        withTeam(threads, (team) =>
          verifyRecord(recorded, { team, heard: ({ share }) => bar.at(Math.round(share * 1000), 1000) }),
        ),
      );
      bar.end();
      const { record: now, ...said } = found;
      print({ ...said, hash: recorded.hash, hashNow: now.hash }, () =>
        [
          t(found.same ? 'statistics.prevalence.cli.verify.same' : 'statistics.prevalence.cli.verify.other', {
            hash: recorded.hash,
          }),
          ...(found.sameMethods
            ? []
            : [t('statistics.prevalence.cli.verify.methods', { then: recorded.methods, now: now.methods })]),
          ...found.differences.map(
            ({ family, what, recorded: then, now: again }) => `${family}\t${what}\t${then ?? '–'}\t${again ?? '–'}`,
          ),
        ].join('\n'),
      );
      if (!found.same) cli.exitWith(EXIT.needsPerson);
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw estimatesError('STATISTICS_ESTIMATES_FILE_UNREADABLE', {}, undefined, error);
  }
}
