import type { Command } from 'commander';
import {
  allTwoListModels,
  type CaptureTable,
  captureTable,
  certify,
  checkCertificate,
  countTriples,
  explain,
  historyName,
  mainEffects,
  type Model,
  modelInNames,
  modelName,
  modelOf,
  readModel,
  tableRemarks,
  verdict,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { aligned, people, remarkLines, remarksSaid } from './figures.js';
import { capturesIn, tableOf, telling } from './table-file.js';

/** Beyond, all sets of pairs take minutes to judge. */
const MOST_LISTS_OF_ALL_MODELS = 6;

/** `palermo prevalence check FILE`: what a table can carry, before anything is estimated from it. */
export function checkCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('check')
    .description(t('statistics.prevalence.cli.check.description'))
    .argument('<file>', t('statistics.prevalence.cli.file'))
    .option('--model <model>', t('statistics.prevalence.cli.check.model'))
    .addHelpText('after', `\n${t('statistics.prevalence.cli.check.after')}`)
    .action(async (path: string, { model }: { model?: string }) => {
      const captures = await capturesIn(path);
      const checked = await telling(path, () => {
        const { lists, rows } = tableOf(captures, null);
        const table = captureTable(lists, rows);
        return { ...whatIsThere(t, table), ...whatCanBeFitted(t, table, model) };
      });
      print(checked, () => checkedText(t, checked));
    });
}

/** People on all lists of a set, whatever else they are on. */
const peopleOn = ({ counts }: CaptureTable, set: number): number =>
  counts.reduce((sum, count, history) => ((history & set) === set ? sum + count : sum), 0);

const pairsOf = (lists: number): readonly (readonly [number, number])[] =>
  Array.from({ length: lists }, (_, i) =>
    Array.from({ length: lists - i - 1 }, (__, k) => [i, i + k + 1] as const),
  ).flat();

function whatIsThere(t: Translate, table: CaptureTable) {
  const { lists, counts, n } = table;
  return {
    people: n,
    lists: lists.map((name, list) => ({
      name,
      people: peopleOn(table, 1 << list),
      only: counts[1 << list] ?? 0,
    })),
    pairs: pairsOf(lists.length).map(([i, j]) => ({
      first: lists[i] as string,
      second: lists[j] as string,
      both: peopleOn(table, (1 << i) | (1 << j)),
    })),
    histories: table.rows.map(({ history, count }) => ({ lists: historyName(lists, history), people: count })),
    triples: countTriples(table),
    remarks: remarksSaid(t, tableRemarks(table), { lists }),
  };
}

function whatCanBeFitted(t: Translate, table: CaptureTable, asked: string | undefined) {
  const many = table.lists.length;
  const pairs = pairsOf(many).map(([i, j]) => (1 << i) | (1 << j));
  const mains = mainEffects(many);
  const models =
    asked !== undefined
      ? [readModel(asked, table.lists)]
      : many === 2
        ? [mains]
        : [mains, modelOf(many, [...mains.terms, ...pairs])];
  return {
    models: models.map((model) => judged(t, table, model)),
    twoListModels: many <= MOST_LISTS_OF_ALL_MODELS ? byCode(table) : null,
  };
}

function judged(t: Translate, table: CaptureTable, model: Model) {
  const found = verdict(table, model);
  const certificate = certify(table, model);
  const { lists } = table;
  return {
    model: modelName(model),
    modelInNames: modelInNames(model, lists),
    code: found.code,
    exists: found.exists,
    identifiable: found.identifiable,
    termsAtMinusInfinity: found.support.infiniteTerms.map((term) => historyName(lists, term)),
    terms: found.support.finiteTerms.map((term) => (term === 0 ? '1' : historyName(lists, term))),
    cells: found.support.keptCells.map((cell) => historyName(lists, cell)),
    why: remarksSaid(t, explain(found, table), { lists }),
    certificate,
    certificateHolds: checkCertificate(table, model, certificate),
  };
}

/** How many of the models of pairs have which code. */
function byCode(table: CaptureTable) {
  const { codes, tested } = allTwoListModels(table);
  const many = [0, 0, 0, 0];
  for (const code of codes) many[code] = (many[code] ?? 0) + 1;
  const [one = 0, none = 0, notUnique = 0, neither = 0] = many;
  return { models: codes.length, oneEstimate: one, noEstimate: none, notUnique, neither, testedOutright: tested };
}

type Checked = ReturnType<typeof whatIsThere> & ReturnType<typeof whatCanBeFitted>;

function checkedText(t: Translate, checked: Checked): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: checked.people }),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.figure.list'),
        t('statistics.prevalence.cli.figure.people'),
        t('statistics.prevalence.cli.check.only'),
      ],
      ...checked.lists.map((list) => [list.name, people(list.people), people(list.only)]),
    ]),
    '',
    aligned([
      [t('statistics.prevalence.cli.check.pair'), t('statistics.prevalence.cli.check.both')],
      ...checked.pairs.map(({ first, second, both }) => [`${first} + ${second}`, people(both)]),
    ]),
    '',
    aligned([
      [t('statistics.prevalence.cli.figure.history'), t('statistics.prevalence.cli.figure.people')],
      ...checked.histories.map((history) => [history.lists, people(history.people)]),
    ]),
    '',
    t('statistics.prevalence.cli.check.triples', { triples: checked.triples }),
    ...remarkLines(checked.remarks),
    ...checked.models.flatMap((model) => ['', ...modelText(t, model)]),
    '',
    checked.twoListModels
      ? t('statistics.prevalence.cli.check.all', checked.twoListModels)
      : t('statistics.prevalence.cli.check.too-many', { most: MOST_LISTS_OF_ALL_MODELS }),
  ].join('\n');
}

const VERDICTS = {
  0: 'statistics.prevalence.cli.check.code-0',
  1: 'statistics.prevalence.cli.check.code-1',
  2: 'statistics.prevalence.cli.check.code-2',
  3: 'statistics.prevalence.cli.check.code-3',
} as const;

function modelText(t: Translate, model: Checked['models'][number]): string[] {
  const { existence, identifiability } = model.certificate;
  const terms = (vector: readonly (number | string)[]) =>
    vector.flatMap((value, place) => (Number(value) === 0 ? [] : [`${value}·${model.terms[place] ?? ''}`])).join(', ');
  return [
    `${model.model}  ${model.modelInNames}`,
    t(VERDICTS[model.code]),
    ...remarkLines(model.why),
    ...(existence.exists
      ? []
      : [t('statistics.prevalence.cli.check.direction', { vector: terms(existence.direction) })]),
    ...(identifiability.identifiable
      ? []
      : [t('statistics.prevalence.cli.check.kernel', { vector: terms(identifiability.kernel) })]),
    model.certificateHolds
      ? t('statistics.prevalence.cli.check.proved')
      : t('statistics.prevalence.cli.check.not-proved'),
  ];
}
