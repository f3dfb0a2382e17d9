// The power goes while a node writes: what was written and not synced is gone from every file.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { count } from './ledger.mjs';
import { buildPowerCut, cutPower } from './power-cut.mjs';
import { killAll, startVictim } from './victims.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns what was done and what was found wrong; every key that begins with FAULT must be nought */
export async function powerCuts({ folder, rounds, chance, say }) {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'data');
  const synced = join(folder, 'synced');
  const ledger = join(folder, 'acknowledged');
  mkdirSync(data);
  const preloaded = buildPowerCut(data, synced);
  if (!preloaded) {
    say('power cuts are left out: they need Linux and a C compiler (Debian: apt-get install gcc libc6-dev)');
    return { rounds: 0 };
  }
  const sum = {
    rounds: 0,
    acknowledged: 0,
    'files set back': 0,
    'FAULT lost': 0,
    'FAULT doubled': 0,
    'FAULT audit': 0,
    'FAULT index': 0,
  };
  for (let round = 0; round <= rounds; round += 1) {
    const last = round === rounds;
    const victim = startVictim(
      { data, ledger, write: !last, job: true, thorough: last || round % 5 === 4 },
      preloaded.env,
    );
    const judged = await victim.said('judged');
    sum['FAULT lost'] += judged.lost;
    sum['FAULT doubled'] += judged.doubled;
    sum['FAULT audit'] += judged.audit;
    sum['FAULT index'] += judged.index;
    if (last) {
      await victim.ended;
      break;
    }
    await victim.said('writing');
    await pause(100 + chance() * 1200);
    await killAll(victim, data);
    sum['files set back'] += cutPower(data, synced);
    sum.rounds += 1;
    if (round % 5 === 4) say(`${round + 1} power cuts, ${count(ledger)} writes acknowledged`);
  }
  preloaded.remove();
  sum.acknowledged = count(ledger);
  return sum;
}
