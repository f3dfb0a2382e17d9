/** Reports of sessions: paragraphs found against the numbers that the source prints. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument, type Reading } from '../../../../src/instruments/index.js';
import { type Line, type Options, type Section, share } from '../section.js';

/**
 * How far the report's own numbers run: from 1, each number met at the head of a line in its turn, in the text before
 * the annexes. Independent of the reader, and blind to what stands between.
 */
function lastNumber(text: string): number {
  let expected = 1;
  for (const line of text.split('\n')) {
    if (expected > 1 && /^\s*#*\s*Annex(?: [IVX]+)?\s*$/.test(line)) break;
    const met = /^\s*\**(\d{1,3})\.\**\s+\S/.exec(line);
    if (met && Number(met[1]) === expected) expected += 1;
  }
  return expected - 1;
}

function missing(reading: Reading, upTo: number): number[] {
  const own = new Set(reading.paragraphs.map((p) => p.n));
  return Array.from({ length: upTo }, (_, i) => i + 1).filter((n) => !own.has(n));
}

function run(dir: string, options: Options): Line[] {
  const folder = join(dir, 'reports');
  if (!existsSync(folder)) return [{ what: 'reports', value: 'no folder reports' }];
  let wanted = 0;
  let found = 0;
  let whole = 0;
  let numbers = 0;
  const files = readdirSync(folder).filter((f) => /\.(?:md|txt)$/.test(f));
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const upTo = lastNumber(text);
    if (upTo < 3) continue;
    numbers += 1;
    let lost: number[];
    try {
      lost = missing(readInstrument({ name: file, text }), upTo);
    } catch {
      lost = Array.from({ length: upTo }, (_, i) => i + 1);
    }
    wanted += upTo;
    found += upTo - lost.length;
    if (lost.length === 0) whole += 1;
    if (options.verbose && file.includes(options.verbose)) console.log(`${file}: ${upTo}, not found ${lost.join(' ')}`);
  }
  return [
    share('paragraphs found', found, wanted, 99.5),
    { what: 'reports with every number from 1 to n', value: `${whole} of ${numbers}` },
  ];
}

export const section: Section = { name: 'reports', run };
