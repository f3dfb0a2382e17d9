import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { root } from '../tree.mjs';
import { levelOf, outOfDate, roomTable, svg, withRooms } from './picture.mjs';
import { forbidden } from './rules.mjs';
import { rooms, uses } from './uses.mjs';

/** A small sound house: what the faults are planted into. */
const sound = {
  'src/methods/linkage/index.ts': 'export const link = 1;',
  'src/methods/linkage/fellegi.ts': 'export const weight = 1;',
  'src/instruments/index.ts': "export { read } from './reading.js';",
  'src/instruments/reading.ts': "import { link } from '../methods/linkage/index.js';\nexport const read = link;",
  'src/instruments/store.ts': "import { sql } from 'kysely';\nexport const works = sql;",
  'src/instruments/routes.ts': "import { works } from './store.js';\nexport const routes = works;",
  'src/instruments/cli.ts': "import { Command } from 'commander';\nexport const cli = Command;",
  'src/instruments/access.ts': "import { decide } from '../platform/access/index.js';\nexport const access = decide;",
  'src/instruments/ui/WorkPage.tsx':
    "import type { works } from '../store.js';\nimport { Button } from '../../ui-kit/index.js';\nexport const WorkPage: typeof works | typeof Button = Button;",
  'src/review/index.ts': "import { read } from '../instruments/index.js';\nexport const review = read;",
  'src/platform/access/index.ts': 'export const decide = 1;',
  'src/platform/http/index.ts': 'export const route = 1;',
  'src/platform/http/parts.ts': 'export const parts = 1;',
  'src/platform/jobs/access.ts': 'export const jobsAccess = 1;',
  'src/platform/languages/catalogue.ts': 'export const loadCatalogue = 1;',
  'src/platform/storage/backup/index.ts': 'export const hotCopy = 1;',
  'src/platform/storage/index.ts': "import pg from 'pg';\nexport const storage = pg;",
  'src/ui-kit/index.ts': "export { Button } from './Button.js';",
  'src/ui-kit/Button.tsx': 'export const Button = 1;',
  'src/ui-kit/messages/en.json': '{}',
  'src/node/cli.ts':
    "import { cli } from '../instruments/cli.js';\nimport { jobsAccess } from '../platform/jobs/access.js';\nimport { loadCatalogue } from '../platform/languages/catalogue.js';\nexport const main = [cli, jobsAccess, loadCatalogue];",
  'test/world.ts': 'export const world = 1;',
};

/** Rule → the file that breaks it and how. */
const faults = {
  'no-cycles': ['src/cases/one.ts', "import { two } from './two.js';\nexport const one = two;"],
  'no-lost-imports': ['src/cases/lost.ts', "import { nothing } from './nowhere.js';\nexport const lost = nothing;"],
  'platform-and-ui-kit-know-no-module': [
    'src/platform/audit/bad.ts',
    "export { review } from '../../review/index.js';",
  ],
  'methods-know-nothing': [
    'src/methods/linkage/told.ts',
    "import { decide } from '../../platform/access/index.js';\nexport const told = decide;",
  ],
  'modules-meet-at-index': ['src/support/inside.ts', "export { read } from '../instruments/reading.js';"],
  'only-node-wires': ['src/cases/wired.ts', "export { main } from '../node/cli.js';"],
  'node-wires-through-doors': ['src/node/behind.ts', "export { read } from '../instruments/reading.js';"],
  'pages-only-draw': ['src/instruments/ui/Reads.tsx', "export { works } from '../store.js';"],
  'pages-are-pure': ['src/instruments/ui/Disk.tsx', "export { readFileSync } from 'node:fs';"],
  'platform-draws-in-ui': ['src/platform/jobs/drawn.ts', "export { Button } from '../../ui-kit/index.js';"],
  'rule-files-are-pure': ['src/cases/disk.ts', "export { readFileSync } from 'node:fs';"],
  'rule-files-stay-inside': ['src/instruments/acts.ts', "export { works } from './store.js';"],
  'only-stores-speak-sql': ['src/instruments/importing.ts', "export { sql } from 'kysely';"],
  'only-routes-know-http': ['src/cases/importing.ts', "export { route } from '../platform/http/index.js';"],
  'only-cli-knows-the-command-line': ['src/review/importing.ts', "export { Command } from 'commander';"],
  'platform-through-its-doors': ['src/node/parts.ts', "export { parts } from '../platform/http/parts.js';"],
  'platform-side-door-1': ['src/cases/routes.ts', "export { jobsAccess } from '../platform/jobs/access.js';"],
  'platform-side-door-2': ['src/cases/saved.ts', "export { hotCopy } from '../platform/storage/backup/index.js';"],
  'platform-side-door-3': [
    'src/review/routes.ts',
    "export { loadCatalogue } from '../platform/languages/catalogue.js';",
  ],
  'messages-are-read-not-imported': [
    'src/node/said.ts',
    "export { default as said } from '../ui-kit/messages/en.json';",
  ],
  'no-dev-dependency': ['src/cases/checked.ts', "export { fc } from 'fast-check';"],
  'source-stands-alone': ['src/cases/world.ts', "export { world } from '../../test/world.js';"],
  ...Object.fromEntries(
    Object.keys(uses).map((module) => {
      const other = Object.keys(uses).find((one) => one !== module && !uses[module].includes(one));
      const door = other === 'methods' ? 'methods/linkage' : other;
      return [`${module}-uses-only-what-it-may`, [`src/${module}/beyond.ts`, `export * from '../${door}/index.js';`]];
    }),
  ),
};

const others = {
  'src/cases/two.ts': "import { one } from './one.js';\nexport const two = one;",
  ...Object.fromEntries(
    Object.keys(uses)
      .filter((module) => !['methods', 'instruments', 'review'].includes(module))
      .map((module) => [`src/${module}/index.ts`, 'export const door = 1;']),
  ),
};

async function violationsIn(files) {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { output } = await cruise(['src'], {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    });
    return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the rules of the house', () => {
  it('a sound house passes', async () =>
    expect(await violationsIn({ ...sound, ...others, 'src/cases/two.ts': '' })).toEqual([]));

  it('every rule is broken by its fault, and no rule is without one', async () => {
    const files = { ...sound, ...others, ...Object.fromEntries(Object.values(faults)) };
    const seen = await violationsIn(files);
    const wanted = Object.entries(faults).map(([rule, [file]]) => `${rule}: ${file}`);
    expect(wanted.filter((fault) => !seen.includes(fault))).toEqual([]);
    expect(forbidden.map((rule) => rule.name).filter((name) => !(name in faults))).toEqual([]);
  });
});

describe('the table of who may use whom', () => {
  it('has no cycle, and every room has its sentence', () => {
    expect(Object.keys(uses).map((module) => levelOf(module))).not.toContain(Number.NaN);
    expect(Object.keys(rooms).sort()).toEqual(Object.keys(uses).sort());
  });

  it('is what ARCHITECTURE.md and its picture show', () => expect(outOfDate()).toEqual([]));

  it('a room that is only planned is drawn with a broken line', () => {
    expect(svg(Object.keys(uses))).not.toContain('stroke-dasharray');
    expect(svg([]).match(/stroke-dasharray/g)).toHaveLength(Object.keys(uses).length);
    expect(roomTable(['cases'])).toMatch(/`cases`.*yes/);
  });

  it('only what stands between the marks is replaced', () => {
    expect(withRooms('no marks', 'x')).toBeUndefined();
    const text = 'a\n<!-- rooms: made by scripts/architecture/picture.mjs -->\nold\n<!-- end of rooms -->\nb';
    expect(withRooms(text, 'new')).toBe(text.replace('old', '\nnew\n'));
  });
});
