import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone, type Family, type Run, runFamilies } from '../../../methods/prevalence/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { type Language, translator } from '../../../platform/languages/index.js';
import { PrevalenceCard } from './Card.js';
import { type Guard, unguarded } from './cells.js';
import { reportHtml } from './report.js';
import { reportStyle } from './report-style.js';
import { kosovo, korea, ukFive } from './tables-under-test.js';

const catalogue = loadCatalogue(fileURLToPath(new URL('../../../', import.meta.url)));
const t = translator(catalogue, 'en');
const below =
  (threshold: number): Guard =>
  (people) =>
    people > 0 && people < threshold ? `<${threshold}` : people;

const quick: readonly Family[] = [
  'main-effects',
  'stepwise',
  'bic',
  'sample-coverage',
  'chao',
  'lincoln-petersen',
  'no-highest-order',
];

async function runOf(table: ReturnType<typeof ukFive>): Promise<Run> {
  const request = { lists: table.lists, rows: table.rows, families: quick, replicates: 100, mostReplicates: 100 };
  // As it is after it was kept: plain JSON.
  return JSON.parse(JSON.stringify(await runFamilies(request, { team: alone() }))) as Run;
}

/** Families that take long, as they are told: what they would say is invented here, where it stands is not. */
const withPosteriors = (run: Run): Run => {
  const density = Array.from({ length: 60 }, (_, place) => ({
    at: run.n * (1.5 + place / 10),
    density: Math.exp(-((place - 25) ** 2) / 90),
  }));
  const modes = [{ at: run.n * 4, share: 1 }];
  const pair = `${run.lists[0]}:${run.lists[1]}`;
  return {
    ...run,
    details: {
      ...run.details,
      threshold: {
        terms: [{ term: pair, mean: -1.2, deviation: 0.3, kept: true }],
        density,
        shape: 0.2,
        effective: 900,
      },
      decomposable: {
        density,
        modes,
        top: [{ model: '[12,3,4]', probability: 0.62, density }],
        edges: [{ pair, probability: 0.83 }],
        deltas: [0.01, 0.1].map((delta) => ({
          delta,
          median: 9000,
          low: 7000,
          high: 12000,
          graph: '[]',
          probability: 0.4,
        })),
      },
      latentClass: {
        rHat: 1.004,
        bulk: 9000,
        tail: 8000,
        quantiles: [],
        density,
        modes,
        traces: [0, 1, 2].map((chain) => density.map(({ at }) => at + chain)),
        classesInUse: 3,
        chains: 3,
        rounds: 2000,
        tempered: false,
      },
    },
  };
};

const cardOf = (run: Run, guard: Guard = unguarded, locale: Language = 'en') =>
  render(<PrevalenceCard run={run} t={translator(catalogue, locale)} locale={locale} guard={guard} />);

const plotsOf = (html: string) =>
  html
    .split('<section class="plot">')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('</section>')));

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

let uk: Run;
let four: Run;
let three: Run;
beforeAll(async () => {
  [uk, four, three] = [await runOf(ukFive()), withPosteriors(await runOf(kosovo())), await runOf(korea())];
});

describe('a card', () => {
  it('begins with what was counted, that the families disagree, and the lower bound', () => {
    const text = textOf(cardOf(uk));
    expect(text).toContain('2,744 people are on 5 lists: LA, NG, PFNCA, GO and GP.');
    expect(text).toContain('The ways of estimating disagree: from 11,313');
    expect(text.indexOf('There are at least about 13,570 people')).toBeLessThan(
      text.indexOf('Every way of estimating'),
    );
  });

  it('prints the lower bound beside every estimate of a model', () => {
    const [, table = ''] = cardOf(uk).split('What each way of estimating says');
    const rows = table.slice(0, table.indexOf('</table>')).split('<tr').slice(2);
    const estimating = uk.results.filter(({ says }) => says === 'estimate');
    expect(estimating.length).toBeGreaterThan(3);
    expect(rows.filter((row) => textOf(row).includes('lower bound 13,570'))).toHaveLength(estimating.length);
  });

  it('says one number only where one family says one', async () => {
    const table = ukFive();
    const one = await runFamilies(
      { lists: table.lists, rows: table.rows, families: ['main-effects'] },
      { team: alone() },
    );
    const text = textOf(cardOf(one));
    expect(text).toContain('Lists taken as independent, says 13,444 people');
    expect(text).toContain('No lower bound was worked out.');
  });

  it('gives every drawing a name, a description and its table', () => {
    for (const run of [uk, four, three]) {
      const plots = plotsOf(cardOf(run));
      expect(plots.length).toBeGreaterThan(10);
      for (const plot of plots) {
        expect(plot).toContain('<table');
        for (const [svg = ''] of plot.matchAll(/<svg[^>]*class="chart[^>]*>.*?<\/desc>/gs)) {
          expect(svg).toContain('role="img"');
          expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title>/);
          expect(svg).toMatch(/<desc id="[^"]+">[^<]+<\/desc>/);
        }
      }
    }
  });

  it('draws all that a run holds', () => {
    const text = textOf(cardOf(four));
    for (const words of [
      'People by combination of lists',
      'Combinations of lists as fields',
      'Totals of all models near the best',
      'Totals of the bootstrap samples: Stepwise choice of dependences',
      'Dependences chosen in the bootstrap samples',
      'Total at other thresholds',
      'One person fewer',
      'People seen and people expected',
      'Lists left out and merged',
      'Each list taken as the truth',
      'If two lists are not quite independent',
      'With fewer people',
      'If all lists together depend on each other',
      'If records were not matched rightly',
      'Distribution of the total: Bayesian threshold',
      'Strength of each dependence',
      'Distribution of the total: Average of decomposable models',
      'Most probable models',
      'Probability of each dependence',
      'With other priors',
      'Distribution of the total: Groups that nobody named',
      'Whether the chains came together',
    ])
      expect(text).toContain(words);
  });

  it('tells in the table the numbers that are drawn', () => {
    const plot = (title: string) => textOf(plotsOf(cardOf(uk)).find((one) => one.includes(`>${title}</h3>`)) ?? '');
    const [drawing = '', table = ''] = plot('People by combination of lists').split('The numbers as a table');
    for (const { count } of ukFive().rows) {
      expect(drawing).toContain(` ${count} `);
      expect(table).toContain(` ${count} `);
    }
    const arrangements = plot('Lists left out and merged').split('The numbers as a table')[1] ?? '';
    for (const { independent } of uk.diagnostics.forest)
      expect(arrangements).toContain(Math.round(independent ?? 0).toLocaleString('en-GB'));
  });

  it('keeps tables short and says how many rows are left out', () => {
    const html = cardOf(uk);
    for (const [, body = ''] of html.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs))
      expect(body.split('<tr').length - 1).toBeLessThanOrEqual(30);
    expect(textOf(html)).toMatch(/170 more are not listed/);
  });

  it('obeys a policy without inline styles, scripts or handlers, and gives each id once', () => {
    const html = cardOf(four);
    expect(html).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('weighs at most 40 KB packed, so that a page with it stays below 60', () => {
    for (const run of [uk, four, three]) expect(gzipSync(cardOf(run)).length).toBeLessThanOrEqual(40 * 1024);
  });

  it('has a message for all that it says', () => {
    for (const run of [uk, four, three]) expect(textOf(cardOf(run))).not.toMatch(/statistics\.prevalence\./);
  });
});

describe('small counts on a card', () => {
  const small = ukFive().rows.filter(({ count }) => count > 0 && count < 5);

  it('are told as fewer than the threshold, and never by themselves', () => {
    const html = cardOf(uk, below(5));
    const upset = textOf(plotsOf(html).find((one) => one.includes('People by combination of lists')) ?? '');
    expect(upset.match(/<5/g)?.length).toBe(3 * small.length);
    const table = upset.split('The numbers as a table')[1] ?? '';
    for (const { count } of small) expect(table).not.toMatch(new RegExp(`[A-Z]\\s+${count}\\s`));
  });

  it('are drawn alike, whatever they are', () => {
    const bars = [...cardOf(uk, below(5)).matchAll(/<rect class="plot-few"[^>]*width="([^"]+)"/g)];
    expect(bars).toHaveLength(small.length);
    expect(new Set(bars.map((bar) => bar[1])).size).toBe(1);
  });

  it('leave no trace: other small counts in their place give the same tables', async () => {
    // Two people move between histories that differ in nothing that is told: every sum that is shown stays.
    const other = { ...uk, record: { ...uk.record, request: { ...uk.record.request, rows: swapped() } } };
    const overlaps = (run: Run) => cellsOnly(cardOf(run, below(5)));
    expect(overlaps(other)).toBe(overlaps(uk));
  });

  /** The same table with each small count put one up or down within its bounds, in pairs, so that the people seen stay. */
  function swapped() {
    const rows = uk.record.request.rows.map((row) => ({ ...row }));
    const at = (lists: string) => rows.find(({ history }) => namesOf(history) === lists);
    const [one, two] = [at('LA NG PFNCA'), at('LA NG GO')];
    if (!one || !two) throw new Error('the table has other rows');
    one.count += 1;
    two.count += 1;
    const [three3, four4] = [at('NG PFNCA GO'), at('LA GO')];
    if (!three3 || !four4) throw new Error('the table has other rows');
    three3.count -= 1;
    four4.count -= 1;
    return rows;
  }
  const namesOf = (history: number) =>
    ukFive()
      .lists.filter((_, list) => (history >> list) & 1)
      .join(' ');
  /** Histories and lists as told; the rest of the card is worked out by the methods. */
  const cellsOnly = (html: string) =>
    plotsOf(html)
      .filter((one) => one.includes('People by combination of lists'))
      .join();

  it('keep fitted and single-person plots to what may be told, and the quotient of all counts away', () => {
    const html = cardOf(uk, below(5));
    const open = ['PFNCA', 'GO', 'NG'];
    for (const title of ['People seen and people expected', 'One person fewer']) {
      const plot = plotsOf(html).find((one) => one.includes(title)) ?? '';
      const named = [...plot.matchAll(/<bdi>([^<]*)<\/bdi><\/th>/g)].map((found) => found[1] ?? '');
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) expect(open).toContain(name);
    }
    expect(textOf(html)).not.toContain('Chance of as few');
    const many = { ...four, record: { ...four.record, request: { ...four.record.request } } };
    expect(textOf(cardOf(many, below(30)))).not.toContain('If all lists together depend on each other');
  });

  it('tell everything where the guard tells everything', () => {
    expect(textOf(cardOf(uk))).not.toMatch(/withheld/);
    expect(cardOf(four, below(5))).toBe(cardOf(four));
  });
});

describe('a report', () => {
  const report = (language: Language, runs = [{ stratum: null, run: uk }]) =>
    reportHtml(runs, translator(catalogue, language), language);

  it('is one whole file that loads nothing', () => {
    const html = report('en');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).not.toMatch(/<script|<link|<img|src=|href="http/);
    expect(html).toContain("default-src 'none'");
    expect(gzipSync(html).length).toBeLessThanOrEqual(60 * 1024);
  });

  it('runs from right to left in Arabic: words begin at the right, scales do not turn', () => {
    const html = report('ar');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/class="chart-label plot-halo" x="100%"/);
    const dots = (text: string) =>
      [...text.matchAll(/<circle class="series-1 plot-mark" cx="([^"]+)"/g)].map((dot) => dot[1]);
    expect(dots(html)).toEqual(dots(report('en')));
  });

  it('tells strata apart under headings of their own', () => {
    const html = reportHtml(
      ['F', 'M'].map((level) => ({ stratum: { question: 'sex', level }, run: three })),
      t,
      'en',
    );
    expect(html).toContain('<h2>sex: F</h2>');
    expect(html).toContain('<h2>sex: M</h2>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a style for every class that the kit’s styles of plots have', () => {
    const css = readFileSync(fileURLToPath(new URL('../../../ui-kit/styles/plot.css', import.meta.url)), 'utf8');
    for (const [name] of css.matchAll(/\.plot[a-z0-9-]*/g)) expect(reportStyle).toContain(name);
  });

  it('names no side of the page in its style', () => {
    expect(reportStyle).not.toMatch(
      /(margin|padding|border|inset)-(left|right)|text-align:(left|right)|[;{](left|right):/,
    );
  });
});
