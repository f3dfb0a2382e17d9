/** The command line `palermo`. Exit codes are those of platform/command-line. */
import { Command, CommanderError } from 'commander';
import { instrumentsCommands } from '../instruments/cli.js';
import {
  type CommandLine,
  EXIT,
  type ExitCode,
  type OpenNode,
  progressBar,
  tellError,
  terminalLanguage,
} from '../platform/command-line/index.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { isLanguage, localeOf, translator } from '../platform/languages/index.js';
import { statisticsCommands } from '../statistics/cli.js';
import { type NodeConfig, readConfig } from './config.js';
import { doctorCommand } from './doctor.js';
import { codeRoot, openLog, openParts } from './parts.js';
import { signInLinkCommand } from './people.js';
import { serveCommand } from './serve.js';

const optionAfter = (argv: readonly string[], name: string): string | undefined => {
  const index = argv.indexOf(name);
  return index === -1 ? undefined : argv[index + 1];
};

/** @returns the exit code; never throws, never calls process.exit. */
export async function main(argv: readonly string[]): Promise<number> {
  // The language and the form of errors are needed before the arguments are parsed: for --help itself.
  const json = argv.includes('--json');
  const asked = optionAfter(argv, '--language');
  const language = isLanguage(asked) ? asked : terminalLanguage(process.env);
  const t = translator(loadCatalogue(codeRoot), language);
  let exit: ExitCode = EXIT.done;
  try {
    const environment = {
      ...process.env,
      ...(optionAfter(argv, '--data') ? { PALERMO_DATA: optionAfter(argv, '--data') } : {}),
    };
    const config = (): NodeConfig => readConfig(environment);
    const commandLine: CommandLine = {
      t,
      withNode: (work) => withGuest(config(), work),
      print: (model, text) => process.stdout.write(`${json ? JSON.stringify(model) : text()}\n`),
      say: (text) => process.stderr.write(`${text}\n`),
      progress: (label) => progressBar(label, process.stderr, localeOf(language)),
      exitWith: (code) => {
        exit = code;
      },
    };
    await program(commandLine, config).parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const told = tellError(error, t, json);
    process.stderr.write(`${told.text}\n`);
    return told.exit;
  }
  return exit;
}

async function withGuest<T>(config: NodeConfig, work: (node: OpenNode) => Promise<T>): Promise<T> {
  const parts = await openParts(config, 'guest', openLog('error'));
  try {
    return await work(parts);
  } finally {
    await parts.storage.close({ stopEngine: 'if-unused' });
  }
}

function program(commandLine: CommandLine, config: () => NodeConfig): Command {
  const { t } = commandLine;
  const root = new Command('palermo')
    .description(t('node.help.description'))
    .option('--json', t('node.help.json'))
    .option('--data <folder>', t('node.help.data'))
    .option('--language <code>', t('node.help.language'))
    .addHelpText('after', `\n${t('node.help.after')}`)
    .exitOverride()
    .showHelpAfterError(t('node.help.see'));
  serveCommand(root, commandLine, config);
  instrumentsCommands(root, commandLine);
  statisticsCommands(root, commandLine);
  doctorCommand(root, commandLine, config);
  signInLinkCommand(root, commandLine);
  // Options such as --json may stand anywhere, and a fault in any command comes back here.
  const inherit = (command: Command): void => {
    command.exitOverride();
    for (const child of command.commands) {
      for (const option of root.options)
        if (!child.options.some((known) => known.long === option.long)) child.addOption(option);
      inherit(child);
    }
  };
  inherit(root);
  return root;
}
