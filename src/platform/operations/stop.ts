/** One thing to bring to its end. `within` is the milliseconds it may take; then the next step begins all the same. */
export type StopStep = { readonly name: string; readonly within: number; stop(): Promise<unknown> };

export type Stopped = {
  readonly name: string;
  readonly outcome: 'ended' | 'failed' | 'too-long' | 'left-out';
  readonly milliseconds: number;
};

/**
 * Stops a node in order, one step after the other: stop accepting → finish requests → jobs → audit → database. A step
 * that fails or takes too long does not keep the later ones from their turn.
 *
 * @param forced resolves when somebody asks again (a second signal): the rest is then left out
 */
export async function stopInOrder(
  steps: readonly StopStep[],
  forced: Promise<unknown> = new Promise(() => undefined),
): Promise<Stopped[]> {
  let asked = false;
  const force = forced.then(() => {
    asked = true;
    return 'left-out' as const;
  });
  const done: Stopped[] = [];
  for (const { name, within, stop } of steps) {
    const began = performance.now();
    const outcome = asked ? 'left-out' : await Promise.race([stepOutcome(stop), tooLong(within), force]);
    done.push({ name, outcome, milliseconds: Math.round(performance.now() - began) });
  }
  return done;
}

async function stepOutcome(stop: StopStep['stop']): Promise<'ended' | 'failed'> {
  try {
    await stop();
    return 'ended';
  } catch {
    return 'failed';
  }
}

const tooLong = (milliseconds: number): Promise<'too-long'> =>
  new Promise((resolve) => setTimeout(() => resolve('too-long'), milliseconds).unref());

/**
 * Resolves at the first signal to stop; `again` at the second.
 *
 * @param on what receives signals: the process
 */
export function stopSignals(on: Pick<NodeJS.Process, 'on'> = process): {
  readonly first: Promise<void>;
  readonly again: Promise<void>;
} {
  let count = 0;
  let resolveFirst: () => void = () => undefined;
  let resolveAgain: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    resolveFirst = resolve;
  });
  const again = new Promise<void>((resolve) => {
    resolveAgain = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    on.on(signal, () => {
      count += 1;
      if (count === 1) resolveFirst();
      else resolveAgain();
    });
  return { first, again };
}
