/** R's stream of uniforms. Its state is its own: two made from one seed give the same numbers. */
export type RStream = {
  /** R's `runif(1)`: a multiple of 2^-32 kept off 0 and 1. */
  readonly unif: () => number;
};

const SIZE = 624;
const SHIFT = 397;
const HALF_STEP = 0.5 * 2.328306437080797e-10;

/**
 * The generator of R's `set.seed(seed)` with its defaults ("Mersenne-Twister", "Inversion"): MT19937 of Matsumoto and
 * Nishimura (1998), its 624 words filled by the congruential sequence s → 69069 s + 1 after 50 steps of warming up.
 * @param seed a whole number that fits in 32 bits, negative ones as R takes them
 */
export function rMersenneTwister(seed: number): RStream {
  const words = new Uint32Array(SIZE);
  let scrambled = seed | 0;
  const step = (): number => (scrambled = (Math.imul(69069, scrambled) + 1) | 0);
  // One step more than 50: R fills 625 words and then overwrites the first, which is the index.
  for (let warming = 0; warming < 51; warming++) step();
  for (let place = 0; place < SIZE; place++) words[place] = step();
  let next = SIZE;

  return {
    unif() {
      if (next === SIZE) {
        regenerate(words);
        next = 0;
      }
      let word = words[next++] as number;
      word ^= word >>> 11;
      word ^= (word << 7) & 0x9d2c5680;
      word ^= (word << 15) & 0xefc60000;
      word ^= word >>> 18;
      const value = (word >>> 0) * 2.3283064365386963e-10;
      if (value <= 0) return HALF_STEP;
      return 1 - value <= 0 ? 1 - HALF_STEP : value;
    },
  };
}

function regenerate(words: Uint32Array): void {
  for (let place = 0; place < SIZE; place++) {
    const joined =
      ((words[place] as number) & 0x80000000) | ((words[place + 1 === SIZE ? 0 : place + 1] as number) & 0x7fffffff);
    const shifted = words[place + SHIFT < SIZE ? place + SHIFT : place + SHIFT - SIZE] as number;
    words[place] = shifted ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
  }
}
