import type { FamilyResult, Interval } from '../../../methods/prevalence/index.js';
import { DataTable, Disclosure, Tag } from '../../../ui-kit/index.js';
import { leadingIntervals } from './intervals.js';
import { Ladder } from './plot/Ladder.js';
import { isNumber, type Reading, useReading } from './reading.js';
import { boundOf } from './Together.js';
import { familyAbout, familyName, flagText, methodName, modelWords } from './words.js';

/** Every family beside the others: a forest, and a row each with all that it says. */
export function Families() {
  const reading = useReading();
  const { run, t, people, level } = reading;
  const Heading = level === 2 ? 'h2' : 'h3';
  const bound = boundOf(run);
  const drawn = run.results.filter(({ estimate }) => isNumber(estimate));
  const title = t('statistics.prevalence.families.title');
  return (
    <section class="plot">
      <Heading>{title}</Heading>
      <p class="figure-note">{t('statistics.prevalence.families.about')}</p>
      {drawn.length > 0 && (
        <div class="plot-frame">
          <Ladder
            title={title}
            summary={drawn.map((one) => `${familyName(t, one.family)}: ${figureOf(one, reading)}`).join('; ')}
            axis={t('statistics.prevalence.axis.people')}
            rungs={drawn.map((one) => rungOf(one, reading))}
            rule={
              bound && isNumber(bound.estimate)
                ? {
                    value: bound.estimate,
                    words: t('statistics.prevalence.families.bound', { bound: people(bound.estimate) }),
                  }
                : undefined
            }
          />
        </div>
      )}
      <FamilyTable />
    </section>
  );
}

function rungOf(one: FamilyResult, reading: Reading) {
  return {
    key: one.family,
    label: familyName(reading.t, one.family),
    figure: figureOf(one, reading),
    ...leadingIntervals(one, reading.run.record.request.level),
    marks: [{ value: one.estimate, shape: one.says === 'lower-bound' ? ('ring' as const) : ('circle' as const) }],
  };
}

/** "1,200 (950 to 1,700)", "at least 800 …", or that nothing is said. */
function figureOf(one: FamilyResult, { run, t, people }: Reading): string {
  if (!isNumber(one.estimate)) return t('statistics.prevalence.says.nothing');
  const { outer } = leadingIntervals(one, run.record.request.level);
  const estimate = people(one.estimate);
  const figure = outer
    ? t('statistics.prevalence.figure', {
        estimate,
        low: people(outer.low),
        high: isNumber(outer.high) ? people(outer.high) : t('statistics.prevalence.interval.no-limit'),
      })
    : estimate;
  return one.says === 'lower-bound' ? t('statistics.prevalence.says.at-least', { figure }) : figure;
}

function FamilyTable() {
  const { run, t, remark } = useReading();
  return (
    <DataTable
      caption={t('statistics.prevalence.families.caption')}
      narrow="stack"
      empty={t('statistics.prevalence.together.none')}
      rows={run.results}
      columns={[
        {
          key: 'family',
          header: t('statistics.prevalence.families.family'),
          cell: ({ family }) => (
            <>
              {familyName(t, family)}
              <br />
              <small>{familyAbout(t, family)}</small>
            </>
          ),
        },
        { key: 'says', header: t('statistics.prevalence.families.says'), cell: (one) => <Says one={one} /> },
        {
          key: 'intervals',
          header: t('statistics.prevalence.families.intervals'),
          cell: ({ intervals }) => (intervals.length === 0 ? '–' : <Intervals intervals={intervals} />),
        },
        {
          key: 'model',
          header: t('statistics.prevalence.families.model'),
          cell: ({ model }) => (model === null ? '–' : <bdi dir="ltr">{modelWords(model, run.lists)}</bdi>),
        },
        {
          key: 'remarks',
          header: t('statistics.prevalence.families.remarks'),
          cell: ({ remarks }) =>
            remarks.length === 0 ? '–' : <Remarks sentences={remarks.map((one) => remark(one))} />,
        },
      ]}
    />
  );
}

/** The estimate, and under that of a model the lower bound. */
function Says({ one }: { one: FamilyResult }) {
  const { run, t, people } = useReading();
  const bound = boundOf(run);
  if (one.says === 'nothing' || !isNumber(one.estimate)) return <Tag>{t('statistics.prevalence.says.nothing')}</Tag>;
  if (one.says === 'lower-bound')
    return <>{t('statistics.prevalence.says.at-least', { figure: people(one.estimate) })}</>;
  return (
    <>
      <strong>{people(one.estimate)}</strong>
      <br />
      <small>
        {bound
          ? t('statistics.prevalence.families.bound', { bound: people(bound.estimate) })
          : t('statistics.prevalence.families.no-bound')}
      </small>
    </>
  );
}

function Intervals({ intervals }: { intervals: readonly Interval[] }) {
  const reading = useReading();
  return (
    <ul>
      {intervals.map((interval) => (
        <li key={`${interval.method} ${interval.level}`}>
          {intervalText(interval, reading)}
          {(interval.flags ?? []).map((flag) => (
            <small key={flag}>
              <br />
              {flagText(reading.t, flag)}
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** An interval in words, with how far its limits would move if they were drawn again. */
function intervalText(interval: Interval, { t, people }: Pick<Reading, 't' | 'people'>): string {
  const { method, level, low, high, error } = interval;
  const said = t('statistics.prevalence.interval.said', {
    method: methodName(t, method),
    level,
    low: people(low),
    high: isNumber(high) ? people(high) : t('statistics.prevalence.interval.no-limit'),
  });
  if (!isNumber(error?.low) && !isNumber(error?.high)) return said;
  return `${said} ${t('statistics.prevalence.interval.error', { low: people(error?.low), high: people(error?.high) })}`;
}

/** Two sentences are read at once; more are folded. */
const READ_AT_ONCE = 2;

function Remarks({ sentences }: { sentences: readonly string[] }) {
  const { t } = useReading();
  const listed = (some: readonly string[]) => (
    <ul>
      {some.map((sentence, place) => (
        <li key={place}>{sentence}</li>
      ))}
    </ul>
  );
  if (sentences.length <= READ_AT_ONCE + 1) return listed(sentences);
  return (
    <>
      {listed(sentences.slice(0, READ_AT_ONCE))}
      <Disclosure
        summary={t('statistics.prevalence.families.more-remarks', { count: sentences.length - READ_AT_ONCE })}
      >
        {listed(sentences.slice(READ_AT_ONCE))}
      </Disclosure>
    </>
  );
}
