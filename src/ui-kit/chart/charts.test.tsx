import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../platform/languages/catalogue.js';
import { sampleOf } from '../catalogue/sample-page.js';
import { BarChart } from './BarChart.js';
import { percent, pointAt, startOf, wrapped } from './places.js';
import { StackedBars } from './StackedBars.js';
import { YearColumns } from './YearColumns.js';
import { columnScales, labelClass } from './years.js';

const { htmlOf, samplePage } = sampleOf(loadCatalogue(fileURLToPath(new URL('../', import.meta.url))));

const years = [
  { key: '2023', label: '2023', value: 50 },
  { key: '2024', label: '2024', value: 100 },
];

describe('places along the width', () => {
  it('are mirrored in right-to-left pages', () => {
    expect(startOf(0.1, 0.3, 'ltr')).toBe('10%');
    expect(startOf(0.1, 0.3, 'rtl')).toBe('60%');
    expect(pointAt(0, 'rtl')).toBe('100%');
    expect(percent(1 / 3)).toBe('33.33%');
  });

  it('lose no word of a label when it is broken into lines', () => {
    const word = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !text.includes(' '));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const label = words.join(' ');
        expect(wrapped(label, 40).join(' ')).toBe(label);
        for (const line of wrapped(label, 40)) expect(line.length <= 40 || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

describe('columns', () => {
  it('have level lines at whole numbers only, even for very few persons', () => {
    expect(columnScales(['a'], 2).ticks).toEqual([0, 1, 2]);
    expect(columnScales(['a'], 0).ticks).toContain(0);
  });

  it('always name the newest year', () => {
    for (const count of [1, 7, 8, 17, 40]) expect(labelClass(count - 1, count)).toBe('chart-tick');
  });

  it('stand in proportion to what they count', () => {
    const html = htmlOf(<YearColumns title="Persons" summary="Doubled." data={years} />);
    const heights = [...html.matchAll(/class="series-1"[^>]*height="([\d.]+)"/g)].map((found) => Number(found[1]));
    expect(heights).toHaveLength(2);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2);
  });
});

describe('a chart', () => {
  it('is one image with a name and a summary when nothing in it is a link', () => {
    const html = htmlOf(<YearColumns title="Persons by year" summary="It doubled." data={years} />);
    expect(html).toContain('role="img"');
    expect(html).toMatch(/<title id="[^"]+">Persons by year<\/title><desc id="[^"]+">It doubled.<\/desc>/);
  });

  it('is a group whose bars lead to what their figures are made of', () => {
    const data = [{ key: 'labour', label: 'Forced labour', value: 1204, href: '/figures/1' }];
    const html = htmlOf(<BarChart title="Forms" summary="." data={data} />);
    expect(html).toContain('role="group"');
    expect(html).toContain('<a href="/figures/1" aria-label="Forced labour: 1,204"');
  });

  it('draws nothing where nothing is known, and says so', () => {
    const html = htmlOf(<BarChart title="Forms" summary="." data={[{ key: 'a', label: 'A', value: null }]} />);
    expect(html).toContain('width="0%"');
    expect(html).toContain('not known');
  });

  it('grows its bars from the right in Arabic', () => {
    const data = [{ key: 'a', label: 'A', value: 10 }];
    const bar = /class="series-1" x="([\d.]+)%"[^>]*width="([\d.]+)%"/.exec(
      htmlOf(<BarChart title="Forms" summary="." data={data} />, samplePage('ar')),
    );
    expect(Number(bar?.[1]) + Number(bar?.[2])).toBeCloseTo(100);
  });

  it('can be empty', () => {
    for (const chart of [
      <BarChart key="1" title="T" summary="." data={[]} />,
      <YearColumns key="2" title="T" summary="." data={[]} />,
      <StackedBars key="3" title="T" summary="." series={[]} data={[]} />,
    ]) {
      expect(htmlOf(chart)).not.toContain('NaN');
    }
  });
});

describe('stacked bars', () => {
  const series = [
    { key: 'women', label: 'Women' },
    { key: 'men', label: 'Men' },
  ];
  const html = htmlOf(
    <StackedBars
      title="Sex"
      summary="."
      series={series}
      data={[{ key: '2024', label: '2024', values: { women: 60, men: 40 }, href: '/f' }]}
    />,
  );

  it('tell their parts apart by more than colour', () => {
    expect(html).toMatch(/fill="url\(#chart-[^)]+-hatch-1\)"/);
  });

  it('name every part to those who do not see them', () => {
    expect(html).toContain('aria-label="2024: Women 60 and Men 40"');
  });

  it('leave no gap between parts', () => {
    const parts = [...html.matchAll(/class="series-[12]" x="[^"]+" y="([\d.]+)" width="[^"]+" height="([\d.]+)"/g)];
    const [low, high] = parts.map((part) => ({ y: Number(part[1]), height: Number(part[2]) }));
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? -1);
  });
});
