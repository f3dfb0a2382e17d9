/** Is the numbering of operative paragraphs intact: 1 to the highest, each once, begun again in lettered parts? */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOrNull } from './sections/structure.js';
import { type Line, share } from './section.js';

/**
 * Reads every text of a folder. A number that is missing counts against the document; numbers that begin again at 1
 * are parts of one document.
 */
export function numberingLines(dir: string, folder: string, verbose: string | null, least: number): Line[] {
  const at = join(dir, folder);
  if (!existsSync(at)) return [{ what: `${folder}: numbering`, value: `no ${folder}/ here` }];
  let files = 0;
  let exact = 0;
  let found = 0;
  let wanted = 0;
  for (const file of readdirSync(at).sort()) {
    if (!file.endsWith('.txt')) continue;
    files += 1;
    const reading = readOrNull(file, readFileSync(join(at, file), 'utf8'));
    const numbers = [...(reading?.operative ?? []), ...(reading?.paragraphs ?? [])]
      .filter((p) => p.label !== null && /^\d/.test(String(p.n)))
      .map((p) => Number.parseInt(String(p.n), 10));
    const missing = gaps(numbers);
    found += numbers.length;
    wanted += numbers.length + missing;
    // A text without numbers is right where something was read of it.
    if (reading !== null && missing === 0) exact += 1;
    else if (verbose !== null && file.includes(verbose)) console.log(`  ${file}: ${numbers.join(' ')}`);
  }
  return [
    share(`${folder}: documents with intact numbering`, exact, files, least),
    share(`${folder}: numbers`, found, wanted, least),
  ];
}

/** Numbers left out, in runs that go up and may begin again at 1. */
function gaps(numbers: readonly number[]): number {
  let missing = 0;
  let last = 0;
  for (const n of numbers) {
    if (n === 1) last = 0;
    missing += n > last + 1 ? n - last - 1 : n === last ? 1 : 0;
    last = n;
  }
  return missing;
}
