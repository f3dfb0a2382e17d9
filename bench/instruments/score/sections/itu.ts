/** Final acts of ITU: lettered and numbered paragraphs below clause headings, against the texts' own XML. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten } from '../../../../src/instruments/index.js';
import { fold } from '../reference.js';
import { type Line, type Options, type Section, share } from '../section.js';
import { readOrNull } from './structure.js';

type Entry = { readonly verb: string; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly Entry[]; readonly operative: readonly Entry[] };

// The XML merges the first paragraph's label into its text.
const OWN_LABEL = /^(?:[a-z]\)|\d{1,2}(?:\.\d{1,2})*) (?=\p{L})/u;
/** Cells of tables that the XML calls paragraphs. */
const isCell = (text: string) => text.split(' ').length < 6 || !/[a-z]{3}.*[;:.,]$/.test(text);

export const section: Section = {
  name: 'itu',
  run(dir: string, options: Options): Line[] {
    const truths = join(dir, 'truth');
    const files = existsSync(truths) ? readdirSync(truths).filter((f) => /^itu_.*\.json$/.test(f)) : [];
    const tally = { preamble: { hit: 0, all: 0 }, operative: { hit: 0, all: 0 } };
    for (const file of files.sort()) {
      const textFile = join(dir, 'akn_text', file.replace(/json$/, 'txt'));
      if (!existsSync(textFile)) continue;
      const truth = JSON.parse(readFileSync(join(truths, file), 'utf8')) as Truth;
      const reading = readOrNull(file, readFileSync(textFile, 'utf8'));
      for (const part of ['preamble', 'operative'] as const) {
        const read = new Set(flatten(reading?.[part] ?? []).map((p) => fold(p.text)));
        for (const entry of truth[part]) {
          const text = fold(entry.text);
          if (isCell(text)) continue;
          tally[part].all += 1;
          const bare = entry.label === null ? text.replace(OWN_LABEL, '') : text;
          if (read.has(bare)) tally[part].hit += 1;
          else if (options.verbose && file.includes(options.verbose))
            console.log(`  - ${part} ${entry.label} ${bare.slice(0, 120)}`);
        }
      }
    }
    if (tally.preamble.all === 0) return [{ what: 'ITU texts', value: 'no akn_text/ with truth/itu_*.json here' }];
    return [
      share('paragraphs below recital verbs, exact', tally.preamble.hit, tally.preamble.all, 90),
      share('paragraphs below operative verbs, exact', tally.operative.hit, tally.operative.all, 90),
    ];
  },
};
