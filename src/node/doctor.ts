import type { Command } from 'commander';
import { type CommandLine, EXIT } from '../platform/command-line/index.js';
import { checkStorage, loadMigrations } from '../platform/storage/index.js';
import type { NodeConfig } from './config.js';
import { MODULES, codeRoot, openLog } from './parts.js';

/** `palermo doctor`: what is wrong with this installation, and how to mend it. */
export function doctorCommand(root: Command, { t, print, exitWith }: CommandLine, config: () => NodeConfig): void {
  root
    .command('doctor')
    .description(t('node.doctor.description'))
    .addHelpText('after', `\n${t('node.doctor.after')}`)
    .action(async () => {
      const { databaseUrl, schema, dataFolder } = config();
      const findings = await checkStorage(
        { databaseUrl, schema, dataFolder, log: openLog('error') },
        loadMigrations(codeRoot, MODULES),
      );
      if (findings.some((finding) => !finding.ok)) exitWith(EXIT.needsPerson);
      print({ node: process.versions.node, findings }, () =>
        [
          `✓ Node ${process.versions.node}`,
          ...findings.map(
            (finding) =>
              `${finding.ok ? '✓' : '✗'} ${t(`storage.check.${finding.key}.${finding.ok ? 'ok' : 'bad'}`, finding.params)}`,
          ),
        ].join('\n'),
      );
    });
}
