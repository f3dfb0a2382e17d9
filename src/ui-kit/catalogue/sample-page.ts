import { readFileSync } from 'node:fs';
import { h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language, translator } from '../../platform/languages/index.js';
import { PageContext } from '../page-context.js';

const english = new Map<string, string>(
  Object.entries(JSON.parse(readFileSync(new URL('../messages/en.json', import.meta.url), 'utf8'))),
);

/** A page's context with nothing behind it, for tests of components. Other languages fall back to the English words. */
export function samplePage(language: Language = 'en', change: Partial<PageContext> = {}): PageContext {
  const none = new Map<string, string>();
  return {
    t: translator({ ar: none, en: english, es: none, fr: none, ru: none, zh: none }, language),
    language,
    dir: directionOf(language),
    path: '/kit',
    query: {},
    stateName: 'Sandoval',
    sandbox: true,
    actor: { name: 'Amina Sørensen', roles: ['coordinator'] },
    nav: [
      { href: '/', label: 'Home', current: false },
      { href: '/kit', label: 'Kit', current: true },
    ],
    languages: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code], href: `?lang=${code}` })),
    assets: (name) => `/assets/${name}`,
    at: new Date('2026-03-02T09:30:00Z'),
    ...change,
  };
}

/** The HTML of one component inside a sample page's context. */
export const htmlOf = (view: VNode, context: PageContext = samplePage()): string =>
  render(h(PageContext.Provider, { value: context }, view));
