import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
const textOf = (name: string): string =>
  readFileSync(join(folder, name), 'utf8').replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '');

const bundled = async (entry: string): Promise<string> => {
  const result = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, logLevel: 'silent' });
  return result.outputFiles[0]?.text ?? '';
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The tokens of one block of tokens.css by its selector. */
function tokensOf(selector: string): Record<string, string> {
  const css = textOf('tokens.css');
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--ds-color-([a-z-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
}

describe('our styles', () => {
  it.each(files)('%s names no side of the screen: pages turn round for Arabic', (name) => {
    const css = textOf(name);
    expect(css).not.toMatch(/(^|[\s;{])(left|right)\s*:/);
    expect(css).not.toMatch(/(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)/);
    expect(css).not.toMatch(/(text-align|float|clear)\s*:\s*(left|right)/);
    expect(css).not.toMatch(/border-(top|bottom)-(left|right)-radius/);
  });

  it.each(files)('%s loads nothing: no image, no font, no address', (name) => {
    expect(textOf(name)).not.toMatch(/url\(/);
  });

  it('weigh at most 25 KB packed, with Designsystemet', async () => {
    const css = await bundled(join(folder, 'palermo.css'));
    expect(css).toContain('.ds-button');
    expect(gzipSync(css).length).toBeLessThanOrEqual(25 * 1024);
  });
});

describe('the island', () => {
  it('weighs at most 2 KB', async () => {
    const script = await bundled(join(folder, '..', 'islands', 'progress.ts'));
    expect(script.length).toBeGreaterThan(0);
    expect(script.length).toBeLessThanOrEqual(2 * 1024);
  });
});

describe('colours', () => {
  const root = tokensOf(':root');

  it('of plain text reach 4.5 to 1 on every plain ground', () => {
    for (const text of ['neutral-text-default', 'neutral-text-subtle']) {
      for (const ground of ['neutral-surface-default', 'neutral-surface-tinted', 'neutral-surface-hover']) {
        expect(contrast(root[text] ?? '', root[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(['neutral', 'info', 'success', 'warning', 'danger'])('of %s: text 4.5 to 1, border 3 to 1', (family) => {
    const tokens = tokensOf(`\n[data-color='${family}']`);
    const ground = tokens['surface-tinted'] ?? '';
    expect(contrast(tokens['text-default'] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens['text-subtle'] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens['border-default'] ?? '', '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('of the series of a chart reach 3 to 1 on paper', () => {
    const series = [...textOf('chart.css').matchAll(/\.series-\d \{\s*fill: (#[0-9a-f]{6})/g)].map((m) => m[1] ?? '');
    expect(series).toHaveLength(6);
    for (const colour of series) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});
