/** Links between provisions against those made by hand: how many are suggested, under which relation, among how many. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument } from '../../../../src/instruments/reading/read.js';
import { type LinkSuggestion, suggestLinks } from '../../../../src/instruments/versions/links/suggest.js';
import { type Line, type Section, share } from '../section.js';

type GoldLink = { readonly from: string; readonly to: string; readonly relation: string };
type GoldFile = { readonly seeds: Readonly<Record<string, string>>; readonly links: readonly GoldLink[] };

const SUBJECT = ['repeats', 'strengthens', 'weakens', 'parallel'];

/** Relations of ours that say what one of theirs says: the exact one first. */
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  'fulfilled-by': ['fulfils', 'evidence'],
  'renewed-by': ['renews', 'repeats', 'supersedes'],
  'prepared-by': ['prepares', 'renews', 'fulfils'],
  'repeated-by': ['repeats', ...SUBJECT, 'renews'],
  'parallel-in': ['parallel', 'repeats'],
  'evidence-in': ['evidence', 'fulfils'],
  'strengthened-by': ['strengthens', ...SUBJECT],
  related: [...SUBJECT, 'derives-from'],
  'echoed-by': ['derives-from', 'evidence', 'renews'],
  'adopted-as (probable)': ['adopted-as'],
  is: ['is'],
};

/** The folder with the seeds' texts: beside the gold, under its own name. */
const documentsOf = (dir: string): string | undefined =>
  [join(dir, '..', 'documents'), join(dir, 'documents'), dir].find(
    (folder) => existsSync(join(folder)) && folder !== dir,
  );

const placeText = ({ document, fragment }: LinkSuggestion['earlier']): string => `${document}#${fragment}`;

export const section: Section = {
  name: 'links',
  run(dir, { verbose }): Line[] {
    const file = join(dir, 'links.json');
    const folder = documentsOf(dir);
    if (!existsSync(file) || !folder) return [{ what: 'links made by hand', value: 'absent here, not scored' }];
    const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldFile;
    const documents = Object.entries(gold.seeds)
      .filter(([, name]) => existsSync(join(folder, name)))
      .map(([id, name]) => ({ id, reading: readInstrument({ name, text: readFileSync(join(folder, name), 'utf8') }) }));
    const { links, works } = suggestLinks(documents);
    const suggested = new Map<string, string>();
    for (const link of links) suggested.set(`${placeText(link.earlier)} ${placeText(link.later)}`, link.relation);
    for (const { document, work, relation } of works) suggested.set(`${document} ${work}`, relation);
    let found = 0;
    let exact = 0;
    for (const { from, to, relation } of gold.links) {
      const told = suggested.get(`${from} ${to}`);
      const family = FAMILY[relation] ?? [];
      if (told !== undefined && family.includes(told)) found += 1;
      else if (verbose !== null) console.log(`  ${from} → ${to}: ${relation}, ${told ?? 'not suggested'}`);
      if (told !== undefined && told === family[0]) exact += 1;
    }
    const commitments = documents.reduce((sum, { reading }) => sum + reading.commitments.length, 0);
    return [
      share('links made by hand that are suggested', found, gold.links.length, 90),
      { what: '  with the very relation', value: `${exact} of ${gold.links.length}` },
      {
        what: '  suggestions in all',
        value: `${links.length + works.length} for ${commitments} commitments (${(links.length / Math.max(1, commitments)).toFixed(1)} each)`,
      },
    ];
  },
};
