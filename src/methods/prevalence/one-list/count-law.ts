import { expm1Of, expOf, log1pOf, logGammaOf, logOf } from '../kernel/portable/elementary.js';

/** How often a person is met, were being met never also seen. `mean` λ = exp(η). */
export type CountFamily = 'poisson' | 'geometric' | 'negative-binomial';

/** log P(Y = y | Y ≥ 1) of one person with its derivatives by η = log λ and δ = log r, r the law's size. */
export type Scored = {
  readonly value: number;
  readonly eta: number;
  readonly etaEta: number;
  readonly delta: number;
  readonly etaDelta: number;
  readonly deltaDelta: number;
};

/** Geometric is the negative binomial of size 1; the Poisson law, of size without end. */
export function scored(family: CountFamily, times: number, eta: number, delta: number): Scored {
  return family === 'poisson' ? scoredPoisson(times, eta) : scoredNegativeBinomial(times, eta, delta);
}

function scoredPoisson(times: number, eta: number): Scored {
  const mean = expOf(eta);
  // P0/(1 − P0), P0 = exp(−λ)
  const odds = expOf(-mean) / chanceMet('poisson', mean, 1);
  return {
    value: times * eta - mean - logGammaOf(times + 1) - logOf(chanceMet('poisson', mean, 1)),
    eta: times - mean - odds * mean,
    etaEta: -mean + (odds * (1 + odds) * mean - odds) * mean,
    delta: 0,
    etaDelta: 0,
    deltaDelta: 0,
  };
}

function scoredNegativeBinomial(times: number, eta: number, delta: number): Scored {
  const mean = expOf(eta);
  const size = expOf(delta);
  const both = size + mean;
  // log(r/(r + λ)), and what ψ(y+r) − ψ(r) and its kind are: sums, for differences would cancel.
  const logNone = -log1pOf(mean / size);
  let logRise = 0;
  let rise = 0;
  let riseSquare = 0;
  for (let j = 0; j < times; j++) {
    logRise += logOf(size + j);
    rise += 1 / (size + j);
    riseSquare += 1 / ((size + j) * (size + j));
  }
  const met = chanceMet('negative-binomial', mean, size);
  const odds = (1 - met) / met;
  const zeroEta = (-size * mean) / both;
  const zeroEtaEta = (-size * size * mean) / (both * both);
  const zeroSize = logNone + mean / both;
  const zeroEtaSize = -(mean * mean) / (both * both);
  const zeroSizeSize = (mean * mean) / (size * both * both);
  // −log(1 − P0) has the derivatives o g′ and o g″ + o(1 + o) g′g′ with g = log P0, o its odds.
  const twice = odds * (1 + odds);
  const bySize = rise + logNone + (mean - times) / both + odds * zeroSize;
  const bySizeSize =
    -riseSquare +
    mean / (size * both) -
    (mean - times) / (both * both) +
    odds * zeroSizeSize +
    twice * zeroSize * zeroSize;
  const byEtaSize = ((times - mean) * mean) / (both * both) + odds * zeroEtaSize + twice * zeroEta * zeroSize;
  return {
    value: logRise - logGammaOf(times + 1) + size * logNone + times * (eta - logOf(both)) - logOf(met),
    eta: (size * (times - mean)) / both + odds * zeroEta,
    etaEta: (-size * mean * (size + times)) / (both * both) + odds * zeroEtaEta + twice * zeroEta * zeroEta,
    delta: size * bySize,
    etaDelta: size * byEtaSize,
    deltaDelta: size * size * bySizeSize + size * bySize,
  };
}

/** 1 − P0: the chance to be met at least once. */
export function chanceMet(family: CountFamily, mean: number, size: number): number {
  return -expm1Of(family === 'poisson' ? -mean : -size * log1pOf(mean / size));
}

/** P(Y = times), times = 0, 1, … */
export function probabilityOf(family: CountFamily, times: number, mean: number, size: number): number {
  if (family === 'poisson') return expOf(times * logOf(mean) - mean - logGammaOf(times + 1));
  let logRise = 0;
  for (let j = 0; j < times; j++) logRise += logOf(size + j);
  return expOf(
    logRise - logGammaOf(times + 1) - size * log1pOf(mean / size) + times * (logOf(mean) - logOf(size + mean)),
  );
}
