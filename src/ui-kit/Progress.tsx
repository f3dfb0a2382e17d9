import { useId } from 'preact/hooks';
import { useFormat, usePage } from './page-context.js';

export type ProgressProps = {
  /** What is being done. */
  label: string;
  /** Steps done so far. */
  done: number;
  /** All steps; null while the whole is not known yet. */
  total: number | null;
  /** What a step is, with the counts: "12,000 of 40,000 rows". */
  detail?: string | undefined;
  /**
   * Address of the job's page, which answers JSON `{ job: { state, done, total } }` to a program. With it the
   * `progress.js` island keeps the bar moving and loads the page again once the work has ended; without script the
   * "update" link does the same by hand.
   */
  poll?: string;
};

/** How far long work has come. */
export function Progress({ label, done, total, detail, poll }: ProgressProps) {
  const { t, language } = usePage();
  const format = useFormat();
  const id = `progress-${useId()}`;
  const share = total === null || total <= 0 ? null : Math.min(1, Math.max(0, done / total));
  const said = share === null ? t('ui.progress.waiting') : format.percent(share);
  return (
    <div class="progress" data-poll={poll}>
      <label class="progress-label" for={id}>
        {label}
      </label>
      <progress id={id} max={1} value={share ?? undefined}>
        {said}
      </progress>
      <p class="progress-detail">
        <span aria-live="polite" data-language={language === 'ar' ? 'ar-u-nu-latn' : language}>
          {said}
        </span>
        {detail && <span>{detail}</span>}
        {poll !== undefined && (
          <a class="ds-link" href={poll}>
            {t('ui.progress.update')}
          </a>
        )}
      </p>
    </div>
  );
}
