import { writeFileSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { startTestNode } from '../world/node.js';
import { arrive, byName } from './arrival.js';
import { startBrowser } from './browser.js';
import { askEstimate, enterPopulation, freeze, openCaptures, runEnds } from './estimating.js';
import { faultsOf } from './page-faults.js';
it('looks', async () => {
  const node = await startTestNode();
  const browser = await startBrowser();
  const { page } = await arrive(browser, node, 'statistician');
  page.setDefaultTimeout(30000);
  const say = (t: unknown) => { console.log(new Date().toISOString(), JSON.stringify(t, null, 1)); };
  const captures = await openCaptures(page, node, 'four agencies');
  say('asking');
  const run = await askEstimate(page, { title: 'All ways', replicates: 100 });
  await runEnds(page);
  say('ended');
  const baseline = await freeze(page, 'main-effects', 'First year of the plan');
  await page.goto(byName(node, captures));
  const endLine = await askEstimate(page, { title: 'End line', families: ['main-effects', 'chao'], replicates: 100 });
  await runEnds(page);
  const population = await enterPopulation(page, node);
  const [a, b] = [run, endLine].map((path) => path.split('/').at(-1) ?? '');
  const all = [captures, `${captures}/cells`, `${run}?population=${population}`, `${baseline}?run=${b}`,
    `/statistics/estimates/compare?run=${a}&run=${b}`, '/statistics/estimates', '/statistics/estimates/baselines',
    '/statistics/estimates/captures/from-lists', '/statistics/estimates/captures/new', '/statistics/estimates/planning',
    '/statistics/estimates/populations'];
  say({ address: node.address, link: await node.signInLink('statistician'), all });
  const html = await (await page.request.get(byName(node, `${run}`))).text();
  writeFileSync('/tmp/j-run.html', html);
  for (const lang of ['en', 'ar']) for (const one of all) {
    const url = new URL(byName(node, one)); url.searchParams.set('lang', lang);
    const f = await faultsOf(page, url.href);
    if (f.length) say({ lang, one, f });
  }
  await page.goto(byName(node, run + '?lang=en')); await page.screenshot({ path: '/tmp/j-run.png', fullPage: true });
  await page.goto(byName(node, `${baseline}?run=${b}&lang=en`)); await page.screenshot({ path: '/tmp/j-base.png', fullPage: true });
  await page.goto(byName(node, `/statistics/estimates/compare?run=${a}&run=${b}&lang=en`)); await page.screenshot({ path: '/tmp/j-comp.png', fullPage: true });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(byName(node, run + '?lang=ar')); await page.screenshot({ path: '/tmp/j-run-ar.png', fullPage: true });
  await browser.close(); await node.stop();
}, 900_000);
