/** The implementation of a document as a table: one line a commitment and statement. */
import type { Translate } from '../../platform/languages/index.js';
import { type CsvValue, writeCsv } from '../../platform/spreadsheets/index.js';
import type { Implementation } from '../store.js';

const COLUMNS = ['paragraph', 'address', 'verb', 'strength', 'addressees', 'due-by', 'clause'] as const;
const OWN = ['status', 'state', 'as-of', 'said', 'evidence', 'by', 'said-on'] as const;

export async function implementationCsv({ instrument, paragraphs }: Implementation, t: Translate): Promise<string> {
  async function* lines(): AsyncGenerator<CsvValue[]> {
    yield [
      ...COLUMNS.map((column) => t(`instruments.csv.${column}`)),
      ...OWN.map((column) => t(`instruments.implementation.csv.${column}`)),
    ];
    for (const { fragment, number, commitments } of paragraphs)
      for (const row of commitments) {
        const own: CsvValue[] = [
          number,
          `/instruments/${instrument.id}/at/${fragment}`,
          row.verb,
          row.strength,
          row.addressees.map(({ surface, norm }) => surface ?? norm).join('; '),
          row.dueOn,
          row.clause,
        ];
        const said = row.assertions.filter(({ withdrawn }) => withdrawn === null);
        if (said.length === 0) yield [...own, ...OWN.map(() => null)];
        for (const one of said)
          yield [
            ...own,
            t(`instruments.life.status.${one.status}`),
            one.state,
            one.asOf,
            one.note,
            one.evidence.map(({ label, href }) => (href ? `${label} <${href}>` : label)).join('; '),
            one.assertedName,
            one.assertedAt.slice(0, 10),
          ];
      }
  }
  const texts: string[] = [];
  for await (const text of writeCsv(lines())) texts.push(text);
  return texts.join('');
}
