import { h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import {
  type Catalogue,
  directionOf,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  translator,
} from '../../platform/languages/index.js';
import { PageContext } from '../page-context.js';

/** A page's context with nothing behind it but words, for tests of components. */
export function sampleOf(words: Catalogue) {
  const samplePage = (language: Language = 'en', change: Partial<PageContext> = {}): PageContext => ({
    t: translator(words, language),
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
  });
  /** The HTML of one component inside a sample page. */
  const htmlOf = (view: VNode, context: PageContext = samplePage()): string =>
    render(h(PageContext.Provider, { value: context }, view));
  return { samplePage, htmlOf };
}
