// The state of the latent-class sampler: cells of the table, and for every rung the classes. Rows of classes are 16 long,
// rows of lists 12; a rung has 16 classes and 4096 cells.

/** Most lists there is room for. */
export const MOST_LISTS_HERE: i32 = 12;
/** Numbers of one draw in `latentDraws`: unseen, p0, concentration, classes in use. */
export const DRAW_WIDTH: i32 = 4;

/** Cells: the empty history first, then every history seen and what is left of it as its lowest list is taken off. */
export const cellParent: Int32Array = new Int32Array(4096);
export const cellList: Int32Array = new Int32Array(4096);
export const cellHistory: Int32Array = new Int32Array(4096);
/** People by cell. */
export const cellCounts: Float64Array = new Float64Array(4096);
/** The power to which the likelihood stands on each rung, 1 on the first, falling. */
export const coolness: Float64Array = new Float64Array(16);
/** What was drawn, DRAW_WIDTH numbers a draw. */
export const latentDraws: Float64Array = new Float64Array(65536);
/** Exchanges tried and made between neighbouring rungs, two numbers a rung. */
export const exchanges: Float64Array = new Float64Array(32);

export const chance: Float64Array = new Float64Array(65536);
export const odds: Float64Array = new Float64Array(3072);
export const caught: Float64Array = new Float64Array(3072);
export const weight: Float64Array = new Float64Array(256);
/** Logit of what class k takes of what the classes before it left. */
export const stick: Float64Array = new Float64Array(256);
/** P(on no list | class), P(on any | class). */
export const missed: Float64Array = new Float64Array(256);
export const met: Float64Array = new Float64Array(256);
export const seen: Float64Array = new Float64Array(256);
export const hidden: Float64Array = new Float64Array(256);
export const concentration: Float64Array = new Float64Array(16);
export const people: Float64Array = new Float64Array(16);
export const unseenChance: Float64Array = new Float64Array(16);
export const unseen: Float64Array = new Float64Array(16);
/** Which state stands on which rung: exchanged rather than copied. */
export const place: Int32Array = new Int32Array(16);
export const order: Int32Array = new Int32Array(16);

export let lists: i32 = 0;
export let cells: i32 = 0;
export let classes: i32 = 10;
export let rungs: i32 = 1;
export let mostHidden: f64 = 0;
export let gammaShape: f64 = 0.25;
export let gammaRate: f64 = 0.25;

/** Bounds of the arithmetic: the prior Gamma(0.25, 0.25) leaves 2e-8 below and nothing above. */
export const LEAST_CONCENTRATION: f64 = 1e-30;
export const MOST_CONCENTRATION: f64 = 1e4;

/** Says what the chain is about. */
export function describeModel(
  listCount: i32,
  cellCount: i32,
  classCount: i32,
  rungCount: i32,
  limit: f64,
  shape: f64,
  rate: f64,
): void {
  lists = listCount;
  cells = cellCount;
  classes = classCount;
  rungs = rungCount;
  mostHidden = limit;
  gammaShape = shape;
  gammaRate = rate;
}

/** P(history, class) for every cell; the empty history stands in cell 0. */
export function fillCells(s: i32): void {
  const first: i32 = s << 4;
  for (let k: i32 = 0; k < classes; k++) chance[k] = (weight[first + k] as f64) * (missed[first + k] as f64);
  for (let c: i32 = 1; c < cells; c++) {
    const at: i32 = c << 4;
    const from: i32 = (cellParent[c] as i32) << 4;
    const list: i32 = cellList[c] as i32;
    for (let k: i32 = 0; k < classes; k++)
      chance[at + k] = (chance[from + k] as f64) * (odds[(first + k) * MOST_LISTS_HERE + list] as f64);
  }
}

export function exchange(values: Float64Array, a: i32, b: i32): void {
  const kept: f64 = values[a] as f64;
  values[a] = values[b] as f64;
  values[b] = kept;
}
