import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { sampleOf } from './catalogue/sample-page.js';
import { ErrorSummary } from './form/ErrorSummary.js';
import { Page } from './Page.js';

const { htmlOf, samplePage } = sampleOf(loadCatalogue(fileURLToPath(new URL('./', import.meta.url))));

describe('a page', () => {
  it('is named by what it is, then by the product', () => {
    expect(htmlOf(<Page title="Acts">.</Page>)).toContain('<title>Acts – Palermo</title>');
  });

  it('says in its name that there is an error, and puts the summary before the heading', () => {
    const html = htmlOf(
      <Page title="Upload" errors={<ErrorSummary faults={[{ field: 'file', message: 'Choose a file.' }]} />}>
        .
      </Page>,
    );
    expect(html).toContain('<title>Error: Upload – Palermo</title>');
    expect(html.indexOf('href="#field-file"')).toBeLessThan(html.indexOf('<h1>'));
  });

  it('starts with a way past the banner, to a place that takes the focus', () => {
    const html = htmlOf(<Page title="Acts">.</Page>);
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header'));
    expect(html).toMatch(/<main id="main" tabindex="-1"/);
  });

  it('says that everything is invented only where it is', () => {
    expect(htmlOf(<Page title="Acts">.</Page>)).toContain('class="sandbox-mark"');
    const real = htmlOf(<Page title="Acts">.</Page>, samplePage('en', { sandbox: false }));
    expect(real).not.toContain('Sandbox');
  });

  it('lets a reader leave, and shows nobody where nobody is signed in', () => {
    expect(htmlOf(<Page title="Acts">.</Page>)).toContain('<form method="post" action="/sign-out">');
    expect(htmlOf(<Page title="Acts">.</Page>, samplePage('en', { actor: null }))).not.toContain('sign-out');
  });

  it('prints who made the copy, when, and how it may be handled', () => {
    const html = htmlOf(
      <Page title="Acts" caveat="Restricted.">
        .
      </Page>,
    );
    const printed = html.slice(html.indexOf('print-header'), html.indexOf('page-body'));
    expect(printed).toContain('Amina Sørensen');
    expect(printed).toContain('2026');
    expect(printed).toContain('Restricted.');
  });

  it('offers each language in that language', () => {
    const html = htmlOf(<Page title="Acts">.</Page>, samplePage('ar'));
    expect(html).toContain('<a href="?lang=ru" lang="ru" hreflang="ru">Русский</a>');
    expect(html).toContain('lang="ar" hreflang="ar" aria-current="true"');
  });

  it('marks the room one is in', () => {
    expect(htmlOf(<Page title="Kit">.</Page>)).toContain('<a href="/kit" aria-current="page">Kit</a>');
  });
});
