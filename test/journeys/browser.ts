import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Debian's Chromium, or another named by CHROMIUM; undefined where there is none. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path));

export type Walk = {
  readonly context: BrowserContext;
  readonly page: Page;
  end(): Promise<void>;
};

export type WalkOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly locale?: string;
};

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
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
  });

/** One reader's own browser within a running one, with nothing in it yet: her width, her language, with or without JavaScript. */
export async function walkIn(
  browser: Browser,
  { width = 1280, height = 900, script = true, locale = 'en' }: WalkOptions = {},
): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { context, page, end: () => context.close() };
}

/** A reader's browser that is her own process. */
export async function startWalk(options: WalkOptions = {}): Promise<Walk> {
  const browser = await startBrowser();
  const walk = await walkIn(browser, options);
  return { ...walk, end: () => browser.close() };
}
