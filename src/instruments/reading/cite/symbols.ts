/** Document symbols, Treaty Series and sales numbers. */
import { treatyOfUnts } from '../registries/works.js';
import type { Found } from './found.js';

const SYMBOL =
  /\b(?:A|S|E|ST|CTOC|CAC|FCCC|UNEP|HSP|CEDAW|CRC|CCPR|ECE|TD|CD|DP|HRI|UNW|TRANS|GC|SPLOS|ISBA|DC|PBC|T|IDB|ITC|IBRD|CAT|CMW|CERD|CRPD|EB|ICCD|LC)\/(?:[A-Za-z0-9.\-]{1,24}(?:\([A-Z0-9.\-]{1,10}\))?\/){0,8}[A-Za-z0-9.\-_]{1,24}(?: ?\((?:\d{4}|[IVXL]{1,7}|Vol\. [IVX]{1,4})\))?/g;

/** Symbols in a text. A symbol whose number was left blank ("CTOC/COP/2012/__") has no norm. */
export function symbolsIn(text: string): Found[] {
  const out: Found[] = [];
  for (const met of text.matchAll(SYMBOL)) {
    const surface = met[0].replace(/[.\-]+$/, '');
    if (!/\d|_/.test(surface) || !/\/.*(?:\d|_)/.test(surface)) continue;
    const placeholder = /_{1,}$|\/$/.test(surface) || /\/__/.test(surface);
    const resolution =
      /^(?:A|S|E|A\/HRC|A\/ES-\d+|E\/CN\.\d+|UNEP\/EA\.\d+)\/RES\//.test(surface) || /\/RES[./]/.test(surface);
    const decision = /\/(?:DEC|Dec\.)[./]?\d/.test(surface);
    const norm = placeholder
      ? null
      : surface.replace(/ ?\(((?:Vol\. )?[\dIVXL]+)\)$/, (_, inner: string) => `(${inner.replace(' ', '')})`);
    out.push({
      surface,
      norm,
      kind: resolution ? 'resolution' : decision ? 'decision' : 'document',
      at: met.index,
      end: met.index + surface.length,
    });
  }
  return out;
}

const UNTS = /(?:Treaty Series|Ibid\.?|ibid\.?),? vol\. (\d{1,5}), Nos?\. (?:I-)?(\d{1,6})/g;
const SALES = /Sales No\. ([EFSRAC](?:\/[EFSRAC]){0,5}?\.\d{2}\.[IVX]{1,5}\.[A-Z]?\.?\d{1,3})/g;

export function seriesIn(text: string): Found[] {
  const out: Found[] = [];
  for (const met of text.matchAll(UNTS)) {
    const treaty = treatyOfUnts(met[1] ?? '', met[2] ?? '');
    out.push({
      surface: met[0],
      norm: `unts/${met[1]}/${met[2]}`,
      kind: 'unts',
      ...(treaty ? { treaty } : {}),
      at: met.index,
      end: met.index + met[0].length,
    });
  }
  for (const met of text.matchAll(SALES))
    out.push({
      surface: met[0],
      norm: `sales/${met[1]}`,
      kind: 'sales-number',
      at: met.index,
      end: met.index + met[0].length,
    });
  return out;
}
