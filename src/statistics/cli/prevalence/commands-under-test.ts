/** The commands as a test runs them: no node, what is printed kept, errors told as the program tells them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type CommandLine, EXIT, tellError } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { checkCommand } from './check.js';
import { fitCommand } from './fit.js';
import { lateCommand } from './late.js';
import { linkageCommand } from './linkage.js';
import { modelsCommand } from './models.js';
import { planCommand } from './plan.js';
import { poolCommand } from './pool.js';
import { repeatsCommand } from './repeats.js';
import { strataCommand } from './strata.js';
import { twoListsCommand } from './two-lists.js';

export const commands = {
  check: checkCommand,
  fit: fitCommand,
  models: modelsCommand,
  repeats: repeatsCommand,
  'two-lists': twoListsCommand,
  strata: strataCommand,
  pool: poolCommand,
  linkage: linkageCommand,
  plan: planCommand,
  late: lateCommand,
};

/** What a command gives as JSON: a test asserts it field by field. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;
export type Ran = { exit: number; json: Json; text: string; problem: string };

/** Runs `palermo prevalence …`: the model as JSON would have it, and the text. */
export async function ranIn(t: Translate, words: readonly string[]): Promise<Ran> {
  const ran: Ran = { exit: EXIT.done, json: null, text: '', problem: '' };
  const cli: CommandLine = {
    t,
    withNode: () => Promise.reject(new Error('no node is opened for a file')),
    print: (model, text) => {
      ran.json = JSON.parse(JSON.stringify(model)) as unknown;
      ran.text = text();
    },
    say: () => undefined,
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: (code) => {
      ran.exit = code;
    },
  };
  const root = new Command('palermo').option('--json').exitOverride();
  const prevalence = root.command('prevalence').exitOverride();
  for (const add of Object.values(commands)) add(prevalence, cli);
  for (const command of prevalence.commands)
    command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: (text) => (ran.text += text) });
  try {
    await root.parseAsync(['node', 'palermo', 'prevalence', ...words]);
  } catch (error) {
    if (error instanceof CommanderError) return { ...ran, exit: error.exitCode === 0 ? EXIT.done : EXIT.usage };
    const told = tellError(error, t, false);
    return { ...ran, exit: told.exit, problem: told.text };
  }
  return ran;
}

/** What some values of an answer add up to. */
export const sumOf = (values: readonly Readonly<Record<string, number>>[], name: string): number =>
  values.reduce((sum, value) => sum + (value[name] ?? Number.NaN), 0);

/** A folder for the files of one test file. */
export function filesForTests() {
  const place = mkdtempSync(join(tmpdir(), 'palermo-prevalence-'));
  const written = (name: string, ...lines: readonly string[]): string => {
    const path = join(place, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  return {
    written,
    /** A table of captures as a file: names of lists, then `101=12 …`. */
    captures: (name: string, lists: string, rows: string): string =>
      written(
        name,
        `${lists.replaceAll(' ', ',')},count`,
        ...rows.split(' ').map((row) => `${[...row.replace(/=.*/u, '')].join(',')},${row.replace(/.*=/u, '')}`),
      ),
    nowhere: join(place, 'nowhere.csv'),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
