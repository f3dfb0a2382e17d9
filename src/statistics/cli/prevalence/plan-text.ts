import type { Translate } from '../../../platform/languages/index.js';
import { aligned, figure, limits, people, percent, remarkLines } from './figures.js';
import type { Planned } from './plan-said.js';

/** A plan for a terminal. */
export function planText(t: Translate, planned: Planned): string {
  return [...widthsText(t, planned), ...changeText(t, planned.change)].join('\n');
}

function widthsText(t: Translate, { people: seen, model, plans }: Planned): string[] {
  if (plans === undefined) return [];
  const head = [
    t('statistics.prevalence.cli.figure.seen', { people: seen ?? 0 }),
    t('statistics.prevalence.cli.plan.supposed', { model: model ?? '' }),
    '',
  ];
  if (plans === null) return [...head, t('statistics.prevalence.cli.figure.no-estimate')];
  const simulated = plans.some((plan) => plan.simulated !== null);
  return [
    ...head,
    aligned([
      [
        t('statistics.prevalence.cli.plan.plan'),
        t('statistics.prevalence.cli.plan.would-see'),
        t('statistics.prevalence.cli.figure.estimate'),
        t('statistics.prevalence.cli.figure.limits'),
        t('statistics.prevalence.cli.plan.width'),
        ...(simulated
          ? [t('statistics.prevalence.cli.plan.simulated'), t('statistics.prevalence.cli.plan.covered')]
          : []),
      ],
      ...plans.map((plan) => [
        planName(t, plan),
        people(plan.seen),
        people(plan.estimate),
        limits(plan.intervals[0]),
        percent(plan.relativeWidth),
        ...(simulated ? [percent(plan.simulated?.median), percent(plan.simulated?.coverage)] : []),
      ]),
    ]),
    ...plans.flatMap(({ remarks }) => remarkLines(remarks)),
    '',
  ];
}

function planName(t: Translate, { plan, of, share }: NonNullable<Planned['plans']>[number]): string {
  if (plan === 'today') return t('statistics.prevalence.cli.plan.today');
  return plan === 'new-list'
    ? t('statistics.prevalence.cli.plan.one-more', { share: percent(share) })
    : t('statistics.prevalence.cli.plan.more-of', { list: of, share: percent(share) });
}

function changeText(t: Translate, change: Planned['change']): string[] {
  if (!change) return [];
  const { found, smallest, power, baseline, endline } = change;
  return [
    t('statistics.prevalence.cli.plan.baseline-is', {
      estimate: people(baseline.estimate),
      limits: limits(baseline.interval),
    }),
    ...(endline && found
      ? [
          t('statistics.prevalence.cli.plan.endline-is', {
            estimate: people(endline.estimate),
            limits: limits(endline.interval),
          }),
          t('statistics.prevalence.cli.plan.ratio', {
            ratio: figure(found.ratio),
            low: figure(found.ratioInterval.low),
            high: figure(found.ratioInterval.high),
            p: figure(found.p),
          }),
          t('statistics.prevalence.cli.plan.difference', {
            difference: people(found.difference),
            low: people(found.differenceInterval.low),
            high: people(found.differenceInterval.high),
          }),
          found.seen ? t('statistics.prevalence.cli.plan.seen') : t('statistics.prevalence.cli.plan.not-seen'),
        ]
      : [t('statistics.prevalence.cli.plan.as-precise')]),
    t('statistics.prevalence.cli.plan.smallest', {
      fall: percent(1 - smallest.fall),
      rise: percent(smallest.rise - 1),
      power: percent(smallest.power),
    }),
    ...power.map(({ ratio, power: chance }) =>
      t('statistics.prevalence.cli.plan.power', { fall: percent(1 - ratio), power: percent(chance) }),
    ),
  ];
}
