import pg from 'pg';
import { storageError } from './errors.js';
import { connectionOf, type Reach } from './pool.js';

/**
 * One connection that says "somebody is here". It ends with its process, whatever ends that, and PostgreSQL then frees
 * what it held: no file has to be cleaned up.
 */
export type Presence = {
  /** True once the connection broke: what it held may be another's by now. */
  lost(): boolean;
  /** True when, at this moment, nobody else is here; from then on nobody else can come. */
  leaveAsLast(): Promise<boolean>;
  end(): Promise<void>;
};

const key = (name: string) => `hashtextextended(${pg.escapeLiteral(name)}, 0)`;
const here = key('palermo is here');
// A server that was killed a moment ago is still being noticed by PostgreSQL.
const patience = 15;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * @param claimed what may be held by one only (the data folder of a node), or undefined for a guest
 * @throws STORAGE_FOLDER_IN_USE when another node holds it
 */
export async function takePresence(
  target: string | Reach,
  claimed: string | undefined,
  folder: string,
): Promise<Presence> {
  const client = new pg.Client(connectionOf(target, 'palermo presence'));
  let lost = false;
  const onEnd = () => {
    lost = true;
  };
  client.on('error', onEnd);
  client.on('end', onEnd);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock_shared(${here})`);
    if (claimed !== undefined) await claim(client, claimed, folder);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    lost: () => lost,
    leaveAsLast: () => leaveAsLast(client),
    end: () => client.end().catch(() => undefined),
  };
}

async function claim(client: pg.Client, claimed: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const answer = await client.query<{ got: boolean }>(
      `SELECT pg_try_advisory_lock(${key(`palermo node ${claimed}`)}) AS got`,
    );
    if (answer.rows[0]?.got) return;
    await pause(100);
  }
  throw storageError('STORAGE_FOLDER_IN_USE', { folder });
}

/** Other Palermo processes are known by the lock; whoever else is connected (an operator's console), by name. */
async function leaveAsLast(client: pg.Client): Promise<boolean> {
  const others = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
        AND application_name NOT IN ('palermo', 'palermo presence', 'palermo supervisor')`,
  );
  if (others.rows[0]?.others !== 0) return false;
  await client.query(`SELECT pg_advisory_unlock_shared(${here})`);
  const alone = await client.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${here}) AS alone`);
  return alone.rows[0]?.alone ?? false;
}
