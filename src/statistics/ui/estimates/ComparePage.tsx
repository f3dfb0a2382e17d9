import { Alert, DataTable, Disclosure, InternalTag, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { Input, RunInputs } from '../../estimates/differences.js';
import { Forest } from './Forest.js';
import type { RunShown } from './RunPage.js';
import { useCrumbs, useFigure, useStratum } from './words.js';

export type CompareModel = {
  readonly runs: readonly RunShown[];
  readonly inputs: readonly RunInputs[];
  readonly differ: readonly Input[];
};

/** Runs beside each other: first in what they differ, then what each family says. */
export function ComparePage({ runs, inputs, differ }: CompareModel) {
  const t = useT();
  const crumbs = useCrumbs();
  const sayInput = useSayInput();
  const figure = useFigure();
  const families = [...new Set(runs.flatMap(({ result }) => (result?.results ?? []).map(({ family }) => family)))];
  const resultOf = (run: RunShown, family: string) => run.result?.results.find((result) => result.family === family);
  return (
    <Page title={t('statistics.estimates.compare.title')} tags={<InternalTag />} breadcrumbs={crumbs}>
      {differ.length === 0 ? (
        <Alert title={t('statistics.estimates.compare.same')} />
      ) : (
        <>
          <p>
            {t('statistics.estimates.compare.differ', {
              inputs: differ.map((input) => t(`statistics.estimates.input.${input}`)).join(', '),
            })}
          </p>
          <DataTable
            caption={t('statistics.estimates.compare.inputs')}
            empty=""
            rows={differ}
            narrow="stack"
            columns={[
              {
                key: 'input',
                header: t('statistics.estimates.compare.input'),
                cell: (input) => t(`statistics.estimates.input.${input}`),
              },
              ...runs.map(({ run }, place) => ({
                key: run.id,
                header: run.title,
                cell: (input: Input) => <bdi>{sayInput(inputs[place] as RunInputs, input)}</bdi>,
              })),
            ]}
          />
        </>
      )}
      <DataTable
        caption={t('statistics.estimates.compare.figures')}
        empty={t('statistics.estimates.results.none')}
        rows={families}
        narrow="stack"
        columns={[
          {
            key: 'family',
            header: t('statistics.estimates.family'),
            cell: (family) => t(`statistics.prevalence.family.${family}`),
          },
          ...runs.map((run) => ({
            key: run.run.id,
            header: run.run.title,
            cell: (family: string) => {
              const result = resultOf(run, family);
              return result ? figure(result) : '–';
            },
          })),
        ]}
      />
      {families.map((family) => (
        <FamilyForest key={family} family={family} runs={runs} />
      ))}
    </Page>
  );
}

/** One family's figures of all runs on one scale; the table above is their twin. */
function FamilyForest({ family, runs }: { family: string; runs: readonly RunShown[] }) {
  const t = useT();
  const lines = runs.flatMap(({ run, result }) => {
    const one = result?.results.find((found) => found.family === family);
    if (!one || one.estimate === null) return [];
    const interval = one.intervals.find(({ high }) => high !== null) ?? one.intervals[0];
    return [
      { key: run.id, label: run.title, value: one.estimate, low: interval?.low ?? null, high: interval?.high ?? null },
    ];
  });
  if (lines.length === 0) return null;
  const name = t(`statistics.prevalence.family.${family}`);
  return (
    <Disclosure summary={name} open>
      <Forest title={name} summary={t('statistics.estimates.forest.summary', { count: lines.length })} lines={lines} />
    </Disclosure>
  );
}

function useSayInput(): (inputs: RunInputs, input: Input) => string {
  const t = useT();
  const format = useFormat();
  const stratum = useStratum();
  return (inputs, input) => {
    switch (input) {
      case 'data':
        return inputs.data.slice(0, 16);
      case 'lists':
        return format.list(inputs.lists);
      case 'n':
        return inputs.n === null ? '–' : format.number(inputs.n);
      case 'years':
        return inputs.years === null ? '–' : format.list(inputs.years.map(String));
      case 'stratum':
        return stratum(inputs.stratum);
      case 'families':
        return inputs.asked.families === 'all'
          ? t('statistics.estimates.families.all')
          : format.list(inputs.asked.families.map((family) => t(`statistics.prevalence.family.${family}`)));
      case 'level':
        return format.percent(inputs.asked.level);
      case 'seed':
      case 'replicates':
        return format.number(inputs.asked[input]);
    }
  };
}
