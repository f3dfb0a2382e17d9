import type { Diagnostics } from '../../../methods/prevalence/index.js';
import type { Shown } from './cells.js';
import { Ladder } from './plot/Ladder.js';
import { MarkLegend } from './plot/marks.js';
import { Plot } from './plot/Plot.js';
import { isNumber, type Reading, useReading } from './reading.js';

/** The same question put otherwise: lists left out, merged, or taken as the truth; overlaps that mean something else. */
export function HangsOn() {
  const { run } = useReading();
  const { forest, consistency, ranges } = run.diagnostics;
  return (
    <>
      {forest.length > 1 && <Arrangements forest={forest} />}
      {consistency.length > 0 && <Consistency consistency={consistency} />}
      {ranges.length > 0 && <Ranges ranges={ranges} />}
    </>
  );
}

type Arrangement = Diagnostics['forest'][number];
const MOST_DRAWN = 24;

function Arrangements({ forest }: { forest: Diagnostics['forest'] }) {
  const { run, t, people, told, cells } = useReading();
  const title = t('statistics.prevalence.arrangements.title');
  const label = ({ kind, names }: Arrangement) =>
    kind === 'all'
      ? t('statistics.prevalence.arrangements.all')
      : kind === 'left-out'
        ? t('statistics.prevalence.arrangements.left-out', { list: names.join(' + ') })
        : t('statistics.prevalence.arrangements.merged', { lists: names.join(' + ') });
  // Without a list, the people on it alone are gone: the rest would tell how many they were.
  const seen = (one: Arrangement): Shown => {
    if (one.kind !== 'left-out') return { kind: 'plain', people: one.people };
    const only = cells.history(1 << run.lists.indexOf(one.names[0] ?? ''));
    return only.kind === 'plain' ? { kind: 'plain', people: one.people } : { kind: 'withheld' };
  };
  const estimators = [
    { key: 'independent', shape: 'ring', label: t('statistics.prevalence.family.main-effects') },
    { key: 'stepwise', shape: 'circle', label: t('statistics.prevalence.family.stepwise') },
    { key: 'bic', shape: 'diamond', label: t('statistics.prevalence.family.bic') },
  ] as const;
  const drawn = forest.slice(0, MOST_DRAWN);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.arrangements.about')}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.arrangement'), cell: (one) => label(one) },
        ['people', t('statistics.prevalence.column.seen'), (one) => told(seen(one))],
        ...estimators.map(({ key, label: header }) => ({
          key,
          header,
          cell: (one: Arrangement) => people(one[key]),
          numeric: true,
        })),
      ]}
      rows={forest}
    >
      <MarkLegend marks={estimators} />
      <Ladder
        title={title}
        summary={drawn
          .map((one) => `${label(one)}: ${estimators.map(({ key }) => people(one[key])).join(' / ')}`)
          .join('; ')}
        axis={t('statistics.prevalence.axis.people')}
        rungs={drawn.map((one) => ({
          key: `${one.kind} ${one.names.join(' ')}`,
          label: label(one),
          marks: estimators.map(({ key, shape }) => ({ value: one[key], shape })),
        }))}
      />
    </Plot>
  );
}

type Truth = Diagnostics['consistency'][number];

function Consistency({ consistency }: { consistency: Diagnostics['consistency'] }) {
  const { run, t, people, told, cells, format } = useReading();
  const title = t('statistics.prevalence.consistency.title');
  const rows = consistency.map((one) => ({ ...one, known: cells.list(run.lists.indexOf(one.list)) }));
  const open = rows.filter(({ known }) => known.kind === 'plain');
  const ratioOf = ({ truth, estimate }: Truth) => (isNumber(estimate) && truth > 0 ? estimate / truth : null);
  const share = (ratio: number | null) => (ratio === null ? '–' : format.percent(ratio));
  const drawn = open.filter((one) => ratioOf(one) !== null);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.consistency.about')}
      columns={[
        { key: 'list', header: t('statistics.prevalence.column.list'), cell: ({ list }) => <bdi>{list}</bdi> },
        ['truth', t('statistics.prevalence.column.truth'), ({ known }) => told(known)],
        ['said', t('statistics.prevalence.column.others'), ({ estimate }) => people(estimate)],
        ['ratio', t('statistics.prevalence.column.found'), (one) => share(ratioOf(one))],
      ]}
      rows={open}
    >
      {drawn.length > 0 && (
        <Ladder
          title={title}
          summary={drawn.map((one) => `${one.list}: ${share(ratioOf(one))}`).join('; ')}
          axis={t('statistics.prevalence.axis.found')}
          tick={format.percent}
          rule={{ value: 1, words: t('statistics.prevalence.consistency.right') }}
          rungs={drawn.map((one) => ({
            key: one.list,
            label: one.list,
            figure: share(ratioOf(one)),
            marks: [{ value: ratioOf(one), shape: 'circle' as const }],
          }))}
        />
      )}
    </Plot>
  );
}

/** Whether a pair's range tells no count: it follows from three, each of which must be told as it is. */
function mayTell({ run, cells }: Reading, first: string, second: string): boolean {
  if (!cells.shielded) return true;
  const [one, other] = [run.lists.indexOf(first), run.lists.indexOf(second)];
  if (one < 0 || other < 0) return false;
  return [cells.pair(one, other), cells.list(one), cells.list(other)].every(({ kind }) => kind === 'plain');
}

function Ranges({ ranges }: { ranges: Diagnostics['ranges'] }) {
  const reading = useReading();
  const { t, people } = reading;
  const title = t('statistics.prevalence.ranges.title');
  const rows = ranges.filter(({ first, second }) => mayTell(reading, first, second));
  const words = ({ first, second }: Diagnostics['ranges'][number]) => `${first} / ${second}`;
  const said = ({ low, high }: Diagnostics['ranges'][number]) =>
    t('statistics.prevalence.between', { from: people(low), to: people(high) });
  const drawn = rows.filter(({ low, high }) => isNumber(low) && isNumber(high)).slice(0, MOST_DRAWN);
  if (rows.length === 0) return null;
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.ranges.about')}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: (one) => <bdi>{words(one)}</bdi> },
        ['low', t('statistics.prevalence.column.low'), ({ low }) => people(low)],
        ['high', t('statistics.prevalence.column.high'), ({ high }) => people(high)],
      ]}
      rows={rows}
    >
      {drawn.length > 0 && (
        <Ladder
          title={title}
          summary={drawn.map((one) => `${words(one)}: ${said(one)}`).join('; ')}
          axis={t('statistics.prevalence.axis.people')}
          rungs={drawn.map((one) => ({
            key: words(one),
            label: words(one),
            figure: said(one),
            outer: { low: one.low as number, high: one.high },
            marks: [],
          }))}
        />
      )}
    </Plot>
  );
}
