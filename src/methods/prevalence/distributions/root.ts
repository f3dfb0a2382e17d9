/**
 * The zero of a rising function on (floor, ∞), to the last bits: brackets outward from `start` by doubling the distance
 * from `floor`, then halves, with secant steps as long as they shrink the bracket.
 */
export function rootBetween(rising: (x: number) => number, start: number, floor: number): number {
  let low = start;
  let high = start;
  let atLow = rising(low);
  let atHigh = atLow;
  while (atLow > 0) {
    high = low;
    atHigh = atLow;
    low = floor + (low - floor) / 2;
    if (low === floor) return floor;
    atLow = rising(low);
  }
  while (atHigh < 0) {
    low = high;
    atLow = atHigh;
    high = floor + (high - floor) * 2;
    if (high === Infinity) return Infinity;
    atHigh = rising(high);
  }
  for (let turn = 0; turn < 200; turn++) {
    const width = high - low;
    const secant = low - (atLow * width) / (atHigh - atLow);
    const middle = turn % 3 !== 2 && secant > low && secant < high ? secant : low + width / 2;
    if (!(middle > low && middle < high)) break;
    const value = rising(middle);
    if (value === 0) return middle;
    if (value < 0) {
      low = middle;
      atLow = value;
    } else {
      high = middle;
      atHigh = value;
    }
    if (high - low <= 4e-16 * Math.abs(high)) break;
  }
  return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
}
