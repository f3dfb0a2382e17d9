import type { Command } from 'commander';
import {
  asymptoticBias,
  biasRemark,
  type CaptureTable,
  captureTable,
  explain,
  type Fit,
  fitModel,
  historyName,
  loadKernel,
  modelInNames,
  modelName,
  poissonTails,
  profileLikelihood,
  readModel,
} from '../../../methods/prevalence/index.js';
import type { CommandLine } from '../../../platform/command-line/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { aligned, figure, people, remarkLines, remarksSaid, totalText } from './figures.js';
import { fitSaid } from './one-fit.js';
import { numberOf } from './settings.js';
import { capturesIn, tableOf, telling } from './table-file.js';

type FitFlags = { readonly model: string; readonly asGlm?: boolean; readonly level?: number };

/** `palermo prevalence fit FILE --model M`: one model, with all that a statistician asks of it. */
export function fitCommand(prevalence: Command, cli: CommandLine): void {
  const { t, print } = cli;
  prevalence
    .command('fit')
    .description(t('statistics.prevalence.cli.fit.description'))
    .argument('<file>', t('statistics.prevalence.cli.file'))
    .requiredOption('--model <model>', t('statistics.prevalence.cli.fit.model'))
    .option('--as-glm', t('statistics.prevalence.cli.fit.as-glm'))
    .option('--level <share>', t('statistics.prevalence.cli.estimate.level'), numberOf)
    .addHelpText('after', `\n${t('statistics.prevalence.cli.fit.after')}`)
    .action(async (path: string, flags: FitFlags) => {
      const captures = await capturesIn(path);
      const fitted = await telling(path, async () => {
        const { lists, rows } = tableOf(captures, null);
        return fittedModel(t, captureTable(lists, rows), flags);
      });
      print(fitted, () => fittedText(t, fitted));
    });
}

async function fittedModel(t: Translate, table: CaptureTable, { model: text, asGlm, level = 0.95 }: FitFlags) {
  const { lists } = table;
  const model = readModel(text, lists);
  const { fit, verdict } = fitModel(await loadKernel(), table, model, asGlm ? 'glm' : 'exact');
  const judged = {
    people: table.n,
    model: modelName(model),
    modelInNames: modelInNames(model, lists),
    code: verdict.code,
    exists: verdict.exists,
    identifiable: verdict.identifiable,
    remarks: remarksSaid(t, explain(verdict, table), { lists }),
  };
  const nothing = { estimate: null, unseen: null, standardError: null, intervals: [], fit: null };
  if (!fit) return { ...judged, ...nothing };
  const { intervals, ...said } = fitSaid(fit, table, level);
  const profile = profileLikelihood(table, fit, level);
  return {
    ...judged,
    ...said,
    intervals: profile ? [...intervals, profile.interval] : intervals,
    remarks: [...judged.remarks, ...remarksSaid(t, biasRemark(fit), { lists })],
    fit: { ...particulars(table, fit), profile },
  };
}

function particulars(table: CaptureTable, fit: Fit) {
  const kept = fit.fitted.reduce((cells, expected, history) => (history > 0 && expected > 0 ? cells + 1 : cells), 0);
  return {
    coefficients: coefficientsOf(table, fit),
    deviance: fit.deviance,
    /** Kept cells less finite coefficients. */
    degrees: kept - fit.finite.length,
    logLikelihood: fit.logLikelihood,
    parameters: fit.parameters,
    aic: fit.aic,
    bic: fit.bic,
    iterations: fit.iterations,
    asymptoticBias: asymptoticBias(fit),
    histories: historiesOf(table, fit),
  };
}

/** A coefficient of null stands at minus infinity: nobody is on all lists of its term. */
function coefficientsOf({ lists }: CaptureTable, { model, coefficients, finite, covariance }: Fit) {
  return [0, ...model.terms].map((term, place) => {
    const at = finite.indexOf(term);
    return {
      term: term === 0 ? '1' : historyName(lists, term),
      value: at < 0 ? null : (coefficients[place] as number),
      standardError: at < 0 ? null : Math.sqrt(covariance[at * (finite.length + 1)] as number),
    };
  });
}

/** Seen and expected people, with the Poisson chances of as few and of as many. */
function historiesOf({ lists, counts }: CaptureTable, { fitted }: Fit) {
  return Array.from({ length: counts.length - 1 }, (_, place) => {
    const history = place + 1;
    const seen = counts[history] as number;
    const expected = fitted[history] as number;
    const { lower, upper } = expected > 0 ? poissonTails(seen, expected) : { lower: 1, upper: 1 };
    const on = lists.filter((__, list) => (history >> list) & 1);
    return { lists: on.join('+'), size: on.length, seen, expected, atMost: lower, atLeast: upper };
  }).sort((a, b) => a.size - b.size);
}

type Fitted = Awaited<ReturnType<typeof fittedModel>>;

function fittedText(t: Translate, fitted: Fitted): string {
  return [
    t('statistics.prevalence.cli.figure.seen', { people: fitted.people }),
    `${fitted.model}  ${fitted.modelInNames}`,
    ...totalText(t, fitted),
    ...remarkLines(fitted.remarks),
    ...(fitted.fit ? particularsText(t, fitted.fit) : []),
  ].join('\n');
}

function particularsText(t: Translate, fit: NonNullable<Fitted['fit']>): string[] {
  return [
    '',
    t('statistics.prevalence.cli.fit.criteria', {
      deviance: figure(fit.deviance),
      degrees: fit.degrees,
      aic: fit.aic.toFixed(3),
      bic: fit.bic.toFixed(3),
      parameters: fit.parameters,
    }),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.fit.term'),
        t('statistics.prevalence.cli.fit.coefficient'),
        t('statistics.prevalence.cli.figure.error'),
      ],
      ...fit.coefficients.map(({ term, value, standardError }) => [
        term,
        value === null ? '−∞' : value.toFixed(6),
        standardError === null ? '–' : standardError.toFixed(6),
      ]),
    ]),
    '',
    aligned([
      [
        t('statistics.prevalence.cli.figure.history'),
        t('statistics.prevalence.cli.fit.seen'),
        t('statistics.prevalence.cli.fit.expected'),
        t('statistics.prevalence.cli.fit.at-most'),
        t('statistics.prevalence.cli.fit.at-least'),
      ],
      ...fit.histories.map((one) => [
        one.lists,
        people(one.seen),
        figure(one.expected),
        figure(one.atMost),
        figure(one.atLeast),
      ]),
    ]),
  ];
}
