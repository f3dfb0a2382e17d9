/** What a part of the scores is: a name, and lines of what was measured with what is aimed at. */
export type Line = { readonly what: string; readonly value: string; readonly target?: string; readonly met?: boolean };

export type Options = {
  /** A part of a file's name: what differs from the reference is printed for it. */
  readonly verbose: string | null;
};

export type Section = {
  readonly name: string;
  /** Runs over a folder of reference texts; says in a line of its own where they are absent. */
  run(dir: string, options: Options): readonly Line[] | Promise<readonly Line[]>;
};

/** A percentage with one decimal against the least that is aimed at. `total` 0 is said, not scored. */
export function share(what: string, hit: number, total: number, atLeast: number): Line {
  if (total === 0) return { what, value: 'no reference' };
  const percent = (100 * hit) / total;
  return {
    what,
    value: `${percent.toFixed(2)} % (${hit} of ${total})`,
    target: `≥ ${atLeast} %`,
    met: percent >= atLeast,
  };
}

/** F1 of exact matches, in percent, against the least that is aimed at. */
export function f1(what: string, hit: number, truth: number, read: number, atLeast: number): Line {
  if (truth + read === 0) return { what, value: 'no reference' };
  const value = (200 * hit) / (truth + read);
  return {
    what,
    value: `${value.toFixed(2)} (${hit} exact of ${truth}, ${read} read)`,
    target: `≥ ${atLeast}`,
    met: value >= atLeast,
  };
}
