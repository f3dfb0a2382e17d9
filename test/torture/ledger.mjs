// What was acknowledged, one line each, written by the victims and read by the judge. It lies outside the data folder.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** @param kind `note` (a note on a person's record) or `job` (long work that was asked for) */
export const acknowledge = (ledger, kind, ...words) => appendFileSync(ledger, `${kind} ${words.join(' ')}\n`);

/** Kind → the words of each acknowledged line. A last line that was cut short was never acknowledged. */
export function acknowledged(ledger) {
  const found = { note: [], job: [], old: [] };
  if (!existsSync(ledger)) return found;
  const lines = readFileSync(ledger, 'utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    const [kind, ...words] = line.split(' ');
    found[kind]?.push(words);
  }
  return found;
}

export const count = (ledger) => {
  const { note, job } = acknowledged(ledger);
  return note.length + job.length;
};
