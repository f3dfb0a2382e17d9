import { type Answered, type Asked, errorOf, faultOf, stopped } from './letters.js';
import type { Task, Team } from './team.js';

/** One other thread, whatever the platform calls it. It has one task at a time. */
export type Seat = {
  ask(asked: Asked): void;
  /** Ends it at once. */
  end(): Promise<void>;
};

/** Opens a seat; `answered` is called with each answer, `died` if it ends of itself. */
export type OpenSeat = (answered: (answer: Answered) => void, died: (error: unknown) => void) => Promise<Seat>;

type Place = { seat: Promise<Seat>; at: Piece | undefined };
type Piece = { readonly run: Run; readonly place: number };
type Run = {
  readonly tasks: readonly Task[];
  readonly results: unknown[];
  readonly heard: ((done: number, total: number) => void) | undefined;
  readonly signal: { readonly aborted: boolean } | undefined;
  next: number;
  done: number;
  atWork: number;
  /** The failure of the earliest task so far. */
  failure: { readonly place: number; readonly error: Error } | undefined;
  readonly settle: (error: Error | undefined) => void;
};

/** A team over other threads; seats are opened as they are needed, and taken in turn by all runs. */
export function teamOf(size: number, open: OpenSeat): Team {
  const places: Place[] = [];
  const runs: Run[] = [];
  let closed = false;

  function give(): void {
    for (const run of [...runs]) {
      if (run.signal?.aborted) conclude(run, stopped());
      while (runs.includes(run) && run.next < run.tasks.length && !run.failure) {
        const place = idle();
        if (!place) return;
        send(place, { run, place: run.next++ });
      }
    }
  }

  function idle(): Place | undefined {
    const free = places.find(({ at }) => !at);
    if (free || places.length >= size) return free;
    const place: Place = { at: undefined, seat: Promise.resolve(undefined as never) };
    place.seat = open(
      (answer) => answered(place, answer),
      (error) => died(place, error),
    );
    places.push(place);
    return place;
  }

  function send(place: Place, piece: Piece): void {
    place.at = piece;
    piece.run.atWork++;
    place.seat
      .then((seat) => seat.ask({ number: piece.place, task: piece.run.tasks[piece.place] as Task }))
      .catch((error: unknown) => died(place, error));
  }

  function answered(place: Place, answer: Answered): void {
    const piece = place.at;
    if (!piece) return;
    place.at = undefined;
    taken(piece, answer);
    give();
  }

  /** A thread that ended of itself, or would not take its task, is left; its task has failed. */
  function died(place: Place, error: unknown): void {
    if (!places.includes(place)) return;
    places.splice(places.indexOf(place), 1);
    place.seat.then((seat) => seat.end()).catch(() => undefined);
    if (place.at) taken(place.at, { number: place.at.place, fault: faultOf(error) });
    give();
  }

  function taken({ run, place }: Piece, answer: Answered): void {
    run.atWork--;
    if (!runs.includes(run)) return;
    if ('fault' in answer) {
      if (!run.failure || place < run.failure.place) run.failure = { place, error: errorOf(answer.fault) };
    } else {
      run.results[place] = answer.result;
      run.done++;
      run.heard?.(run.done, run.tasks.length);
    }
    if (run.signal?.aborted) conclude(run, stopped());
    // Tasks before the failing one are all given out already: what they say decides which error it is.
    else if (run.failure && run.atWork === 0) conclude(run, run.failure.error);
    else if (run.done === run.tasks.length) conclude(run, undefined);
  }

  function conclude(run: Run, error: Error | undefined): void {
    const at = runs.indexOf(run);
    if (at < 0) return;
    runs.splice(at, 1);
    run.settle(error);
  }

  return {
    size,
    run: <T>(
      tasks: readonly Task[],
      heard?: (done: number, total: number) => void,
      signal?: { readonly aborted: boolean },
    ) =>
      new Promise<T[]>((resolve, reject) => {
        if (closed || signal?.aborted) return reject(stopped());
        if (tasks.length === 0) return resolve([]);
        const results: T[] = Array.from({ length: tasks.length });
        const settle = (error: Error | undefined): void => (error ? reject(error) : resolve(results));
        const begun = { next: 0, done: 0, atWork: 0, failure: undefined };
        runs.push({ tasks, results, heard, signal, settle, ...begun });
        give();
      }),
    async close() {
      closed = true;
      const left = places.splice(0);
      for (const run of [...runs]) conclude(run, stopped());
      await Promise.all(left.map(({ seat }) => seat.then((open) => open.end()).catch(() => undefined)));
    },
  };
}
