/** What a page can have wrong with it, looked for in a real browser. */
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Response } from 'playwright-core';

export type PageFault = 'accessibility' | 'keyboard' | 'width' | 'weight' | 'console';
export type FoundFault = { readonly kind: PageFault; readonly told: string };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MAX_PAGE_BYTES = 60_000;
const MAX_SCRIPT_BYTES = 40_000;
const NARROW = 320;

/** Opens an address and looks at everything at once. The page comes back as wide as it was. */
export async function faultsOf(page: Page, address: string): Promise<FoundFault[]> {
  const found: FoundFault[] = [];
  const tell = (kind: PageFault, told: string) => found.push({ kind, told: `${new URL(address).pathname}: ${told}` });
  const scripts: Promise<Buffer>[] = [];
  const onResponse = (response: Response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body());
  };
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') tell('console', message.text());
  };
  const onError = (error: Error) => tell('console', error.message);
  page.on('response', onResponse).on('console', onConsole).on('pageerror', onError);
  const answer = await page.goto(address);
  if (answer?.status() !== 200) tell('console', `answered ${answer?.status()}`);
  for (const missed of await unreached(page)) tell('keyboard', missed);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  for (const violation of violations)
    tell('accessibility', `${violation.id} ${violation.nodes.map((one) => one.target.join(' ')).join(' | ')}`);
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: NARROW, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) tell('width', `${over} px too wide at ${NARROW} px`);
  await page.setViewportSize(size);
  const html = gzipSync((await answer?.body()) ?? Buffer.alloc(0)).length;
  const script = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  if (html > MAX_PAGE_BYTES || script > MAX_SCRIPT_BYTES) tell('weight', `${html} + ${script} bytes, gzipped`);
  page.off('response', onResponse).off('console', onConsole).off('pageerror', onError);
  return found;
}

/** Walks the page with Tab and compares what had focus with all that should have it. */
async function unreached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
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
    for (const element of elements) element.dataset.wanted = '';
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const radio = target instanceof HTMLInputElement && target.type === 'radio';
      const met = radio ? document.querySelector<HTMLElement>(`[data-wanted][name="${target.name}"]`) : target;
      met?.removeAttribute('data-wanted');
    });
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    return elements.length;
  });
  await holdTab(page, wanted + 5);
  return page.$$eval('[data-wanted]', (all) => all.map((one) => one.outerHTML.slice(0, 120)));
}

/** The Tab key held down, which moves on as often as it repeats; sent at once, since each is a journey to the browser. */
async function holdTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: times }, () => session.send('Input.dispatchKeyEvent', { ...tab, type: 'rawKeyDown' })),
  );
  await session.send('Input.dispatchKeyEvent', { ...tab, type: 'keyUp' });
  await session.detach();
}
