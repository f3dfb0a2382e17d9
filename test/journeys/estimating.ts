/** Estimates of people never seen, asked for as a statistician asks. */
import type { Page } from 'playwright-core';
import type { TestNode } from '../world/node.js';
import { byName } from './arrival.js';

export type AskedEstimate = {
  readonly title: string;
  /** All where none is named. */
  readonly families?: readonly string[];
  readonly replicates?: number;
  readonly seed?: number;
};

/** Follows the link to captures of this name and returns the path of their page. */
export async function openCaptures(page: Page, node: TestNode, title: string): Promise<string> {
  await page.goto(byName(node, '/statistics/estimates'));
  await page.locator('main a[href^="/statistics/estimates/captures/"]', { hasText: title }).first().click();
  await page.waitForURL(/\/captures\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Fills in the form on the page of captures and returns the path of the run, which may not be done yet. */
export async function askEstimate(page: Page, asked: AskedEstimate): Promise<string> {
  await page.fill('[name=title]', asked.title);
  if (asked.families) {
    const { families } = asked;
    for (const box of await page.locator('[name=families]').all())
      await box.setChecked(families.includes((await box.getAttribute('value')) ?? ''));
  }
  if (asked.replicates !== undefined) await page.fill('[name=replicates]', String(asked.replicates));
  if (asked.seed !== undefined) await page.fill('[name=seed]', String(asked.seed));
  await page.click('form[action$="/runs"] button');
  await page.waitForURL(/\/statistics\/estimates\/runs\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Looks at a run again until it has ended: with script the page says so by itself, without it she looks again. */
export async function runEnds(page: Page): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await page.locator('main a[href$="/results.csv"]').count()) return;
    if (await page.locator('form[action$="/again"]').count()) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  throw new Error(`the run never ended: ${(await page.textContent('main'))?.slice(0, 1500)}`);
}

/** Freezes one way's figure of the run whose page is open; the page of the baseline is open afterwards. */
export async function freeze(page: Page, family: string, why: string): Promise<string> {
  const form = page.locator('form[action$="/freeze"]');
  await page.locator('main details', { has: form }).locator('summary').click();
  await form.locator('[name=family]').selectOption(family);
  await form.locator('[name=why]').fill(why);
  await form.locator('button').click();
  await page.waitForURL(/\/baselines\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Enters a population figure and returns its id. */
export async function enterPopulation(page: Page, node: TestNode): Promise<string> {
  await page.goto(byName(node, '/statistics/estimates/populations'));
  const typed = { year: '2025', persons: '4200000', source: 'Statistics office of the sandbox State, table 1' };
  for (const [name, text] of Object.entries({
    ...typed,
    'asOf-day': '1',
    'asOf-month': '1',
    'asOf-year': '2025',
  }))
    await page.fill(`[name="${name}"]`, text);
  await page.click('form[action="/statistics/estimates/populations"] button');
  const withdraw = page.locator('form[action^="/statistics/estimates/populations/"]').first();
  return ((await withdraw.getAttribute('action')) ?? '').split('/').at(-2) ?? '';
}
