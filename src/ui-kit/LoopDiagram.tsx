import { useFormat, useT } from './page-context.js';

export type LoopStep = {
  readonly key: string;
  /** One word: Asked, Done, Protected … */
  readonly name: string;
  /** What the number counts, said in words: "commitments read". */
  readonly counted: string;
  /** Today's number; null where the step has no room in the installation yet, or none of the reader's to count. */
  readonly figure: number | null;
  readonly href?: string;
  /** Said where there is no number to show, and still a room to enter. */
  readonly instead?: string;
  /** The step has a room, and the reader has no business there. */
  readonly notYours?: boolean;
};

/** The loop the product closes, as an ordered list; drawn as a ring where the screen is wide enough. */
export function LoopDiagram({ steps, label }: { steps: readonly LoopStep[]; label: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <div class="loop">
      <svg class="loop-ring" viewBox="0 0 600 400" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <ellipse cx="300" cy="200" rx="235" ry="150" />
      </svg>
      <p class="loop-name" aria-hidden="true">
        {label}
      </p>
      <ol class="loop-steps" aria-label={label}>
        {steps.map((step, index) => (
          <li key={step.key} class={step.figure === null ? 'loop-step loop-step-absent' : 'loop-step'}>
            <span class="loop-order" aria-hidden="true">
              {index + 1}
            </span>
            <span class="loop-step-name">{step.href ? <a href={step.href}>{step.name}</a> : step.name}</span>
            <span class="loop-figure">
              {step.figure === null ? (
                (step.instead ?? t(step.notYours ? 'ui.loop.not-yours' : 'ui.loop.absent'))
              ) : (
                <>
                  <strong>{format.number(step.figure)}</strong> {step.counted}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
