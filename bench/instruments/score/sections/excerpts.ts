/** Excerpts in three languages, whole or broken: every paragraph that begins in them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten, readInstrument } from '../../../../src/instruments/index.js';
import type { Line, Options, Section } from '../section.js';

type Counts = { readonly recitals: number; readonly operatives: number; readonly paragraphs: number };

/** Counted by hand: recitals, operative paragraphs and numbered paragraphs that begin in each excerpt. */
const BY_HAND: Readonly<Record<string, Counts>> = {
  'a_hrc_res_26_8.zh.txt': { recitals: 5, operatives: 0, paragraphs: 0 },
  'a_res_51_66.zh.txt': { recitals: 5, operatives: 3, paragraphs: 0 },
  'a_res_52_31.ar.txt': { recitals: 3, operatives: 2, paragraphs: 0 },
  // Begins in the middle; the seventh recital ends where the first paragraph, its number displaced, begins.
  'a_res_63_194.p2.txt': { recitals: 6, operatives: 1, paragraphs: 0 },
  'a_res_74_176.pdftext.txt': { recitals: 4, operatives: 0, paragraphs: 0 },
  'cac_cosp_res_7_1.flat.txt': { recitals: 3, operatives: 0, paragraphs: 0 },
  'ctoc_cop_2018_2.txt': { recitals: 0, operatives: 0, paragraphs: 2 },
};

function read(folder: string, file: string): Counts | null {
  try {
    const reading = readInstrument({ name: file, text: readFileSync(join(folder, file), 'utf8') });
    return {
      recitals: reading.preamble.length,
      operatives: reading.operative.length,
      paragraphs: reading.paragraphs.length,
    };
  } catch {
    return null;
  }
}

const written = (c: Counts | null) =>
  c ? `${c.recitals} recitals, ${c.operatives} operatives, ${c.paragraphs} paragraphs` : 'not read';

function run(dir: string, options: Options): Line[] {
  const folder = join(dir, 'excerpts');
  if (!existsSync(folder)) return [{ what: 'excerpts', value: 'no folder excerpts' }];
  return Object.entries(BY_HAND)
    .filter(([file]) => existsSync(join(folder, file)))
    .map(([file, truth]) => {
      const found = read(folder, file);
      if (options.verbose && file.includes(options.verbose) && found) {
        const reading = readInstrument({ name: file, text: readFileSync(join(folder, file), 'utf8') });
        for (const p of flatten([...reading.preamble, ...reading.operative, ...reading.paragraphs]))
          console.log(`${p.id}\t${p.text.slice(0, 90)}`);
      }
      return { what: file, value: written(found), target: written(truth), met: written(found) === written(truth) };
    });
}

export const section: Section = { name: 'excerpts', run };
