import type { Storage } from '../../storage/index.js';

/**
 * Holds a runner's session lock on a connection of its own until `until` resolves. When the process dies the database
 * frees the lock by itself, so another runner knows at once, on whatever machine and whatever the clocks say.
 * Resolves early when the connection breaks: then it is taken again.
 */
export function holdLease(storage: Storage, runner: string, held: () => void, until: Promise<void>): Promise<void> {
  return storage.withClient(async (client) => {
    let broken: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => {
      broken = resolve;
      client.once('end', broken);
      client.once('error', broken);
    });
    const lock = "hashtextextended('palermo job runner ' || $1::text, 0)";
    await client.query(`select pg_advisory_lock(${lock})`, [runner]);
    held();
    await Promise.race([until, lost]);
    client.removeListener('end', broken);
    client.removeListener('error', broken);
    // Given back to the pool, the connection lives on: the lock must not.
    await client.query(`select pg_advisory_unlock(${lock})`, [runner]);
  });
}
