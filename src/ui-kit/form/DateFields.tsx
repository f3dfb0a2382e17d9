import { useLanguage, useT } from '../page-context.js';
import { Group } from './Choices.js';

type Part = 'day' | 'month' | 'year';

/** What a person typed, kept as typed: an impossible date goes back to the page unchanged. */
export type DateTyped = Readonly<Partial<Record<Part, string>>>;

export type DateFieldsProps = {
  /** Sent as `name-day`, `name-month`, `name-year`. */
  name: string;
  legend: string;
  value?: DateTyped;
  hint?: string | undefined;
  error?: string | undefined;
  /** The parts that are at fault; all three when left out. */
  wrong?: readonly Part[];
  optional?: boolean | undefined;
  id?: string | undefined;
};

const DAY_FIRST: readonly Part[] = ['day', 'month', 'year'];
const YEAR_FIRST: readonly Part[] = ['year', 'month', 'day'];

/** A date as three numbers: a native date field would speak the browser's language, not the page's. */
export function DateFields(props: DateFieldsProps) {
  const { name, value = {}, error, wrong = DAY_FIRST } = props;
  const t = useT();
  const parts = useLanguage() === 'zh' ? YEAR_FIRST : DAY_FIRST;
  return (
    <Group {...props}>
      {(id) => (
        <div class="date-fields">
          {parts.map((part, index) => {
            const own = index === 0 ? `${id}-1` : `${id}-${part}`;
            return (
              <div class="ds-field" key={part}>
                <label class="ds-label date-part" for={own}>
                  {t(`ui.date.${part}`)}
                </label>
                <input
                  class={part === 'year' ? 'ds-input date-year' : 'ds-input date-number'}
                  type="text"
                  inputmode="numeric"
                  id={own}
                  name={`${name}-${part}`}
                  value={value[part]}
                  maxlength={part === 'year' ? 4 : 2}
                  dir="ltr"
                  aria-invalid={error && wrong.includes(part) ? 'true' : undefined}
                />
              </div>
            );
          })}
        </div>
      )}
    </Group>
  );
}
