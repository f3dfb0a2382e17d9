import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Debian's Chromium, or another named by CHROMIUM; undefined where there is none. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path));

export type Walk = {
  readonly context: BrowserContext;
  readonly page: Page;
  end(): Promise<void>;
};

export type WalkOptions = { readonly width?: number; readonly height?: number; readonly script?: boolean; readonly locale?: string };

/** A fresh browser, as one reader has it: her width, her language, with or without JavaScript. */
export async function startWalk({ width = 1280, height = 900, script = true, locale = 'en' }: WalkOptions = {}): Promise<Walk> {
  const profile = mkdtempSync(join(tmpdir(), 'palermo-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    viewport: { width, height },
    javaScriptEnabled: script,
    locale,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    async end() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Moves focus with Tab until an element with this accessible name has it; fails after a full round. */
export async function tabTo(page: Page, name: RegExp | string, most = 200): Promise<void> {
  const wanted = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const text = await focusedName(page);
    seen.push(text);
    if (wanted(text)) return;
  }
  throw new Error(`never reached ${String(name)} with Tab; passed: ${[...new Set(seen)].join(' | ')}`);
}

/** What a screen reader would call the focused element, near enough: its label, its text, or its value. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const labels = (element as HTMLInputElement).labels;
    const label = labels && labels.length > 0 ? [...labels].map((one) => one.textContent ?? '').join(' ') : '';
    const text = element.getAttribute('aria-label') ?? (label || (element.textContent ?? ''));
    return text.replace(/\s+/g, ' ').trim();
  });
