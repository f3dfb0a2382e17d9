import type { ComponentChildren } from 'preact';

export type Task = {
  readonly key: string;
  /** What to do, as a link's words. */
  readonly title: string;
  readonly href: string;
  /** Why it waits, or since when. */
  readonly detail?: ComponentChildren;
  readonly tag?: ComponentChildren;
};

/** What waits for the reader, most pressing first. */
export function TaskList({ tasks, empty }: { tasks: readonly Task[]; empty: string }) {
  if (tasks.length === 0) return <p class="task-empty">{empty}</p>;
  return (
    <ul class="task-list">
      {tasks.map((task) => (
        <li key={task.key}>
          <div>
            <a class="ds-link task-title" href={task.href}>
              <bdi>{task.title}</bdi>
            </a>
            {task.detail && <p class="task-detail">{task.detail}</p>}
          </div>
          {task.tag}
        </li>
      ))}
    </ul>
  );
}
