import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeNode } from '../../src/node/wiring.js';
import { sandboxState } from '../../src/node/sandbox/index.js';
import { NODE } from '../../src/platform/access/index.js';
import type { Route } from '../../src/platform/http/index.js';
import { enqueue } from '../../src/platform/jobs/index.js';
import { type TestNode, startTestNode } from '../world/node.js';
import { testSettings } from '../world/settings.js';
import { arrive, byName, stepUp } from './arrival.js';
import { type Walk, chromiumPath, startBrowser, walkIn } from './browser.js';
import { bringActs } from './bringing.js';
import { askEstimate, enterPopulation, freeze, openCaptures, runEnds } from './estimating.js';
import { type FoundFault, type PageFault, faultsOf } from './page-faults.js';
import { beginPassword, makeEveryKey } from './keys.js';

/** Everybody who works with the node, and the person it is for. */
const PEOPLE = [
  'coordinator',
  'case-worker',
  'shelter-supervisor',
  'police-case-worker',
  'data-protection-officer',
  'auditor',
  'statistician',
  'person-concerned',
] as const;

/** Who has made every kind of key, and is asked for one of them from then on. */
const WITH_KEYS = 'statistician';

/** Answers that are no pages of their own: a file, another address, or a link that is spent by looking. */
const NO_PAGES = [
  '/access.csv',
  '/acts/:id/proof',
  '/cases/:record/export.json',
  '/cases/:record/files/:file',
  '/cases/new',
  '/commitments.csv',
  '/commitments/recommendations.csv',
  '/commitments/states.csv',
  '/instruments/:id/akn',
  '/instruments/:id/at/:fragment',
  '/instruments/:id/docx',
  '/instruments/:id/implementation.csv',
  '/instruments/:id/implementation.docx',
  '/instruments/:id/json',
  '/instruments/:id/json-ld',
  '/instruments/:id/source',
  '/my-record.json',
  '/sign-in/:token',
  '/statistics/estimates/captures/:id/table.csv',
  '/statistics/estimates/runs/:id/record.json',
  '/statistics/estimates/runs/:id/results.csv',
  '/statistics/estimates/runs/:id/run.json',
  '/statistics/figure.csv',
  '/statistics/lists/:id/faults.csv',
  '/treaties/:treaty/acts.csv',
  '/treaties/:treaty/status.csv',
  '/treaties/matrix.csv',
  '/treaties/paper.csv',
  '/treaties/paper.docx',
];

/** Where nobody is led by a link: probes and the kit are for those who know of them, an error's page for those who met it. */
const ASKED_FOR_BY_NAME = ['/kit', '/problems/ACCESS_DENIED'];

/** Addresses of one kind that are tried: the first record of a list may be one that offers nothing. */
const TRIED = 20;

/** Milliseconds for all pages of a language on a machine that has much else to do. */
const PATIENCE = 900_000;

type Place = { readonly person: string; readonly address: string };

const patternOf = (route: Route) => new RegExp(`^${route.path.replace(/\./g, '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}$`);

/** The route that serves a path: a fixed address before one with a parameter, as the router has it. */
const servedBy = (routes: readonly Route[], path: string): Route | undefined =>
  routes.find((route) => route.path === path) ?? routes.find((route) => patternOf(route).test(path));

describe.skipIf(!chromiumPath)('every page (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let routes: Route[];
  const walks = new Map<string, Walk>();
  const places = new Map<string, Place>();

  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    routes = composeNode(testSettings({ development: true }), node.parts, sandboxState).routes.filter(
      (route) => route.method === 'GET' && !NO_PAGES.includes(route.path),
    );
    walks.set('nobody', await walkIn(browser));
    for (const person of PEOPLE) walks.set(person, await arrive(browser, node, person));
    // Before she has shown again who she is, a record leads her to do so.
    await follow('case-worker', ['/cases']);
    const found = await prepare();
    // Her pages of estimates hold most: every form, every plot.
    for (const address of await estimates()) {
      const route = servedBy(routes, address.split('?')[0] ?? '');
      if (route) places.set(route.path, { person: 'statistician', address });
    }
    for (const person of walks.keys())
      await follow(
        person,
        person === 'nobody' ? ['/sign-in', ...ASKED_FOR_BY_NAME, ...found.nobody] : ['/', ...(found[person] ?? [])],
      );
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  const pageOf = (person: string): Page => {
    const walk = walks.get(person);
    if (!walk) throw new Error(`${person} has not arrived`);
    return walk.page;
  };

  /**
   * What some pages need before they are there: work that failed, keys of one's own, somebody invited, a file
   * of treaty acts. Returns the addresses that pages met on the way led to after a form was sent.
   */
  async function prepare(): Promise<{ readonly nobody: string[]; readonly [person: string]: string[] }> {
    await node.parts.storage.inUnitOfWork(NODE, (uow) =>
      enqueue(uow, {
        kind: 'statistics.dry-run',
        subject: 'test/1',
        agency: null,
        input: { batch: randomUUID(), by: 'node' },
      }),
    );
    for (const person of PEOPLE) await stepUp(pageOf(person), node);
    await makeEveryKey(pageOf(WITH_KEYS), node);
    await beginPassword(pageOf('auditor'), node);
    await bringActs(
      pageOf('coordinator'),
      node,
      'treaty,participant,action,date\nuntoc-tip,Angola,accession,2014-09-19\n',
    );
    return { nobody: [await invite()], 'police-case-worker': await search() };
  }

  /** A supervisor nominates; the link that is handed over opens the invitation. */
  async function invite(): Promise<string> {
    const page = pageOf('shelter-supervisor');
    await page.goto(byName(node, '/people/nominate'));
    await page.fill('[name=name]', 'Nadia Sandbox');
    await page.fill('[name=duty]', 'Case worker');
    await page.check('[name=roles][value=case-worker]');
    await page.click('form[action="/people/nominate"] button');
    return new URL(((await page.locator('pre code').textContent()) ?? '').trim()).pathname;
  }

  /** Two runs of the sandbox's captures, one of them a baseline, and a population: the pages that follow from them. */
  async function estimates(): Promise<string[]> {
    const page = pageOf('statistician');
    const captures = await openCaptures(page, node, 'four agencies');
    const run = await askEstimate(page, { title: 'All ways, few samples', replicates: 100 });
    await runEnds(page);
    const baseline = await freeze(page, 'main-effects', 'First year of the plan');
    await page.goto(byName(node, captures));
    const endLine = await askEstimate(page, { title: 'End line', families: ['main-effects', 'chao'], replicates: 100 });
    await runEnds(page);
    const population = await enterPopulation(page, node);
    const [first, second] = [run, endLine].map((path) => path.split('/').at(-1) ?? '');
    return [
      captures,
      `${captures}/cells`,
      `${run}?population=${population}`,
      `${baseline}?run=${second}`,
      `/statistics/estimates/compare?run=${first}&run=${second}`,
      '/statistics/estimates',
      '/statistics/estimates/baselines',
      '/statistics/estimates/captures/from-lists',
      '/statistics/estimates/captures/new',
      '/statistics/estimates/planning',
      '/statistics/estimates/populations',
    ];
  }

  /** A search is a form; the record it finds is another agency's, and its page offers emergency access. */
  async function search(): Promise<string[]> {
    const page = pageOf('police-case-worker');
    await page.goto(byName(node, '/cases/search'));
    await page.fill('#name-name', 'Bela Sandbox');
    await page.click('form[action="/cases/search"] button');
    return linksOf(await page.content());
  }

  /** Follows links from the home page of one person, as far as they lead to routes nobody has met yet. */
  async function follow(person: string, from: readonly string[]): Promise<void> {
    const waiting = [...from];
    const met = new Set<string>();
    const tried = new Map<string, number>();
    while (waiting.length > 0) {
      const address = waiting.shift() ?? '';
      const route = servedBy(routes, address.split(/[?#]/)[0] ?? '');
      const key = `${route?.path}${address.includes('?') ? '?' : ''}`;
      const times = tried.get(key) ?? 0;
      if (!route || met.has(address) || times >= TRIED) continue;
      met.add(address);
      tried.set(key, times + 1);
      const answer = await pageOf(person).request.get(byName(node, address), { headers: { accept: 'text/html' } });
      // Refused, or led elsewhere: what a person cannot open, she has not reached.
      if (answer.status() !== 200 || new URL(answer.url()).pathname !== address.split(/[?#]/)[0]) continue;
      if (!places.has(route.path)) places.set(route.path, { person, address });
      waiting.push(...linksOf(await answer.text()));
    }
  }

  it('can be reached by following links from the home page', () => {
    expect(routes.filter((route) => !places.has(route.path)).map((route) => route.path)).toEqual([]);
  });

  for (const language of ['en', 'ar'] as const)
    describe(`in ${language}`, () => {
      const faults: FoundFault[] = [];
      const of = (kind: PageFault) => faults.filter((one) => one.kind === kind).map(({ told }) => told);
      beforeAll(async () => {
        const look = async (person: string) => {
          // What she showed a language ago holds for five minutes only.
          if (person !== 'nobody' && person !== WITH_KEYS) await stepUp(pageOf(person), node);
          for (const { address } of [...places.values()].filter((place) => place.person === person)) {
            const url = new URL(byName(node, address));
            url.searchParams.set('lang', language);
            faults.push(...(await faultsOf(pageOf(person), url.href)));
          }
        };
        // Everybody at her own browser at the same time.
        await Promise.all([...walks.keys()].map(look));
      }, PATIENCE);

      it('has no accessibility violation (axe, WCAG 2.2 AA)', () => expect(of('accessibility')).toEqual([]));
      it('lets Tab reach everything that can be used', () => expect(of('keyboard')).toEqual([]));
      it('fits 320 pixels without sideways scrolling', () => expect(of('width')).toEqual([]));
      it('is light: at most 60 KB of page and 40 KB of script, gzipped', () => expect(of('weight')).toEqual([]));
      it('opens under its own strict policy, with no message on the console', () => expect(of('console')).toEqual([]));
    });
});

/** Addresses of this node that a page leads to: by its links, and by its forms that ask which of a few is meant. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.includes('lang='))
    .concat([...html.matchAll(/<form method="get" action="(\/[^"]*)".*?<\/form>/gs)].flatMap(choicesOf));

const choicesOf = ([form, action = '']: readonly string[]): string[] =>
  [...(form ?? '').matchAll(/<input [^>]*type="radio"[^>]*>/g)].map(([radio]) => {
    const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(radio)?.[1] ?? '';
    return `${action}?${said('name')}=${said('value')}`;
  });
