import { fileURLToPath } from 'node:url';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { alone, runFamilies } from '../../../methods/prevalence/index.js';
import { loadCatalogue } from '../../../platform/languages/catalogue.js';
import { translator } from '../../../platform/languages/index.js';
import { PrevalenceCard } from './Card.js';
import { wilson } from './CoveragePlot.js';
import { korea } from './tables-under-test.js';

const t = translator(loadCatalogue(fileURLToPath(new URL('../../../', import.meta.url))), 'en');

describe('simulated coverage', () => {
  it('has Wilson’s interval', () => {
    // Newcombe (1998) Statistics in Medicine 17, 857–872, Table I, method 3: 81 of 263, 0.2553 to 0.3662.
    const { low, high } = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('stands beside what each interval promises, scenario by scenario', async () => {
    const { lists, rows } = korea();
    const run = await runFamilies({ lists, rows, families: ['chao'] }, { team: alone() });
    const methods = [
      { method: 'stepwise.bca', level: 0.95, nominal: 0.95, covered: 912, runs: 1000 },
      { method: 'stepwise.wald', level: 0.95, nominal: 0.95, covered: 640, runs: 1000 },
    ];
    const html = render(
      <PrevalenceCard run={run} t={t} locale="en" coverage={[{ name: 'Two lists linked', methods }]} />,
    );
    expect(html).toContain('Whether intervals keep their promise: Two lists linked');
    const plot = html.split('<section class="plot">').find((one) => one.includes('keep their promise')) ?? '';
    const [drawing = '', table = ''] = plot.split('The numbers as a table');
    for (const share of ['91.2%', '64%', '95%']) {
      expect(drawing).toContain(share);
      expect(table).toContain(share);
    }
    expect(html).toContain('promised 95%');
  });
});
