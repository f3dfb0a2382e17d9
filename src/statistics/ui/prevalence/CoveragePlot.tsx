import { Ladder } from './plot/Ladder.js';
import { Plot } from './plot/Plot.js';
import { useReading } from './reading.js';
import { methodName } from './words.js';

/** How often the intervals of one method held the true total, in simulated tables of one scenario. */
export type SimulatedCoverage = {
  readonly method: string;
  readonly level: number;
  /** What the interval promises; the level, where not otherwise. */
  readonly nominal: number;
  /** Intervals that held the truth, of `runs`. */
  readonly covered: number;
  readonly runs: number;
};

export type CoverageScenario = { readonly name: string; readonly methods: readonly SimulatedCoverage[] };

const Z = 1.96;

/** Wilson's interval of a share: what so many simulated runs can tell of it. */
export function wilson(held: number, runs: number): { low: number; high: number } {
  const share = held / runs;
  const middle = (share + (Z * Z) / (2 * runs)) / (1 + (Z * Z) / runs);
  const half = (Z / (1 + (Z * Z) / runs)) * Math.sqrt((share * (1 - share)) / runs + (Z * Z) / (4 * runs * runs));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Promised beside held coverage, method by method, for each scenario in turn. Stands inside a card's reading. */
export function CoveragePlots({ scenarios }: { scenarios: readonly CoverageScenario[] }) {
  return (
    <>
      {scenarios
        .filter(({ methods }) => methods.length > 0)
        .map((scenario) => (
          <Coverage key={scenario.name} scenario={scenario} />
        ))}
    </>
  );
}

function Coverage({ scenario }: { scenario: CoverageScenario }) {
  const { t, format } = useReading();
  const rows = scenario.methods.filter(({ runs }) => runs > 0);
  const title = t('statistics.prevalence.coverage.title', { scenario: scenario.name });
  const words = ({ method, level }: SimulatedCoverage) =>
    t('statistics.prevalence.coverage.method', { method: methodName(t, method), level });
  const shareOf = ({ covered, runs }: SimulatedCoverage) => covered / runs;
  const [first] = rows;
  if (!first) return null;
  const oneLevel = rows.every(({ nominal }) => nominal === first.nominal);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.coverage.about')}
      columns={[
        { key: 'method', header: t('statistics.prevalence.column.method'), cell: (one) => words(one) },
        ['nominal', t('statistics.prevalence.column.promised'), ({ nominal }) => format.percent(nominal)],
        ['held', t('statistics.prevalence.column.held'), (one) => format.percent(shareOf(one))],
        ['runs', t('statistics.prevalence.column.runs'), ({ runs }) => format.number(runs)],
      ]}
      rows={rows}
    >
      <Ladder
        title={title}
        summary={rows
          .map((one) => `${words(one)}: ${format.percent(shareOf(one))} (${format.percent(one.nominal)})`)
          .join('; ')}
        axis={t('statistics.prevalence.axis.held')}
        tick={format.percent}
        linear
        rule={
          oneLevel
            ? { value: first.nominal, words: t('statistics.prevalence.coverage.promised', { level: first.nominal }) }
            : undefined
        }
        rungs={rows.map((one) => ({
          key: `${one.method} ${one.level}`,
          label: words(one),
          figure: format.percent(shareOf(one)),
          outer: wilson(one.covered, one.runs),
          marks: [
            { value: shareOf(one), shape: 'circle' as const },
            ...(oneLevel ? [] : [{ value: one.nominal, shape: 'ring' as const }]),
          ],
        }))}
      />
    </Plot>
  );
}
