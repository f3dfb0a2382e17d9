/** A run as text for a terminal: what the families say together, each beside the others, and the record's digest. */
import type { FamilyResult, Run } from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import type { ChosenStratum } from '../../estimates/captures.js';
import { familyName, flagText, methodName, modelWords, remarkText } from '../../ui/prevalence/words.js';

const WIDTH = 100;

/** Aligned columns, intervals under their family, remarks as sentences. Numbers are whole people. */
export function runText(t: Translate, run: Run, stratum: ChosenStratum): string {
  const setting = { lists: run.lists };
  const sentence = (remark: FamilyResult['remarks'][number]) => remarkText(t, remark, setting);
  const blocks = [
    [
      ...(stratum ? [t('statistics.prevalence.report.stratum', stratum)] : []),
      ...wrapped(
        t('statistics.prevalence.together.counted', {
          n: run.n,
          lists: run.lists.length,
          names: run.lists.join(', '),
        }),
        '',
      ),
      ...run.remarks.flatMap((remark) => wrapped(sentence(remark), '')),
      ...wrapped(boundText(t, run), ''),
      ...run.diagnostics.remarks.flatMap((remark) => wrapped(sentence(remark), '')),
    ],
    aligned([
      [
        t('statistics.prevalence.families.family'),
        t('statistics.prevalence.families.says'),
        t('statistics.prevalence.families.model'),
      ],
      ...run.results.map((one) => [
        familyName(t, one.family),
        estimateText(t, one),
        one.model === null ? '' : modelWords(one.model, run.lists),
      ]),
    ]),
    ...run.results.map((one) => familyText(t, one, sentence)).filter((lines) => lines.length > 1),
    [`${t('statistics.prevalence.record.hash')} ${run.record.hash}`],
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

const people = (t: Translate, total: number | null): string =>
  typeof total === 'number' && Number.isFinite(total) ? t('statistics.prevalence.cli.people', { people: total }) : '–';

function estimateText(t: Translate, { says, estimate }: FamilyResult): string {
  if (says === 'nothing' || estimate === null) return t('statistics.prevalence.says.nothing');
  return says === 'lower-bound'
    ? t('statistics.prevalence.says.at-least', { figure: people(t, estimate) })
    : people(t, estimate);
}

/** The lower bound is told with every estimate. */
function boundText(t: Translate, { results }: Run): string {
  const bound = results.find(({ says, estimate }) => says === 'lower-bound' && estimate !== null);
  if (!bound) return t('statistics.prevalence.together.no-bound');
  return t('statistics.prevalence.together.bound', {
    bound: people(t, bound.estimate),
    family: familyName(t, bound.family),
    interval: '',
  });
}

function familyText(
  t: Translate,
  { family, intervals, remarks }: FamilyResult,
  sentence: (remark: FamilyResult['remarks'][number]) => string,
): string[] {
  return [
    familyName(t, family),
    ...aligned(
      intervals.map(({ method, level, low, high, error }) => [
        `  ${t('statistics.prevalence.cli.interval', { level, method: methodName(t, method) })}`,
        t('statistics.prevalence.between', {
          from: people(t, low),
          to: high === null ? t('statistics.prevalence.interval.no-limit') : people(t, high),
        }),
        error && (error.low !== null || error.high !== null)
          ? t('statistics.prevalence.interval.error', { low: people(t, error.low), high: people(t, error.high) })
          : '',
      ]),
    ),
    ...[...new Set(intervals.flatMap(({ flags }) => flags ?? []))].flatMap((flag) => wrapped(flagText(t, flag), '  ')),
    ...remarks.flatMap((remark) => wrapped(sentence(remark), '  ')),
  ];
}

/** Rows with their columns under each other; the last is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('   ')
      .trimEnd(),
  );
}

/** Lines of at most the terminal's usual width. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
