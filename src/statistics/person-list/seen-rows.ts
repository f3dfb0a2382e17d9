/**
 * Remembers rows by a 53-bit hash in 16 bytes each, so that a repeated row is noticed in a list of any length. Two
 * different rows share a hash about once in twenty thousand lists of a million rows, and then only cause a warning.
 */
export class SeenRows {
  private hashes = new Float64Array(1 << 12);
  private rows = new Uint32Array(1 << 12);
  private size = 0;

  /** The earlier row with the same cells, or 0 after remembering this one. */
  earlier(cells: readonly string[], row: number): number {
    if (this.size * 2 > this.hashes.length) this.grow();
    const hash = hashOf(cells);
    const at = this.find(hash);
    if (this.hashes[at] !== 0) return this.rows[at] ?? 0;
    this.hashes[at] = hash;
    this.rows[at] = row;
    this.size += 1;
    return 0;
  }

  private find(hash: number): number {
    const last = this.hashes.length - 1;
    let at = hash % this.hashes.length;
    while (this.hashes[at] !== 0 && this.hashes[at] !== hash) at = at === last ? 0 : at + 1;
    return at;
  }

  private grow(): void {
    const { hashes, rows } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.rows = new Uint32Array(rows.length * 2);
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      if (hash === 0) continue;
      const at = this.find(hash);
      this.hashes[at] = hash;
      this.rows[at] = rows[index] ?? 0;
    }
  }
}

/** cyrb53 over all cells; never 0. */
function hashOf(cells: readonly string[]): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const cell of cells) {
    for (let index = 0; index < cell.length; index += 1) {
      const code = cell.charCodeAt(index);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 31, 2654435761);
    b = Math.imul(b ^ 31, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}
