import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../platform/languages/index.js';
import { KitPage } from './KitPage.js';
import { loadCatalogue } from '../../platform/languages/catalogue.js';
import { sampleOf } from './sample-page.js';

const { htmlOf, samplePage } = sampleOf(loadCatalogue(fileURLToPath(new URL('../', import.meta.url))));

const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((found) => found[1] ?? '');

const tagsOf = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>`, 'g'))].map((found) => found[0]);

describe.each(LANGUAGES)('every component of the kit, in %s', (language) => {
  const html = htmlOf(<KitPage />, samplePage(language));

  it('says its language and direction', () => {
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('obeys a policy without inline styles, scripts or handlers', () => {
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toMatch(/<style/);
    expect(html).not.toMatch(/ on[a-z]+=/);
    for (const script of tagsOf(html, 'script')) expect(script).toContain(' src=');
  });

  it('gives each id once, and refers only to ids that are there', () => {
    const ids = valuesOf(html, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const referred = ['for', 'aria-describedby', 'aria-labelledby'].flatMap((attribute) => valuesOf(html, attribute));
    for (const id of referred.flatMap((value) => value.split(' '))) expect(ids).toContain(id);
    for (const href of valuesOf(html, 'href').filter((href) => href.startsWith('#field-'))) {
      expect(ids).toContain(href.slice(1));
    }
    for (const used of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used[1]);
  });

  it('labels every control', () => {
    const labelled = new Set(valuesOf(html, 'for'));
    const controls = [...tagsOf(html, 'input'), ...tagsOf(html, 'select'), ...tagsOf(html, 'progress')];
    for (const control of controls.filter((tag) => !tag.includes('type="hidden"'))) {
      expect(labelled).toContain(valuesOf(control, 'id')[0]);
    }
  });

  it('ties every fault and hint to a control or its group', () => {
    const described = valuesOf(html, 'aria-describedby').flatMap((value) => value.split(' '));
    const said = valuesOf(html, 'id').filter((id) => id.endsWith('-error') || id.endsWith('-hint'));
    expect(said.length).toBeGreaterThan(5);
    for (const id of said) expect(described).toContain(id);
  });

  it('scopes every table header, and names every table and its scrolling region', () => {
    for (const header of tagsOf(html, 'th')) expect(header).toMatch(/ scope="(col|row)"/);
    expect(tagsOf(html, 'caption')).toHaveLength(tagsOf(html, 'table').length);
    for (const region of tagsOf(html, 'div').filter((tag) => tag.includes('role="region"'))) {
      expect(region).toContain('aria-labelledby=');
      expect(region).toContain('tabindex="0"');
    }
  });

  it('names every drawing or hides it', () => {
    for (const drawing of tagsOf(html, 'svg')) expect(drawing).toMatch(/aria-hidden="true"|aria-labelledby=/);
  });

  it('has one h1, and no heading level is jumped', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      // The summary of faults stands where a page has it: before its first heading.
      if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('leaves no message without words', () => {
    expect(html).not.toMatch(/>ui\./);
    expect(html).not.toMatch(/"ui\./);
  });
});
