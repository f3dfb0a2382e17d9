// The one table of who may use whom. The architecture rules, their tests and the picture in ARCHITECTURE.md are made from it.

/** Module → the modules whose door (`index.ts`) it may use. Everything else between modules goes by events. */
export const uses = {
  methods: [],
  instruments: ['methods'],
  conference: ['instruments'],
  coordination: ['instruments'],
  prevention: ['instruments'],
  exchange: ['coordination'],
  support: ['instruments', 'coordination'],
  cases: ['coordination', 'exchange', 'methods'],
  review: ['instruments', 'coordination', 'exchange'],
  statistics: ['instruments', 'cases', 'methods'],
};

/** One sentence a room, in the order in which the picture shows them. */
export const rooms = {
  instruments: 'what was asked: documents read into provisions, commitments, citations; treaty status',
  conference: 'bodies, sessions, drafts and revisions, recommendations, reports',
  coordination: 'the national mechanism, action plans, measures, indicators, points of contact',
  prevention: 'methods and trends, recruitment agencies, supply chains, awareness, training',
  exchange: 'letters between sovereign nodes',
  support: 'good practice, technical assistance, trust fund, inter-agency coordination',
  cases: 'people met: identification, consent, referral, assistance, proceedings, remedies',
  review: 'country reviews: questionnaires, observations, summaries',
  statistics: 'the national dataset, estimates, publication, the reports that others ask for',
  methods: 'the mathematics, pure: linkage, prevalence, disclosure, similarity',
};

/** What every module stands on, and what puts them together. Neither is a module. */
export const ground = {
  platform:
    'storage, crypto, audit, identity, people, access, jobs, files, notices, operations, languages, errors, spreadsheets, http, command line',
  'ui-kit': 'components, tokens, right-to-left and print styles',
  node: 'composition only: configuration, wiring, server, command line',
};

/**
 * Files (or folders of the same name) of a module that meet the world outside: database, addresses, command line,
 * long work, files of others' formats, events. All others, `ui/` and tests apart, are rule files: pure.
 */
export const edges = ['store', 'routes', 'cli', 'importing', 'exporting', 'events'];

/** What `node/` may take hold of in a module in order to wire it. */
export const wiredByNode = ['index', 'access', ...edges];

/** Platform folders that rule files may use; `tsconfig.pure.json` proves that they are pure themselves. */
export const purePlatform = ['access', 'errors', 'languages'];

/** Places behind a platform folder's door that others may use all the same, each with its reason. */
export const otherPlatformDoors = [
  {
    path: '^src/platform/[^/]+/(?:access|routes|cli)\\.ts$',
    from: '^src/node/',
    why: 'the node joins all permission tables, routes and commands',
  },
  {
    path: '^src/platform/storage/(?:backup|transfer)/index\\.ts$',
    from: '^src/platform/operations/',
    why: 'saving and carrying a database needs the engine’s inner doors',
  },
  {
    path: '^src/platform/languages/catalogue\\.ts$',
    from: '^src/(node|platform/command-line)/',
    why: 'reads the disk, and the door of languages is pure: rule files and pages use it',
  },
];
