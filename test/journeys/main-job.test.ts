import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { type Walk, type WalkOptions, chromiumPath, startWalk } from './browser.js';
import { type Hands, handsOf } from './hands.js';

type Manner = {
  readonly name: string;
  readonly language: 'en' | 'ar';
  readonly keys: boolean;
  readonly options: WalkOptions;
};

/** One story, walked in five manners. */
const MANNERS: readonly Manner[] = [
  { name: 'with a mouse', language: 'en', keys: false, options: {} },
  { name: 'by keyboard alone', language: 'en', keys: true, options: {} },
  { name: 'without JavaScript', language: 'en', keys: false, options: { script: false } },
  { name: 'in Arabic', language: 'ar', keys: false, options: {} },
  { name: 'at 320 pixels', language: 'en', keys: false, options: { width: 320, height: 700 } },
];

/** A list in an agency's own columns: three persons of 2026, and one date that no calendar has. */
const ownList = (mark: string) =>
  [
    'Noted on,Sex,Years old,From,What for,Full name',
    `2026-01-0${mark},W,31,Kenya,ForcedLabour,Ann Onymous`,
    `2026-02-0${mark},M,17,Peru,ForcedBegging,Bob Onymous`,
    `2026-31-02,W,40,Peru,ForcedLabour,Cy Onymous`,
    `2026-03-0${mark},W,22,Peru,SexualExploitation,Di Onymous`,
    '',
  ].join('\n');

const MEANINGS: readonly (readonly [column: string, field: string])[] = [
  ['A', 'registrationDate'],
  ['B', 'sex'],
  ['C', 'ageAtRegistration'],
  ['D', 'citizenships'],
  ['E', 'forms'],
];

describe.skipIf(!chromiumPath)('the main job (needs Chromium)', () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await startTestNode();
  }, 240_000);
  afterAll(() => node?.stop());

  for (const [index, { name, language, keys, options }] of MANNERS.entries())
    describe(name, () => {
      let walk: Walk;
      let page: Page;
      let hands: Hands;
      let list = '';
      beforeAll(async () => {
        walk = await startWalk({ ...options, locale: language });
        page = walk.page;
        page.setDefaultTimeout(10_000);
        hands = handsOf(page, keys);
      });
      afterAll(() => walk?.end());

      /** What the node holds of the list now, asked as a program asks. */
      const batch = async (): Promise<unknown> => {
        const answer = await walk.context.request.get(new URL(list, node.address).href, {
          headers: { accept: 'application/json' },
        });
        return ((await answer.json()) as { batch: unknown }).batch;
      };

      it('signs in with the printed link, once', async () => {
        const link = await node.signInLink();
        await page.goto(link);
        expect(new URL(page.url()).pathname).toBe('/');
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(await page.locator('.loop-steps > li').count()).toBe(8);
        const again = await startWalk({ script: false });
        await again.page.goto(link);
        expect(await again.page.textContent('main')).toContain('IDENTITY_LINK_SPENT');
        await again.end();
      });

      it('reads a document whose paragraphs have addresses and whose commitments stand beside them', async () => {
        await hands.press('.site-nav a[href="/instruments"]');
        const resolution = page.locator('main a', { hasText: 'Strengthening the protection of victims' });
        await hands.press(`main a[href="${await resolution.first().getAttribute('href')}"]`);
        expect(await page.locator('[id^="op"]').count()).toBeGreaterThan(0);
        expect(await page.locator('main a[href^="/commitments/"]').count()).toBeGreaterThan(0);
      });

      it('goes from a commitment in the ledger to the paragraph it comes from', async () => {
        await hands.press('.site-nav a[href="/commitments"]');
        await hands.press('main table a[href^="/instruments/"]');
        const { hash } = new URL(page.url());
        expect(hash).toMatch(/^#op|^#p\d/);
        expect(await page.locator(`[id="${hash.slice(1)}"]`).isVisible()).toBe(true);
      });

      it('imports a list in its own columns, after saying what they mean; the faulty row is told and left out', async () => {
        await hands.press('.site-nav a[href="/statistics/lists"]');
        await hands.press('main a[href="/statistics/lists/new"]');
        await hands.give(`own-${index}.csv`, ownList(String(index + 1)));
        await hands.choose('select[name=agency]', 'police');
        await hands.press('main form[action="/statistics/lists/new"] button[type=submit]');
        await page.waitForSelector('select[name=column-A]');
        list = new URL(page.url()).pathname;
        expect(await page.textContent('main')).not.toContain('Onymous');
        for (const [column, field] of MEANINGS) await hands.choose(`select[name=column-${column}]`, field);
        // Nobody has said yet what this agency means by “W” and “M”: the machine asks, and does not decide.
        await hands.choose('select[name=value-B-0]', 'female');
        await hands.choose('select[name=value-B-1]', 'male');
        await hands.press('main form[action$="/mapping"] button[type=submit]');
        await finishes(page, 'button[value=import]');
        const faults = await page.locator('#faults ~ .table-region tbody tr').allTextContents();
        expect(faults).toEqual([expect.stringContaining('Noted on')]);
        await hands.press('button[value=import]');
        await finishes(page, 'a[href$="/undo"]');
        expect(await batch()).toMatchObject({ state: 'imported', rows: { read: 4, kept: 3, faulty: 1 } });
      });

      it('finds the persons in the national picture, and opens a figure down to its rows [S4 7]', async () => {
        await hands.press('main a[href^="/statistics?source="]');
        expect(await page.locator('main figure svg').count()).toBeGreaterThan(3);
        await hands.press('main a[href^="/statistics/figure?"]');
        const rows = (await page.textContent('main')) ?? '';
        expect(rows).toContain('.csv');
        expect(rows).not.toContain('Onymous');
      });

      it('undoes the import as a whole', async () => {
        await hands.press('.site-nav a[href="/statistics/lists"]');
        await hands.press(`main a[href="${list}"]`);
        await hands.press('main a[href$="/undo"]');
        await hands.press('main form[action$="/undo"] button[type=submit]');
        expect(await batch()).toMatchObject({ state: 'undone', undoneBy: 'coordinator' });
      });

      it('signs out', async () => {
        await hands.press('form[action="/sign-out"] button');
        await page.waitForURL(/\/sign-in/);
        await page.goto(new URL('/instruments', node.address).href);
        expect(new URL(page.url()).pathname).toBe('/sign-in');
      });
    });
});

/** Long work ends by itself: with script the page says so, without it the reader looks again. */
async function finishes(page: Page, sign: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await page.locator(sign).count()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.reload();
  }
  throw new Error(`never came to ${sign}: ${(await page.textContent('main'))?.slice(0, 1500)}`);
}
