import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Line, Section } from './section.js';

const DONE = (met: boolean | undefined) => (met === undefined ? ' ' : met ? '✓' : '✗');

/**
 * Runs sections over the folder named on the command line, else over the one beside the checkout, and prints every
 * figure with its target. Ends with 1 where a target is missed and `--strict` is given.
 */
export async function printScores(program: string, beside: string, sections: readonly Section[]): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      verbose: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(
      `Usage: npm run ${program} -- [DIR] [--only NAME]… [--verbose FILE] [--strict]\n\n` +
        `DIR is laid out as ${beside}; sections: ${sections.map(({ name }) => name).join(', ')}`,
    );
    return;
  }
  const dir = resolve(positionals[0] ?? join('..', beside));
  if (!existsSync(dir)) {
    console.log(`${dir} is not there: nothing to score`);
    if (positionals[0]) process.exitCode = 2;
    return;
  }
  const unknown = (values.only ?? []).filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0) {
    console.error(`No section ${unknown.join(', ')}. Sections: ${sections.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const wanted = sections.filter(({ name }) => !values.only || values.only.includes(name));
  let missed = 0;
  for (const section of wanted) {
    console.log(`\n== ${section.name}`);
    for (const line of await section.run(dir, { verbose: values.verbose ?? null })) {
      if (line.met === false) missed += 1;
      console.log(textOf(line));
    }
  }
  console.log(`\n${missed === 0 ? 'every target met' : `${missed} targets missed`}`);
  if (values.strict && missed > 0) process.exitCode = 1;
}

const textOf = ({ what, value, target, met }: Line): string =>
  `${DONE(met)} ${what.padEnd(56)} ${value}${target ? `   (target ${target})` : ''}`;
