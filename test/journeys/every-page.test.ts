import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeNode } from '../../src/node/wiring.js';
import { sandboxState } from '../../src/node/sandbox/index.js';
import { NODE } from '../../src/platform/access/index.js';
import type { Route } from '../../src/platform/http/index.js';
import { enqueue } from '../../src/platform/jobs/index.js';
import { type TestNode, startTestNode } from '../world/node.js';
import { type Walk, chromiumPath, startWalk } from './browser.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MAX_PAGE_BYTES = 60_000;
const MAX_SCRIPT_BYTES = 40_000;

/** Addresses that are no pages of their own: they answer with a redirect or a file. */
const NOT_A_PAGE = ['/sign-in/:token', '/instruments/:id/source', '/instruments/:id/at/:fragment'];
const isDownload = (route: Route) => route.path.endsWith('.csv') || NOT_A_PAGE.includes(route.path);

const patternOf = (route: Route) => new RegExp(`^${route.path.replace(/\./g, '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}$`);

/** The route that serves a path: a fixed address before one with a parameter, as the router has it. */
const servedBy = (routes: readonly Route[], path: string): Route | undefined =>
  routes.find((route) => route.path === path) ?? routes.find((route) => patternOf(route).test(path));

describe.skipIf(!chromiumPath)('every page (needs Chromium)', () => {
  let node: TestNode;
  let walk: Walk;
  const addresses = new Map<string, string>();
  let routes: Route[];

  beforeAll(async () => {
    node = await startTestNode();
    routes = composeNode(
      {
        dataFolder: '',
        schema: 'x',
        host: '',
        port: 0,
        address: undefined,
        stateFile: undefined,
        maxUploadBytes: 1,
        development: true,
        databaseUrl: undefined,
      },
      node.parts,
      sandboxState,
    ).routes.filter((route) => route.method === 'GET' && !isDownload(route));
    walk = await startWalk();
    await walk.page.goto(await node.signInLink());
    // Long work that has ended badly: its page exists only once there is such work.
    await node.parts.storage.inUnitOfWork(NODE, (uow) =>
      enqueue(uow, {
        kind: 'statistics.dry-run',
        subject: 'test/1',
        agency: null,
        input: { batch: randomUUID(), by: 'node' },
      }),
    );
    await crawl();
  }, 240_000);
  afterAll(async () => {
    await walk?.end();
    await node?.stop();
  });

  /** Follows links from the home page until every route has an address; a page nobody can reach is a fault. */
  async function crawl(): Promise<void> {
    const waiting = ['/', '/sign-in', '/health', '/api', '/kit', '/problems/ACCESS_DENIED'];
    const seen = new Set<string>();
    while (waiting.length > 0 && addresses.size < routes.length && seen.size < 400) {
      const address = waiting.shift() ?? '';
      const path = address.split(/[?#]/)[0] ?? '';
      const route = servedBy(routes, path);
      const key = `${route?.path}${address.includes('?') ? '?' : ''}`;
      if (!route || seen.has(key)) continue;
      seen.add(key);
      await walk.page.goto(new URL(address, node.address).href);
      if (!addresses.has(route.path)) addresses.set(route.path, address);
      const links = await walk.page.$$eval('a[href^="/"]', (found) =>
        found.map((link) => link.getAttribute('href') ?? ''),
      );
      waiting.push(...links.filter((link) => !link.includes('lang=')));
    }
  }

  it('can be reached by following links from the home page', () => {
    expect(routes.filter((route) => !addresses.has(route.path)).map((route) => route.path)).toEqual([]);
  });

  for (const language of ['en', 'ar'] as const) {
    it(`has no accessibility violation in ${language} (axe, WCAG 2.2 AA)`, async () => {
      const found: string[] = [];
      for (const address of addresses.values()) {
        await open(address, language);
        const { violations } = await new AxeBuilder({ page: walk.page }).withTags(WCAG).analyze();
        for (const violation of violations)
          found.push(`${address}: ${violation.id} ${violation.nodes.map((one) => one.target.join(' ')).join(' | ')}`);
      }
      expect(found).toEqual([]);
    });

    it(`lets Tab reach everything that can be used, in ${language}`, async () => {
      const missed: string[] = [];
      for (const address of addresses.values()) {
        await open(address, language);
        missed.push(...(await unreached(address)));
      }
      expect(missed).toEqual([]);
    });

    it(`fits 320 pixels without sideways scrolling, in ${language}`, async () => {
      await walk.page.setViewportSize({ width: 320, height: 800 });
      const wide: string[] = [];
      for (const address of addresses.values()) {
        await open(address, language);
        const over = await walk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) wide.push(`${address}: ${over} px too wide`);
      }
      await walk.page.setViewportSize({ width: 1280, height: 900 });
      expect(wide).toEqual([]);
    });
  }

  it('is light: at most 60 KB of page and 40 KB of script, gzipped', async () => {
    const heavy: string[] = [];
    for (const address of addresses.values()) {
      const scripts: Promise<Buffer>[] = [];
      const listen = (response: { url(): string; body(): Promise<Buffer> }) => {
        if (response.url().endsWith('.js')) scripts.push(response.body());
      };
      walk.page.on('response', listen);
      const answer = await walk.page.goto(new URL(address, node.address).href);
      walk.page.off('response', listen);
      const html = gzipSync((await answer?.body()) ?? Buffer.alloc(0)).length;
      const script = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
      if (html > MAX_PAGE_BYTES || script > MAX_SCRIPT_BYTES) heavy.push(`${address}: ${html} + ${script} bytes`);
    }
    expect(heavy).toEqual([]);
  });

  it('runs under its own strict policy: no message on the console', async () => {
    const messages: string[] = [];
    walk.page.on('console', (message) => {
      if (message.type() === 'error') messages.push(message.text());
    });
    walk.page.on('pageerror', (error) => messages.push(error.message));
    for (const address of addresses.values()) await walk.page.goto(new URL(address, node.address).href);
    expect(messages).toEqual([]);
  });

  async function open(address: string, language: string): Promise<void> {
    const url = new URL(address, node.address);
    url.searchParams.set('lang', language);
    await walk.page.goto(url.href);
  }

  /** Walks the page with Tab and compares what had focus with all that should have it. */
  async function unreached(address: string): Promise<string[]> {
    const wanted = await walk.page.evaluate(() => {
      const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
      // One radio of a group takes the focus for all; what is folded away or switched off takes none.
      const radios = new Set<string>();
      const elements = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) => {
        if (element.matches(':disabled') || element.getClientRects().length === 0) return false;
        const folded = element.closest('details:not([open])');
        if (folded && element !== folded.querySelector(':scope > summary')) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        if (radios.has(element.name)) return false;
        radios.add(element.name);
        return true;
      });
      for (const [index, element] of elements.entries()) element.dataset.wanted = String(index);
      return elements.length;
    });
    const reached = new Set<string>();
    await walk.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.getSelection()?.removeAllRanges();
    });
    for (let step = 0; step < wanted + 20 && reached.size < wanted; step += 1) {
      await walk.page.keyboard.press('Tab');
      const index = await walk.page.evaluate(() => {
        const focused = document.activeElement as HTMLInputElement | null;
        if (focused?.type === 'radio')
          return document.querySelector<HTMLElement>(`[data-wanted][name="${focused.name}"]`)?.dataset.wanted ?? '';
        return focused?.dataset.wanted ?? '';
      });
      if (index) reached.add(index);
    }
    if (reached.size === wanted) return [];
    const names = await walk.page.$$eval('[data-wanted]', (all) =>
      all.map((one) => [one.getAttribute('data-wanted') ?? '', one.outerHTML.slice(0, 120)] as const),
    );
    return names.filter(([index]) => !reached.has(index)).map(([, html]) => `${address}: ${html}`);
  }
});
