/** The whole log as a stream: every leaf with its act, by binary COPY, decoded a portion at a time. */
import pgCopyStreams from 'pg-copy-streams';
import type { UnitOfWork } from '../../storage/index.js';

/** A leaf with the row of its act, as bytes: what they mean is decided where they are looked at. */
export type LoggedLeaf = {
  readonly position: number;
  readonly act: number | null;
  readonly leaf: Buffer;
  readonly positionSeal: Buffer;
  /** Null where no act has the number that the leaf names. */
  readonly row: LoggedAct | null;
};

export type LoggedAct = {
  readonly at: string;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subject: string;
  /** JSON, as the database writes it. */
  readonly details: string;
  readonly salt: Buffer | null;
  readonly leaf: Buffer | null;
  readonly seal: Buffer | null;
};

const HEADER_BYTES = 19;
/** Seconds from 1970 to 2000, where PostgreSQL's clock begins. */
const EPOCH_SECONDS = 946_684_800;
const COLUMNS = 13;

/**
 * Every leaf from position `from` up to `to`. To be read in one snapshot with everything it is compared with. Memory does not
 * grow with the log: the leaves come by their index, each act by its own.
 */
export async function* loggedLeaves(
  { client }: UnitOfWork,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<LoggedLeaf[]> {
  await client.query(
    'set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_sort = off; set local enable_seqscan = off; set local jit = off; set local max_parallel_workers_per_gather = 0',
  );
  const stream = client.query(
    pgCopyStreams.to(
      `copy (select l.position, l.act, l.leaf, l.seal, a.id, a.at, a.actor, a.actor_kind, a.action, a.subject, a.details, a.salt, a.leaf, a.seal
       from audit_leaf l left join act a on a.id = l.act where l.position >= ${Math.trunc(from)} and l.position < ${Math.trunc(to)} order by l.position)
       to stdout (format binary)`,
    ),
  );
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  const instantAt = instants();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!begun) {
      if (rest.length < HEADER_BYTES) continue;
      rest = rest.subarray(HEADER_BYTES);
      begun = true;
    }
    const leaves: LoggedLeaf[] = [];
    let at = 0;
    for (;;) {
      const end = rowEnd(rest, at);
      if (end === -1) break;
      leaves.push(leafAt(rest, at, instantAt));
      at = end;
    }
    rest = rest.subarray(at);
    if (leaves.length > 0) yield leaves;
  }
}

/** Where the row that begins at `at` ends, or -1 where it is not whole yet or there is none. */
function rowEnd(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) return -1;
  const columns = bytes.readInt16BE(at);
  if (columns < 0) return -1;
  let next = at + 2;
  for (let column = 0; column < columns; column += 1) {
    if (next + 4 > bytes.length) return -1;
    next += 4 + Math.max(0, bytes.readInt32BE(next));
  }
  return next <= bytes.length ? next : -1;
}

function leafAt(bytes: Buffer, at: number, instantAt: ReturnType<typeof instants>): LoggedLeaf {
  const starts: number[] = [];
  const ends: number[] = [];
  let next = at + 2;
  for (let column = 0; column <= COLUMNS; column += 1) {
    const length = bytes.readInt32BE(next);
    starts.push(length < 0 ? -1 : next + 4);
    next += 4 + Math.max(0, length);
    ends.push(next);
  }
  const number = (column: number): number => {
    const start = starts[column] as number;
    return bytes.readInt32BE(start) * 4_294_967_296 + bytes.readUInt32BE(start + 4);
  };
  const text = (column: number): string => bytes.toString('utf8', starts[column], ends[column]);
  const some = (column: number): Buffer | null =>
    starts[column] === -1 ? null : bytes.subarray(starts[column], ends[column]);
  const row: LoggedAct | null =
    starts[4] === -1
      ? null
      : {
          at: instantAt(bytes, starts[5] as number),
          actor: text(6),
          actorKind: text(7),
          action: text(8),
          subject: text(9),
          // The first byte of binary jsonb is its version.
          details: bytes.toString('utf8', (starts[10] as number) + 1, ends[10]),
          salt: some(11),
          leaf: some(12),
          seal: some(13),
        };
  return {
    position: number(0),
    act: starts[1] === -1 ? null : number(1),
    leaf: some(2) as Buffer,
    positionSeal: some(3) as Buffer,
    row,
  };
}

/**
 * As `instantOf` writes it: milliseconds, or microseconds where there are any. Acts stand in the order of their times,
 * nearly: the second of the one before is mostly that of the next.
 */
function instants(): (bytes: Buffer, start: number) => string {
  let second = Number.NaN;
  let text = '';
  return (bytes, start) => {
    const micros = bytes.readInt32BE(start) * 4_294_967_296 + bytes.readUInt32BE(start + 4);
    if (!Number.isSafeInteger(micros)) return 'infinity';
    const inSecond = Math.floor(micros / 1_000_000);
    if (inSecond !== second) {
      const date = new Date((inSecond + EPOCH_SECONDS) * 1000);
      if (Number.isNaN(date.getTime())) return 'beyond';
      second = inSecond;
      text = date.toISOString().slice(0, -4);
    }
    const left = micros - inSecond * 1_000_000;
    return left % 1000 === 0
      ? `${text}${String(left / 1000).padStart(3, '0')}Z`
      : `${text}${String(left).padStart(6, '0')}Z`;
  };
}
