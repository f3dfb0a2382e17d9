/** Measuring of ours and the peer in turns, and how it is told. */
import { cpus } from 'node:os';
import type { Peer, PeerRun } from './peer.js';

type Measured = { readonly wall: number; readonly cpu: number };

type Bench = {
  readonly name: string;
  readonly ours: () => unknown;
  readonly peer?: Peer | undefined;
  /** Times the work of ours that one run of the peer is a part of: what it took is multiplied by this. */
  readonly peerShare?: number;
  /** What the peer was recorded to take, where it cannot be run; and what was recorded. */
  readonly recorded?: { readonly cpu: number | undefined; readonly what: string };
  /** Seconds by the clock that ours may take. */
  readonly target?: number;
  /** CPU seconds that the arithmetic alone takes. */
  readonly floor?: number;
  readonly warmUps?: number;
  readonly rounds?: number;
  /** There is no peer to look for. */
  readonly alone?: boolean;
  /** Rounds in which the peer runs too; 3 unless told. */
  readonly peerRounds?: number;
};

type Outcome = { readonly ours: Measured; readonly peer: PeerRun | undefined };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
};

/** Seconds by the clock and of all threads of this process. */
export async function measured(work: () => unknown): Promise<Measured> {
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1e6 };
}

/** Warms up, then measures ours and the peer in turns: what else the machine does falls on both. Medians are told. */
export async function sideBySide(bench: Bench): Promise<Outcome> {
  const { ours, peer, warmUps = 3, rounds = 9, peerRounds = 3, peerShare = 1 } = bench;
  for (let round = 0; round < warmUps; round++) await ours();
  const own: Measured[] = [];
  const theirs: PeerRun[] = [];
  for (let round = 0; round < rounds; round++) {
    if (peer && round < peerRounds) theirs.push(peer.run());
    globalThis.gc?.();
    own.push(await measured(ours));
  }
  const outcome: Outcome = {
    ours: { wall: median(own.map(({ wall }) => wall)), cpu: median(own.map(({ cpu }) => cpu)) },
    peer: theirs[0] && {
      ...theirs[0],
      cpu: peerShare * median(theirs.map(({ cpu }) => cpu)),
      wall: peerShare * median(theirs.map(({ wall }) => wall)),
    },
  };
  tell(bench, outcome, Math.min(...own.map(({ wall }) => wall)));
  return outcome;
}

export const seconds = (value: number): string =>
  value < 1e-3
    ? `${(value * 1e6).toFixed(1)} µs`
    : value < 1
      ? `${(value * 1e3).toFixed(value < 0.1 ? 1 : 0)} ms`
      : `${value.toFixed(value < 100 ? 2 : 0)} s`;

const times = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

function tell(bench: Bench, { ours, peer }: Outcome, best: number): void {
  const { name, peerShare = 1, recorded, target, floor } = bench;
  const say = (what: string, value: string) => console.log(`  ${what.padEnd(24)} ${value}`);
  console.log(name);
  say('ours', `${seconds(ours.wall)} (best ${seconds(best)}), ${seconds(ours.cpu)} of processor`);
  if (target !== undefined)
    say(
      'target',
      `≤ ${seconds(target)}: ${ours.wall <= target ? 'met' : best <= target ? 'not met (met by the best round)' : 'NOT MET'}`,
    );
  if (floor !== undefined)
    say('arithmetic floor', `${seconds(floor)} of processor; ours ${times(ours.cpu / floor)} times that`);
  if (peer && bench.peer)
    say(
      bench.peer.name,
      `${seconds(peer.wall)}, ${seconds(peer.cpu)} of processor${peerShare === 1 ? '' : ` (a ${peerShare}th of the work, times ${peerShare})`}` +
        `${peer.peakMb === null ? '' : `, peak ${peer.peakMb.toFixed(0)} MB`}: ours is ${times(peer.cpu / ours.cpu)} times as fast by processor, ${times(peer.wall / ours.wall)} by the clock`,
    );
  if (recorded?.cpu !== undefined)
    say(
      'recorded',
      `${recorded.what}: ${seconds(recorded.cpu)} of processor, ${times(recorded.cpu / ours.cpu)} times ours`,
    );
  else if (!peer && !bench.alone) say('peer', 'not on this machine, and nothing recorded');
}

/** Machine and threads, before anything is measured. */
export function tellMachine(threads: number): void {
  const [cpu] = cpus();
  console.log(
    `${cpu?.model ?? 'processor'} × ${cpus().length}, Node.js ${process.versions.node}, ${threads} threads\n`,
  );
}

/** Most memory of this process so far. */
export function tellMemory(): void {
  console.log(`\npeak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

/** `--threads N`, 2 unless told: what the targets are for. */
export function threadsAsked(): number {
  const place = process.argv.indexOf('--threads');
  const asked = place < 0 ? 2 : Number(process.argv[place + 1]);
  if (!Number.isInteger(asked) || asked < 1) throw new Error('--threads wants a whole number.');
  return asked;
}
