/**
 * Verification of a log of one million leaves (promised: 10 s), with a checkpoint for every 2,000 of them, and the
 * memory it takes. Options: `--leaves N`.
 */
import { parseArgs } from 'node:util';
import { openBenchLog, writeActs } from './audit-log.js';

const { values } = parseArgs({ options: { leaves: { type: 'string', default: '1000000' } } });
const count = Number(values.leaves);
const log = await openBenchLog();
try {
  let begun = performance.now();
  for (let done = 0; done < count; done += 100_000) {
    await writeActs(log, Math.min(100_000, count - done));
    await log.audit.settle();
    await log.audit.checkpoint();
  }
  console.log(`${count} acts written, sealed and sequenced: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let most = 0;
    let portions = 0;
    const cpu = process.cpuUsage();
    begun = performance.now();
    const found = await log.audit.verify({
      progress: () => {
        portions += 1;
        if (portions % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
      },
    });
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `verified ${found.size} leaves, ${found.checkpoints} checkpoints, ${found.findings.length} findings: ${seconds.toFixed(1)} s ` +
        `(promised 10 for a million; ${((user + system) / 1e6).toFixed(1)} s of processor), ${((most - before) / 1e6).toFixed(0)} MB more`,
    );
  }
} finally {
  await log.end();
}
