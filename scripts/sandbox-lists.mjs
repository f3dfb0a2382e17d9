// Makes the lists of the sandbox State: `node scripts/sandbox-lists.mjs` writes them, `--check` compares them with
// what is kept. Everything is invented and comes from one seed a file, so that a change shows as a change of rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsOf } from './sandbox-lists/counts.mjs';
import { ownColumnsOf } from './sandbox-lists/own-columns.mjs';
import { PERSON_LISTS, personsOf } from './sandbox-lists/persons.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'node', 'sandbox', 'lists');

/** Every list of the sandbox: file name → its whole text. */
export function sandboxListTexts() {
  return new Map([
    ...[2024, 2025].map((year) => [`presumed-victims-${year}.csv`, countsOf(year)]),
    ...PERSON_LISTS.map((list) => [list.file, personsOf(list)]),
    ['border-and-migration-service.csv', ownColumnsOf()],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  for (const [file, text] of sandboxListTexts()) {
    if (!check) writeFileSync(join(folder, file), text);
    else if (readFileSync(join(folder, file), 'utf8') !== text) {
      console.error(`${file} is not what the generator makes: run node scripts/sandbox-lists.mjs`);
      process.exitCode = 1;
    }
  }
}
