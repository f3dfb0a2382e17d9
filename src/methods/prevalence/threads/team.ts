/** A piece of work that can be sent to another thread: its input can be cloned (plain data, typed arrays). */
export type Task = { readonly kind: string; readonly input: unknown };

/** Those who do tasks, in this thread or in others. Who does which makes no difference to any result. */
export type Team = {
  /** How many work at the same time. */
  readonly size: number;
  /**
   * Results in the order of the tasks. `heard` is told after each task; a `signal` that has been aborted is noticed then.
   * @throws what the first failing task in order throws; PrevalenceError PREVALENCE_STOPPED when aborted or closed.
   */
  run<T>(
    tasks: readonly Task[],
    heard?: (done: number, total: number) => void,
    signal?: { readonly aborted: boolean },
  ): Promise<T[]>;
  /** Ends the threads at once, whatever they are doing. */
  close(): Promise<void>;
};
