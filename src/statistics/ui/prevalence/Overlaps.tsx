import { Drawing } from '../../../ui-kit/index.js';
import type { Shown } from './cells.js';
import { Caption, captionLines, LINE, stacked } from './plot/Caption.js';
import { Ladder } from './plot/Ladder.js';
import { Plot } from './plot/Plot.js';
import { isNumber, useReading } from './reading.js';
import { UpSet } from './UpSet.js';
import { Venn, VENN_LISTS } from './Venn.js';

/** The table of captures before any model: histories, pairs, and what can be said of them. */
export function Overlaps() {
  const { run, t, remark, level, format, cells } = useReading();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { diagnostics } = run;
  return (
    <section>
      <Heading>{t('statistics.prevalence.overlaps.title')}</Heading>
      {diagnostics.remarks.length > 0 && (
        <ul>
          {diagnostics.remarks.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.params)}`}>{remark(one)}</li>
          ))}
        </ul>
      )}
      {!cells.shielded && (
        <p>{t('statistics.prevalence.overlaps.coverage', { coverage: format.percent(diagnostics.coverage) })}</p>
      )}
      <UpSet />
      {VENN_LISTS.has(run.lists.length) && <Venn />}
      <Lists />
      <Pairs />
    </section>
  );
}

/** Each list's people as a bar, those on no other list apart. */
function Lists() {
  const { run, t, told, cells } = useReading();
  const rows = run.lists.map((name, list) => ({ name, all: cells.list(list), only: cells.history(1 << list) }));
  const longest = Math.max(1, ...rows.map(({ all }) => (all.kind === 'plain' ? all.people : 0)));
  const width = (shown: Shown) =>
    shown.kind === 'plain' ? `${Math.round((shown.people / longest) * 0.96 * 10_000) / 100}%` : null;
  const words = (one: (typeof rows)[number]) =>
    t('statistics.prevalence.lists.one', { name: one.name, all: told(one.all), only: told(one.only) });
  const captions = rows.map((one) => captionLines(words(one)));
  const { tops, end } = stacked(captions.map((lines) => lines.length * LINE + 26));
  const title = t('statistics.prevalence.lists.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.lists.about')}
      columns={[
        { key: 'list', header: t('statistics.prevalence.column.list'), cell: ({ name }) => <bdi>{name}</bdi> },
        ['all', t('statistics.prevalence.column.people'), ({ all }) => told(all)],
        ['only', t('statistics.prevalence.column.only'), ({ only }) => told(only)],
      ]}
      rows={rows}
    >
      <Drawing title={title} summary={rows.map(words).join('; ')} height={end} linked={false}>
        {() =>
          rows.map((one, place) => {
            const lines = captions[place] ?? [];
            const y = (tops[place] ?? 0) + lines.length * LINE + 3;
            return (
              <g key={one.name}>
                <Caption lines={lines} top={tops[place] ?? 0} />
                <rect class="plot-pale" x="0" y={y} width={width(one.all) ?? '0'} height="12" />
                <rect class="series-1" x="0" y={y} width={width(one.only) ?? '0'} height="12" />
              </g>
            );
          })
        }
      </Drawing>
    </Plot>
  );
}

/** Pairs that are drawn; the others stand in the table. */
const MOST_PAIRS = 15;

/** Each pair of lists by itself: how many are on both, and the total that this would mean. */
function Pairs() {
  const { run, t, told, people, cells, format } = useReading();
  const place = (name: string) => run.lists.indexOf(name);
  const rows = run.diagnostics.pairs.map((pair) => {
    const [first, second] = [place(pair.first), place(pair.second)];
    const both = cells.pair(first, second);
    const open = [both, cells.list(first), cells.list(second)].every(({ kind }) => kind === 'plain');
    // The total follows from three counts: a hidden one of them would follow from it. So would one from the odds.
    return {
      words: `${pair.first} + ${pair.second}`,
      both,
      chapman: open ? pair.chapman : null,
      odds: cells.shielded ? null : pair.oddsRatio,
    };
  });
  const said = rows.filter(({ chapman }) => isNumber(chapman));
  const drawn = said.slice(0, MOST_PAIRS);
  const title = t('statistics.prevalence.pairs.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.pairs.about', { undrawn: said.length - drawn.length })}
      columns={[
        { key: 'pair', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        ['both', t('statistics.prevalence.column.both'), ({ both }) => told(both)],
        ['chapman', t('statistics.prevalence.column.chapman'), ({ chapman }) => people(chapman)],
        ['odds', t('statistics.prevalence.column.odds'), ({ odds }) => (isNumber(odds) ? format.number(odds) : '–')],
      ]}
      rows={rows}
    >
      {drawn.length > 0 && (
        <Ladder
          title={title}
          summary={drawn.map(({ words, chapman }) => `${words}: ${people(chapman)}`).join('; ')}
          axis={t('statistics.prevalence.axis.people')}
          rungs={drawn.map(({ words, chapman }) => ({
            key: words,
            label: words,
            figure: people(chapman),
            marks: [{ value: chapman, shape: 'circle' as const }],
          }))}
        />
      )}
    </Plot>
  );
}
