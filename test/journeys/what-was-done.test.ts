import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { arrive, byName, told } from './arrival.js';
import { bring } from './bringing.js';
import { chromiumPath, startBrowser } from './browser.js';

const RESOLUTION = `Practice General Assembly

Resolution adopted by the Practice General Assembly on 4 March 2026

4/2. Interpretation for persons who report exploitation

The Practice General Assembly,

Aware that a report which nobody understands is a report that nobody acts on,

1. Calls upon Member States to provide interpretation, free of charge, to every person who reports exploitation;

2. Requests the Secretary-General to submit to it, at its sixth session, a report on the implementation of the present resolution.
`;

/** Says of the open commitment what was done, as of a day; the form stands behind a disclosure. */
async function say(page: Page, status: string, day: readonly [string, string, string], evidence: string) {
  await page.locator('summary', { hasText: 'Say what was done' }).click();
  await page.selectOption('[name=status]', status);
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await page.fill(`[name=as-of-${part}]`, day[index] ?? '');
  await page.fill('[name=evidence]', evidence);
  // The answer to the form, not the page that still stands there on a slow machine.
  const answered = page.waitForEvent('load');
  await page.locator('form[action$="/status"] button').click();
  await answered;
}

describe.skipIf(!chromiumPath)(
  'what was asked is done, and somebody says so, without JavaScript (needs Chromium)',
  () => {
    let node: TestNode;
    let browser: Browser;
    let coordinator: Page;
    let officer: Page;
    let document = '';
    let commitment = '';
    beforeAll(async () => {
      node = await startTestNode();
      browser = await startBrowser();
      coordinator = (await arrive(browser, node, 'coordinator', { script: false })).page;
      officer = (await arrive(browser, node, 'police-officer', { script: false })).page;
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      await node?.stop();
    });

    it('a coordinator brings a resolution and opens one of its commitments', async () => {
      document = await bring(coordinator, node, { name: 'interpretation.txt', content: RESOLUTION });
      await coordinator.locator('main a[href^="/commitments?instrument="]').first().click();
      await coordinator.locator('main table a', { hasText: 'Calls upon' }).click();
      commitment = new URL(coordinator.url()).pathname;
      expect(await told(coordinator)).toContain('Nobody has said anything about it yet');
    });

    it('says that it was done, which needs evidence', async () => {
      await say(coordinator, 'reported-done', ['1', '10', '2026'], '');
      expect(await coordinator.locator('.ds-error-summary').count()).toBe(1);
      // What she had typed is still there.
      expect(await coordinator.inputValue('[name=as-of-year]')).toBe('2026');
      await coordinator.fill('[name=evidence]', 'Instruction 12 to all stations');
      await coordinator.locator('form[action$="/status"] button').click();
      expect(await coordinator.locator('#life ~ .table-region tbody tr').allTextContents()).toEqual([
        expect.stringMatching(/Reported done.*1 October 2026.*Instruction 12.*Coordinator \(sandbox\)/),
      ]);
    });

    it('cannot verify her own word; an agency that looked for itself can', async () => {
      await say(coordinator, 'verified', ['2', '10', '2026'], 'The same instruction');
      expect(await coordinator.locator('.ds-error-summary').count()).toBe(1);
      await officer.goto(byName(node, commitment));
      await say(officer, 'verified', ['5', '11', '2026'], 'Visits to nine stations');
      expect(await officer.locator('#life ~ .table-region tbody tr').count()).toBe(2);
    });

    it('stands so in the implementation of the resolution, as a page, a table and a Word document', async () => {
      await coordinator.goto(byName(node, document));
      await coordinator.click(`main a[href="${document}/implementation"]`);
      const first = coordinator.locator('section', { hasText: 'Calls upon' });
      expect(await first.textContent()).toMatch(/Verified.*5 November 2026.*Police officer \(sandbox\)/);
      expect(await told(coordinator)).toContain('about 1 of 2 commitments');
      const csv = await coordinator.request.get(byName(node, `${document}/implementation.csv`));
      const lines = (await csv.text()).trim().split('\r\n');
      expect(lines.filter((line) => line.includes('Calls upon'))).toEqual([
        expect.stringMatching(/Reported done.*2026-10-01.*Coordinator \(sandbox\)/),
        expect.stringMatching(/Verified.*2026-11-05.*Police officer \(sandbox\)/),
      ]);
      const docx = await coordinator.request.get(byName(node, `${document}/implementation.docx`));
      expect((await docx.body()).subarray(0, 2).toString()).toBe('PK');
    });
  },
);

describe.skipIf(!chromiumPath)('what falls due, and of whom it is asked (needs Chromium)', () => {
  let node: TestNode;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    node = await startTestNode();
    browser = await startBrowser();
    page = (await arrive(browser, node, 'coordinator', { script: false })).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await node?.stop();
  });

  const meeting = () =>
    page.locator('section section', { hasText: 'the Working Group on Trafficking in Persons, meeting 3' });

  it('a deadline that hangs on a meeting waits for its day', async () => {
    await page.click('.site-nav a[href="/commitments"]');
    await page.click('main a[href="/commitments/due"]');
    expect(await page.locator('section[aria-labelledby=waiting]').textContent()).toContain('meeting 3');
    expect(await meeting().textContent()).toContain('at its third meeting');
  });

  it('moves when the meeting is put into the calendar, and again when it is put off', async () => {
    const record = async (month: string) => {
      await page.goto(byName(node, '/commitments/due'));
      await page.click('main a[href="/commitments/calendar"]');
      await page.locator('summary').filter({ hasText: 'Record a session or meeting' }).click();
      await page.check('[name=kind][value=meeting]');
      await page.fill('[name=body]', 'wg-tip');
      await page.fill('[name=number]', '3');
      for (const [end, day] of [
        ['start', '8'],
        ['end', '10'],
      ] as const) {
        await page.fill(`[name=${end}-day]`, day);
        await page.fill(`[name=${end}-month]`, month);
        await page.fill(`[name=${end}-year]`, '2027');
      }
      await page.fill('form[action="/commitments/calendar"] [name=source]', 'Note of the Secretariat');
      await page.click('form[action="/commitments/calendar"] button');
      expect(await told(page)).toMatch(/The days of \d commitments moved/);
      await page.goto(byName(node, '/commitments/due'));
      return page.locator('section[aria-labelledby=coming] h3', { hasText: 'meeting 3' }).textContent();
    };
    expect(await record('2')).toContain('10 February 2027');
    expect(await record('6')).toContain('10 June 2027');
  });

  it('what is asked of a State depends on the day: who was no member yet was asked nothing', async () => {
    await page.goto(byName(node, '/commitments'));
    await page.click('main a[href="/commitments/states"]');
    await page.locator('main table a', { hasText: 'South Sudan' }).click();
    expect(await told(page)).toContain('What is asked of South Sudan');
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(3);
    const rows = await page.locator('main table tbody tr').count();
    await page.fill('[name=on]', '2011-07-01');
    await page.click('main form[role=search] button');
    expect(await told(page)).toContain('1 July 2011');
    expect(await page.locator('main table tbody tr:has(a)').count()).toBeLessThan(rows);
  });
});
