/**
 * The texts of `keys` within `most` edits of `text` (insert, delete, replace, swap of neighbours), the nearest only.
 * A lost character (U+FFFD) in `text` stands for any one character and costs nothing.
 */
export function closest(text: string, keys: Iterable<string>, most: number): { distance: number; keys: string[] } {
  let best = most;
  let found: string[] = [];
  for (const key of keys) {
    if (Math.abs(key.length - text.length) > best) continue;
    const distance = editDistance(text, key, best);
    if (distance > best) continue;
    if (distance < best) {
      best = distance;
      found = [];
    }
    found.push(key);
  }
  return { distance: best, keys: found };
}

function editDistance(from: string, to: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] || from[row - 1] === '\ufffd';
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}
