import { Icon } from './icons.js';
import { useT } from './page-context.js';

export type Step = {
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** The way back to a step that is done. */
  readonly href?: string;
};

/** Where one stands in work of several pages: upload, map, check, import. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const t = useT();
  return (
    <nav class="steps" aria-label={label}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.label} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span class="step-mark" aria-hidden="true">
              {step.state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span class="step-label">
              {step.href && step.state === 'done' ? <a href={step.href}>{step.label}</a> : step.label}
              {step.state === 'done' && <span class="sr-only"> {t('ui.steps.done')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
