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

export type WalkOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly locale?: string;
};

/** A fresh browser, as one reader has it: her width, her language, with or without JavaScript. */
export async function startWalk({
  width = 1280,
  height = 900,
  script = true,
  locale = 'en',
}: WalkOptions = {}): Promise<Walk> {
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
