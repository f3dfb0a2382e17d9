import { describe, expect, it } from 'vitest';
import { asvsFaults, testNames, threatFaults } from './security.mjs';

const tests = `
  it('is shown', () => {}); it.each([1])('counts to %s', () => {}); it.skipIf(x)(\`it’s "quoted"\`, () => {});
  describe('no test', () => {}); submit('no test either');`;
const namesIn = (file) => (file === 'src/a.test.ts' ? testNames(file, tests) : undefined);

describe('the table of requirements', () => {
  const levels = { 'V1.1': '213' };
  const rows = (...lines) => ['id\tlevel\tstate\tsubject\tshown', ...lines].join('\n');
  const met = 'V1.1.1\t2\tmet\tthing\tsrc/a.test.ts › is shown ; src/a.test.ts › counts to %s';
  const other = 'V1.1.2\t1\tnot yet\tthing\tlater';

  it('passes where each stands there once, with its tests or its reason; level 3 need not', () => {
    expect(asvsFaults(rows(met, other), levels, namesIn)).toEqual([]);
  });

  it('tells what is missing, twice, of another level, without a reason, or in no known state', () => {
    const faultsOf = (...lines) => asvsFaults(rows(...lines), levels, namesIn);
    expect(faultsOf(met)).toEqual(['asvs.tsv: V1.1.2 is missing']);
    expect(faultsOf(met, other, other)).toEqual(['asvs.tsv: V1.1.2 stands there twice']);
    expect(faultsOf(met, other.replace('\t1\t', '\t2\t'))).toHaveLength(1);
    expect(faultsOf(met, other.replace('later', ''))).toHaveLength(1);
    expect(faultsOf(met, other.replace('not yet', 'nearly'))).toHaveLength(1);
  });

  it('tells a test that is not there, in a file that is or is not', () => {
    const faultsOf = (named) => asvsFaults(rows(met, `V1.1.2\t1\tmet\tthing\t${named}`), levels, namesIn);
    expect(faultsOf('src/a.test.ts › is show')).toEqual(['asvs.tsv: V1.1.2: src/a.test.ts has no test "is show"']);
    expect(faultsOf('src/b.test.ts › is shown')).toEqual(['asvs.tsv: V1.1.2: no file src/b.test.ts']);
    expect(faultsOf('by care')).toHaveLength(1);
    expect(faultsOf('src/a.test.ts › no test')).toHaveLength(1);
  });
});

describe('the table of threats', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
  const page = (change = (line) => line) =>
    [
      ...numbers.map((one) => `| ${one} | threat | control | on |`),
      '',
      ...numbers.flatMap((one) =>
        one === 'T11' ? ['**T11**: no test yet.', ''] : [`**${one}**`, '- `src/a.test.ts › it’s "quoted"`', ''],
      ),
    ]
      .flatMap((line) => change(line) ?? [])
      .join('\n');

  it('passes where each has its row, and tests or the word that there are none', () => {
    expect(threatFaults(page(), namesIn)).toEqual([]);
  });

  it('tells a row that is missing or doubled, tests that are missing, and names that are none', () => {
    const without = (text) =>
      threatFaults(
        page((line) => (line.startsWith(text) ? undefined : line)),
        namesIn,
      );
    expect(without('| T07 ')).toEqual(['security.md: T07 has no row, or more than one']);
    expect(without('**T07**')).toContain('security.md: T07 names no tests, and does not say so');
    const twice = page((line) => (line.startsWith('| T07 ') ? [line, line] : line));
    expect(threatFaults(twice, namesIn)).toEqual(['security.md: T07 has no row, or more than one']);
    expect(threatFaults(page().replace('quoted', 'quote'), namesIn)).toHaveLength(1);
    const bare = page().replace('**T09**\n- `src/a.test.ts › it’s "quoted"`\n', '**T09**\n');
    expect(threatFaults(bare, namesIn)).toEqual(['security.md: T09 names no tests, and does not say so']);
  });
});
