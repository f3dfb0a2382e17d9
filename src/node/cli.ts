/** The command line `palermo`. Exit codes are those of platform/command-line. */
import { Command, CommanderError } from 'commander';
import { instrumentsCommands } from '../instruments/cli.js';
import {
  type CommandLine,
  EXIT,
  type ExitCode,
  progressBar,
  tellError,
  terminalLanguage,
} from '../platform/command-line/index.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { isLanguage, localeOf, translator } from '../platform/languages/index.js';
import { casesCommands } from '../cases/cli.js';
import { auditCommands } from '../platform/audit/cli.js';
import { keysCommands } from '../platform/crypto/cli.js';
import { jobsCommands } from '../platform/jobs/cli.js';
import { operationsCommands } from '../platform/operations/cli.js';
import { type Settings, openLog, readSettings } from '../platform/operations/index.js';
import { peopleCommands } from '../platform/people/cli.js';
import { NODE } from '../platform/access/index.js';
import { stateOf } from '../platform/identity/index.js';
import { prevalenceCommands, statisticsCommands } from '../statistics/cli.js';
import { sandboxState } from './sandbox/index.js';
import { givenTo, groundFor } from './given.js';
import { type NodeParts, closeParts, codeRoot, openParts, rootOf } from './parts.js';
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
    const config = (): Settings => readSettings(environment);
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
    await program(commandLine, config, environment).parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const told = tellError(error, t, json);
    process.stderr.write(`${told.text}\n`);
    return told.exit;
  }
  return exit;
}

/** A node opened beside a running server, with all it holds; the last acts get their place before it is left. */
async function withGuest<T>(config: Settings, work: (node: NodeParts) => Promise<T>): Promise<T> {
  const parts = await openParts(config, 'guest', openLog({ level: 'error' }));
  try {
    return await work(parts);
  } finally {
    await closeParts(parts);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

function program(commandLine: CommandLine, config: () => Settings, environment: Environment): Command {
  const { t } = commandLine;
  const root = new Command('palermo')
    .description(t('node.help.description'))
    .option('--json', t('node.help.json'))
    .option('--data <folder>', t('node.help.data'))
    .option('--language <code>', t('node.help.language'))
    .addHelpText('after', `\n${t('node.help.after')}`)
    .exitOverride()
    .showHelpAfterError(t('node.help.see'));
  const withParts = <T>(work: (node: NodeParts) => Promise<T>): Promise<T> => withGuest(config(), work);
  const givenFor = async (node: unknown) => {
    const parts = node as NodeParts;
    const state = (await parts.storage.inUnitOfWork(NODE, stateOf)) ?? sandboxState;
    const { host, port, address } = config();
    const now = { address: () => address ?? `http://${host}:${port}`, wakeJobs: () => undefined };
    return givenTo(config(), parts, state, now, environment);
  };
  serveCommand(root, commandLine, config);
  instrumentsCommands(root, commandLine);
  casesCommands(root, commandLine, async (node) => (await givenFor(node)).erasing);
  statisticsCommands(root, commandLine);
  prevalenceCommands(root, commandLine);
  signInLinkCommand(root, commandLine);
  peopleCommands(root, commandLine, async (node) => (await givenFor(node)).people);
  jobsCommands(root, commandLine);
  auditCommands(root, commandLine, withParts);
  keysCommands(root, commandLine, () => ({ folder: config().dataFolder, root: rootOf(config()) }));
  operationsCommands(root, commandLine, {
    environment,
    settings: config,
    ground: () => groundFor(config(), openLog({ level: 'error' })),
  });
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
