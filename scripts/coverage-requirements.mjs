// `npm run coverage:requirements`: which paragraphs of the five documents the passing tests show.
// The lock holds what has been shown before; `--keep` renews it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, membersOf, readRows } from './requirements/references.mjs';
import { root } from './tree.mjs';

/** The letters of docs/requirements.tsv. */
const MODULES = {
  M1: 'instruments',
  M2: 'conference',
  M3: 'review',
  M4: 'coordination',
  M5: 'cases',
  M6: 'exchange',
  M7: 'statistics',
  M8: 'prevention',
  M9: 'support',
};

const reports = join(root, '.test-results');
const lockFile = join(root, 'requirements.lock.json');
const rows = readRows(readFileSync(join(root, 'docs', 'requirements.tsv'), 'utf8'));
const faults = [];

const beside = join(root, '..', 'shared', 'field', 'requirements.tsv');
if (existsSync(beside)) {
  const line = ({ ref, modules }) => `${ref} ${modules}`;
  const differing = symmetricDifference(rows.map(line), readRows(readFileSync(beside, 'utf8')).map(line));
  faults.push(...differing.map((row) => `docs/requirements.tsv and the list beside the checkout differ: ${row}`));
}

const files = existsSync(reports) ? readdirSync(reports).filter((file) => file.endsWith('.json')) : [];
if (files.length === 0) {
  console.log('No test report yet: run npm test first.');
  process.exit(1);
}
const results = files
  .flatMap((file) => JSON.parse(readFileSync(join(reports, file), 'utf8')).testResults)
  .flatMap((suite) =>
    suite.assertionResults.map(({ fullName, status }) => ({ name: `${suite.name} ${fullName}`, status })),
  );
const { shown, strange } = coverageOf(rows, results);

for (const [letter, module] of Object.entries(MODULES)) {
  const own = rows.filter((row) => row.modules.includes(letter));
  const done = own.filter((row) => shown.has(row.ref)).map(told);
  console.log(
    `${module.padEnd(13)}${String(done.length).padStart(3)} of ${own.length}${done.length > 0 ? `: ${done.join('; ')}` : ''}`,
  );
}
console.log(`${shown.size} of ${rows.length} rows shown by passing tests (a row may concern several modules)`);

/** A row that is shown in part says by which of its places. */
function told({ ref }) {
  const members = [...shown.get(ref)];
  return members.length === membersOf(ref).length
    ? ref
    : `${ref} (only ${members.map((member) => member.slice(3)).join(', ')})`;
}

function symmetricDifference(a, b) {
  return [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))];
}

faults.push(...strange.map((tag) => `a test names [${tag}], which is no row`));
const locked = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).shown : [];
if (process.argv.includes('--keep')) {
  const kept = rows.map((row) => row.ref).filter((ref) => shown.has(ref));
  writeFileSync(lockFile, `${JSON.stringify({ shown: kept }, null, 2)}\n`);
} else
  faults.push(
    ...locked
      .filter((ref) => !shown.has(ref))
      .map((ref) => `${ref} was shown before, and no passing test shows it now`),
  );

for (const fault of faults) console.log(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
