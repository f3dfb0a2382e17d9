import { edges, otherPlatformDoors, purePlatform, uses, wiredByNode } from './uses.mjs';

const anyOf = (names) => `(?:${names.join('|')})`;
const modules = Object.keys(uses);
const withFolders = modules.filter((module) => module !== 'methods');
const anyModule = anyOf(modules);
const tests = '\\.test\\.tsx?$';
const edge = `/${anyOf(edges)}(?:\\.ts$|/)`;
/** methods has a door a method, and one for its threads; every other module has one. */
const door = `^src/(?:methods/[^/]+/(?:index|threads/(?:node|browser))\\.ts$|${anyOf(withFolders)}/index\\.ts$)`;
const pages = ['^src/(?:platform/)?[^/]+/ui/'];
const everyPlatformButPure = `^src/platform/(?!${anyOf(purePlatform)}/)[^/]+/(?!ui/|islands/)`;
const purelyTyped = { dependencyTypesNot: ['type-only'] };
const packages = (...names) => names.map((name) => `(?:^|/)node_modules/${name}/`);
const databasePackages = packages('kysely', 'pg', 'pg-copy-streams');
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const graph = Object.entries(uses).map(([module, may]) =>
  rule(
    `${module}-uses-only-what-it-may`,
    `${module} may use ${may.join(', ') || 'no other module'}; for everything else there are events.`,
    { path: `^src/${module}/` },
    { path: `^src/${anyModule}/`, pathNot: `^src/${anyOf([module, ...may])}/` },
  ),
);

/** Threads differ from platform to platform: the one edge that methods have. */
const threadEdges = '^src/methods/[^/]+/threads/(?:node|browser)[^/]*\\.ts$';

const ruleFiles = {
  path: `^src/${anyModule}/.*\\.ts$`,
  pathNot: [tests, threadEdges, '^src/[^/]+/ui/', `^src/[^/]+${edge}`],
};

export const forbidden = [
  rule('no-cycles', 'Two files that need each other are one concept, or one too many.', {}, { circular: true }),
  rule('no-lost-imports', 'What is imported must exist.', { path: '^(src|test|bench)/' }, { couldNotResolve: true }),
  rule(
    'platform-and-ui-kit-know-no-module',
    'What all stand on cannot lean on one of them.',
    { path: '^src/(platform|ui-kit)/' },
    { path: `^src/${anyModule}/` },
  ),
  rule(
    'methods-know-nothing',
    'A researcher uses the methods without the rest: plain data in, plain data out.',
    { path: '^src/methods/', pathNot: [tests, threadEdges] },
    // Packages that take plain data and give plain data: the diff of words, SHA-256.
    { pathNot: ['^src/methods/', '^node_modules/diff/', '^node_modules/@noble/hashes/'] },
  ),
  rule(
    'modules-meet-at-index',
    'The door of a module is its index.ts.',
    { path: `^src/(${modules.join('|')})/` },
    { path: `^src/${anyModule}/`, pathNot: ['^src/$1/', door] },
  ),
  ...graph,
  rule(
    'only-node-wires',
    'Composition happens in one place, and nothing depends on it.',
    { path: '^src/', pathNot: '^src/node/' },
    { path: '^src/node/' },
  ),
  rule(
    'node-wires-through-doors',
    `The node takes of a module ${wiredByNode.join(', ')}, and nothing behind them.`,
    { path: '^src/node/', pathNot: tests },
    { path: `^src/${anyModule}/`, pathNot: [door, `^src/[^/]+/${anyOf(wiredByNode)}(?:\\.ts$|/index\\.ts$)`] },
  ),
  rule(
    'pages-only-draw',
    'A page shows what it is given: it reads no store, no request and no disk (types apart).',
    { path: [...pages, '^src/ui-kit/'], pathNot: tests },
    { path: [`^src/(?:platform/)?[^/]+${edge}`, everyPlatformButPure], ...purelyTyped },
  ),
  rule(
    'pages-are-pure',
    'A page is drawn on the server and may be drawn in a test: it needs no Node.',
    { path: [...pages, '^src/ui-kit/'], pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'platform-draws-in-ui',
    'What all stand on shows itself through pages in a folder ui/, wired by its routes.',
    { path: '^src/platform/', pathNot: [tests, ...pages] },
    { path: '^src/ui-kit/' },
  ),
  rule('rule-files-are-pure', 'Rules decide; files and sockets are for the edges.', ruleFiles, {
    dependencyTypes: ['core'],
  }),
  rule(
    'rule-files-stay-inside',
    `Rules know the platform's ${purePlatform.join(', ')}, and no edge, page, database or address.`,
    ruleFiles,
    {
      path: [
        `^src/[^/]+${edge}`,
        '^src/[^/]+/ui/',
        `^src/platform/(?!${anyOf(purePlatform)}/)`,
        '^src/ui-kit/',
        ...databasePackages,
        ...packages('hono', '@hono', 'commander', 'preact', 'pino'),
      ],
    },
  ),
  rule(
    'only-stores-speak-sql',
    'All SQL of a module stands in its store, and is reviewed there.',
    { path: '^src/', pathNot: [tests, '^src/platform/storage/', '^src/(?:platform/)?[^/]+/store(?:\\.ts$|/)'] },
    { path: databasePackages, ...purelyTyped },
  ),
  rule(
    'only-routes-know-http',
    'Parse, authorise, rule, store, present: in routes.ts.',
    { path: `^src/${anyModule}/`, pathNot: [tests, '^src/[^/]+/routes(?:\\.ts$|/)'] },
    { path: ['^src/platform/http/', ...packages('hono', '@hono')], ...purelyTyped },
  ),
  rule(
    'only-cli-knows-the-command-line',
    'What a command does, a page or a job may do too: it lives elsewhere.',
    { path: `^src/${anyModule}/`, pathNot: [tests, '^src/[^/]+/cli(?:\\.ts$|/)'] },
    { path: ['^src/platform/command-line/', ...packages('commander')], ...purelyTyped },
  ),
  rule(
    'platform-through-its-doors',
    'Each folder of the platform has a door, index.ts; exceptions are in uses.mjs with their reasons.',
    { path: '^src/(platform/[^/]+|[^/]+)/', pathNot: tests },
    {
      path: '^src/platform/[^/]+/',
      pathNot: ['^src/$1/', '^src/platform/[^/]+/index\\.ts$', ...otherPlatformDoors.map((other) => other.path)],
    },
  ),
  ...otherPlatformDoors.map((other, index) =>
    rule(
      `platform-side-door-${index + 1}`,
      `Only for ${other.from}: ${other.why}.`,
      { path: '^src/(platform/[^/]+|[^/]+)/', pathNot: [tests, other.from] },
      { path: other.path, pathNot: '^src/$1/' },
    ),
  ),
  rule(
    'messages-are-read-not-imported',
    'A module says only its own messages, through the catalogue.',
    { path: '^src/' },
    { path: '/messages/[a-z]+\\.json$' },
  ),
  rule(
    'no-dev-dependency',
    'What runs at a user must be installed there.',
    { path: '^src/', pathNot: tests },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/node_modules/@types/' },
  ),
  rule(
    'source-stands-alone',
    'The program needs neither its tests nor its tools.',
    { path: '^src/', pathNot: tests },
    { path: ['^(?:test|bench|scripts|bin)/', tests] },
  ),
];
