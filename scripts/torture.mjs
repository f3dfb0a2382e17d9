// `npm run torture`: kills a writing node again and again, then cuts its power, and looks for what was lost.
//   --rounds N (200)  --power-cuts N (20)  --seed N  --keep (leaves the folder there)
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { powerCuts } from '../test/torture/power-cuts.mjs';
import { killings } from '../test/torture/killings.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    'power-cuts': { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});

/** mulberry32: the same seed kills at the same moments, as far as a machine repeats itself. */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

await build();
const folder = mkdtempSync(join(tmpdir(), 'palermo-torture-'));
// The database's account must be able to pass.
chmodSync(folder, 0o755);
const chance = chanceFrom(Number(values.seed));
const say = (line) => console.log(line);
say(`seed ${values.seed}, in ${folder}`);
const begun = performance.now();
let failed = false;
try {
  for (const [name, run, rounds] of [
    ['killings', killings, Number(values.rounds)],
    ['power cuts', powerCuts, Number(values['power-cuts'])],
  ]) {
    if (rounds === 0) continue;
    const verdict = await run({ folder: join(folder, name.replace(' ', '-')), rounds, chance, say });
    say(
      `${name}: ${Object.entries(verdict)
        .map(([what, much]) => `${much} ${what}`)
        .join(', ')}`,
    );
    failed ||= Object.entries(verdict).some(([what, much]) => what.startsWith('FAULT') && much > 0);
  }
} catch (error) {
  failed = true;
  say(`FAULT ${error.stack ?? error}`);
} finally {
  if (!values.keep && !failed) rmSync(folder, { recursive: true, force: true });
}
say(`${failed ? 'FAILED' : 'passed'} in ${Math.round((performance.now() - begun) / 1000)} s`);
process.exitCode = failed ? 1 : 0;
