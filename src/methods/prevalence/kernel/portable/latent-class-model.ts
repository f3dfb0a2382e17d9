// The state of the latent-class sampler: cells of the table, and for every rung the classes. Rows of classes are 16 long,
// rows of lists 12; a rung has 16 classes and 4096 cells.

/** Most classes, lists, cells and rungs that have room. Rows of classes are 16 long. */
export const MOST_CLASSES: i32 = 16;
export const MOST_RUNGS: i32 = 16;
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
