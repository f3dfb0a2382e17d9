/**
 * What an act costs a write (promised: 1 ms at p95), and whether 1,000 audited writes a second are kept up with the
 * sequencer running. Each write is a unit of work of its own that inserts one row; the audited one writes an act as well.
 * Options: `--writes N` for the comparison (default 4,000), `--seconds N` for the long run (default 10).
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type BenchLog, openBenchLog } from './audit-log.js';

const { values } = parseArgs({
  options: { writes: { type: 'string', default: '4000' }, seconds: { type: 'string', default: '10' } },
});
const actor = { id: 'bench', name: 'bench', roles: [], agency: null, kind: 'system' } as const;
const PROMISED = 1000;

const write = ({ storage }: BenchLog, audited: boolean): Promise<void> =>
  storage.inUnitOfWork(actor, async (uow) => {
    const id = randomUUID();
    await uow.client.query('insert into bench_note (id, words) values ($1, $2)', [
      id,
      'sixty letters or so, as a short note of a case worker has them',
    ]);
    if (audited) await uow.act('cases.note.add', `case/${id}`, { classes: ['story'] });
  });

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

/** In turn, so that both meet the same machine. */
async function compare(log: BenchLog): Promise<void> {
  const took: Record<'plain' | 'audited', number[]> = { plain: [], audited: [] };
  for (let round = 0; round < Number(values.writes); round += 1)
    for (const kind of ['plain', 'audited'] as const) {
      const begun = performance.now();
      await write(log, kind === 'audited');
      took[kind].push(performance.now() - begun);
    }
  for (const kind of ['plain', 'audited'] as const) took[kind].sort((a, b) => a - b);
  const row = (share: number) => ({
    plain: at(took.plain, share).toFixed(2),
    audited: at(took.audited, share).toFixed(2),
    more: (at(took.audited, share) - at(took.plain, share)).toFixed(2),
  });
  console.log(JSON.stringify({ writes: took.plain.length, p50: row(0.5), p95: row(0.95), promisedMoreAtP95: 1 }));
}

/** Writes are begun at the promised pace, whether or not those before have ended. */
async function sustain(log: BenchLog): Promise<void> {
  const seconds = Number(values.seconds);
  const took: number[] = [];
  const open = new Set<Promise<void>>();
  const begun = performance.now();
  for (let written = 0; written < seconds * PROMISED; ) {
    const due = Math.min(seconds * PROMISED, Math.floor(((performance.now() - begun) / 1000) * PROMISED));
    for (; written < due; written += 1) {
      const from = performance.now();
      const one = write(log, true).then(() => {
        took.push(performance.now() - from);
        open.delete(one);
      });
      open.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(open);
  const passed = (performance.now() - begun) / 1000;
  const settling = performance.now();
  await log.audit.settle();
  const behind = performance.now() - settling;
  const found = await log.audit.verify();
  took.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      perSecond: Math.round(took.length / passed),
      promised: PROMISED,
      p50Ms: at(took, 0.5).toFixed(1),
      p95Ms: at(took, 0.95).toFixed(1),
      lastActsSequencedAfterMs: Math.round(behind),
      leaves: found.size,
      checkpoints: found.checkpoints,
      findings: found.findings.length,
    }),
  );
}

const log = await openBenchLog();
try {
  await log.storage.withClient((client) =>
    client.query('create table bench_note (id uuid primary key, words text not null)'),
  );
  await compare(log);
  await sustain(log);
} finally {
  await log.end();
}
