/**
 * Speed of the reader of UN documents over invented texts: documents a second, time against length, a document of ten
 * megabytes, and the memory it takes. Processor time is counted, so that other work on the machine changes little.
 */
import { spawnSync } from 'node:child_process';
import { readInstrument } from '../../src/instruments/index.js';
import { randomOf } from './random.js';

const WORDS = (
  'harbours lamps quays States parties the of and in to for with measures cooperation persons victims prevention ' +
  'national international technical assistance implementation Convention Protocol report information resources'
).split(' ');
const RECITALS = ['Recalling', 'Noting with concern', 'Aware of', 'Bearing in mind', 'Welcoming', 'Reaffirming'];
const OPERATIVES = [
  'Requests the Secretary-General',
  'Urges Member States',
  'Invites Governments',
  'Encourages States parties',
];

/** A resolution of about `length` characters, with citations, deadlines, lists and notes as real ones have. */
export function inventedResolution(length: number, seed: number): string {
  const random = randomOf(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const out = [
    'United Nations',
    'Resolution adopted by the General Assembly on 19 December 2030',
    `85/${seed}. ${words(6)}`,
    'The General Assembly,',
  ];
  const notes: string[] = [];
  let size = 0;
  const put = (text: string) => {
    out.push(text);
    size += text.length + 2;
  };
  while (size < length * 0.35)
    put(
      `${pick(RECITALS)} its resolution ${60 + Math.floor(random() * 20)}/${Math.floor(random() * 300)} of 18 December 2014, ${words(30 + Math.floor(random() * 40))},`,
    );
  for (let n = 1; size < length; n += 1) {
    const list = random() < 0.2;
    const mark = random() < 0.2;
    if (mark) notes.push(`<sup>${notes.length + 1}</sup> A/67/${notes.length + 1}.`);
    put(
      `${n}. ${pick(OPERATIVES)}, within existing resources, to ${words(25 + Math.floor(random() * 40))}${mark ? `<sup>${notes.length}</sup>` : ''} at its eighty-sixth session${list ? ':' : ';'}`,
    );
    for (let k = 0; list && k < 4; k += 1) put(`(${String.fromCharCode(97 + k)}) To ${words(15)};`);
  }
  return `${[...out, '75th plenary meeting', '19 December 2030', ...notes].join('\n\n')}\n`;
}

type Timed<T> = { readonly seconds: number; readonly clock: number; readonly result: T };

/** Seconds of processor time, of all threads, and seconds by the clock. */
function cpu<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const clock = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, clock, result };
}

const line = (what: string, value: string, target = '') =>
  console.log(`${what.padEnd(48)} ${value}${target ? `   (target ${target})` : ''}`);

const ROUNDS = 5;

/**
 * Several rounds over the same documents, after as many as the engine needs to have compiled what is run most. The best
 * round is the one that other work on the machine disturbed least.
 */
function typical(): void {
  const texts = Array.from({ length: 200 }, (_, i) => inventedResolution(16_384, i + 1));
  const round = () => {
    for (const text of texts) readInstrument({ name: 'typical', text });
  };
  for (let i = 0; i < ROUNDS; i += 1) round();
  const rounds = Array.from({ length: ROUNDS }, () => cpu(round));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const speed = (seconds: readonly number[]) => {
    const best = Math.min(...seconds);
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
    return `${(characters / 16_384 / best).toFixed(0)} (mean ${(characters / 16_384 / mean).toFixed(0)})`;
  };
  const best = Math.min(...rounds.map(({ seconds }) => seconds));
  line('documents of 16 KB a second, by processor time', speed(rounds.map(({ seconds }) => seconds)), '≥ 500');
  line('documents of 16 KB a second, by the clock', speed(rounds.map(({ clock }) => clock)));
  line('milliseconds of processor time for 16 KB', ((best * 1000 * 16_384) / characters).toFixed(2), '≤ 2.0');
}

function linearity(): void {
  const sizes = [64, 128, 256, 512, 1024, 2048].map((kb) => kb * 1024);
  let before = 0;
  for (const size of sizes) {
    const text = inventedResolution(size, 7);
    // The best of three, each from a clean heap: a collection of what was read before falls on no document.
    const seconds = Math.min(
      ...[1, 2, 3].map(() => {
        global.gc?.();
        return cpu(() => readInstrument({ name: 'linear', text })).seconds;
      }),
    );
    line(
      `  ${size / 1024} KB`,
      `${seconds.toFixed(3)} s${before ? `, ${(seconds / before).toFixed(2)} times for twice the length` : ''}`,
      before ? '≤ 2.3 times' : '',
    );
    before = seconds;
  }
}

/** Highest heap and buffers seen while a document is read, beyond what was there before. */
function large(name: string, text: string): void {
  global.gc?.();
  const before = process.memoryUsage().rss;
  const { seconds, result } = cpu(() => readInstrument({ name, text }));
  const after = process.memoryUsage().rss;
  const peak = process.resourceUsage().maxRSS * 1024;
  const times = (Math.max(after, peak) - before) / (text.length * (/[^\0-\xff]/.test(text) ? 2 : 1));
  line(`  ${name}`, `${seconds.toFixed(1)} s, ${result.elements.length} elements`, '< 10 s');
  line('    memory at its highest, times the input', times.toFixed(1), '≤ 20');
}

// Memory is measured in a process of its own, which has read nothing before.
const alone = process.argv.indexOf('--large');
if (alone >= 0) {
  const text = inventedResolution(10 * 1024 * 1024, 11);
  if (process.argv[alone + 1] === 'one-line') large('all on one line', text.replace(/\n+/g, ' '));
  else large('paragraphs', text);
} else {
  typical();
  console.log('time against length');
  linearity();
  console.log('ten megabytes');
  for (const form of ['paragraphs', 'one-line'])
    spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', '--large', form], { stdio: 'inherit' });
}
