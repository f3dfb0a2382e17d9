// Chance that is the same on every machine, and the lines of a CSV file.
/** mulberry32: a small generator whose sequence is the same on every machine. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const weighted = (weights) => {
    const entries = Object.entries(weights);
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
    return entries[entries.length - 1][0];
  };
  const several = (weights, most) => {
    const chosen = new Set();
    for (let count = whole(1, most); count > 0; count--) chosen.add(weighted(weights));
    return [...chosen].join(';');
  };
  return { next, whole, weighted, several };
}

const cell = (value) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
export const csv = (rows) => rows.map((row) => `${row.map((value) => cell(String(value))).join(',')}\n`).join('');
export const two = (number) => String(number).padStart(2, '0');
