/** Commitments against hand-made truth: verbs, addressees, deadlines, strength given the verb, conditions. */
import { type Line, type Section, share } from '../section.js';
import { canonical, only, type Pair, referenceOf, type Row, rowsOf, withChildren, wordOf } from './reference.js';
import { count, linesOf, type Tally, tally } from './tally.js';

type Action = { readonly key: string; readonly row: Row };

/** Every commitment with its place: paragraph and offset of the verb, or that the verb stands above. */
function actionsOf(document: Row): Action[] {
  const rows = withChildren([...rowsOf(document.operative), ...rowsOf(document.paragraphs)]);
  return rows.flatMap((row) =>
    rowsOf(row.actions).map((action) => ({
      key: `${wordOf(row.id)} ${action.verbOffset === undefined ? 'inherited' : wordOf(action.verbOffset)}`,
      row: action,
    })),
  );
}

type Sums = {
  readonly verbs: Tally;
  readonly addressees: Tally;
  readonly deadlines: Tally;
  readonly conditions: Tally;
  strength: { hit: number; of: number };
  classes: { hit: number; of: number };
  exact: { hit: number; of: number };
};

const WHOLE = ['verb', 'lemma', 'class', 'strength', 'addressees', 'deadlines', 'modifier'];

const strings = (row: Row, key: string) => (Array.isArray(row[key]) ? (row[key] as readonly string[]) : []);

const holdsAll = (met: Row, truth: Row) =>
  strings(truth, 'conditions').every((one) => strings(met, 'conditions').includes(one));

function add(sums: Sums, { name, truth, read }: Pair): void {
  const wanted = actionsOf(truth);
  const got = actionsOf(read);
  const verb = ({ key, row }: Action) => `${key} ${canonical(only(row, ['verb', 'lemma']))}`;
  count(sums.verbs, wanted.map(verb), got.map(verb), name);
  const each = (actions: readonly Action[], field: string, keys?: readonly string[]) =>
    actions.flatMap(({ key, row }) =>
      (Array.isArray(row[field]) ? (row[field] as readonly Row[]) : []).map(
        (one) => `${key} ${canonical(keys ? only(one, keys) : one)}`,
      ),
    );
  count(sums.addressees, each(wanted, 'addressees'), each(got, 'addressees'), name);
  count(sums.deadlines, each(wanted, 'deadlines'), each(got, 'deadlines'), name);
  // A person noted the conditions that matter most: those must all be read. Others must be quoted from the text.
  const noted = each(wanted, 'conditions');
  const met = each(got, 'conditions');
  const extra = tally('', 0);
  count(extra, noted, met, name);
  sums.conditions.hit += extra.hit;
  sums.conditions.truth += noted.length;
  sums.conditions.read += met.length;
  sums.conditions.wrong.push(...extra.wrong);
  const byKey = new Map(got.map((action) => [action.key, action.row] as const));
  for (const { key, row } of wanted) {
    const met = byKey.get(key);
    sums.exact.of += 1;
    if (met && canonical(only(met, WHOLE)) === canonical(only(row, WHOLE)) && holdsAll(met, row)) sums.exact.hit += 1;
    if (met?.lemma !== row.lemma) continue;
    sums.strength.of += 1;
    if (met?.strength === row.strength) sums.strength.hit += 1;
    sums.classes.of += 1;
    if (met?.class === row.class) sums.classes.hit += 1;
  }
}

export const section: Section = {
  name: 'commitments',
  run(dir, { verbose }) {
    const { pairs, absent } = referenceOf(dir);
    const missing = absent.map((name): Line => ({ what: `text of ${name}`, value: 'not found, not scored' }));
    if (pairs.length === 0) return [...missing, { what: 'hand-made truth', value: `none in ${dir}` }];
    const sums: Sums = {
      verbs: tally('verbs: paragraph, offset, surface, lemma', 98),
      addressees: tally('addressees: who and surface', 95),
      deadlines: tally('deadlines: kind, surface, what they say', 95),
      conditions: tally('conditions', 95),
      strength: { hit: 0, of: 0 },
      classes: { hit: 0, of: 0 },
      exact: { hit: 0, of: 0 },
    };
    for (const pair of pairs) add(sums, pair);
    return [
      ...missing,
      ...linesOf([sums.verbs, sums.addressees, sums.deadlines], verbose),
      share('conditions that a person noted', sums.conditions.hit, sums.conditions.truth, 95),
      { what: 'conditions read besides', value: String(sums.conditions.read - sums.conditions.hit) },
      ...(verbose === null ? [] : sums.conditions.wrong.map((key) => ({ what: `  ${key}`, value: '' }))),
      share('strength, given the verb', sums.strength.hit, sums.strength.of, 100),
      share('class, given the verb', sums.classes.hit, sums.classes.of, 100),
      share('commitments exact in every field', sums.exact.hit, sums.exact.of, 95),
    ];
  },
};
