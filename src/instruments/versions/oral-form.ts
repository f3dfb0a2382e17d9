/** What a person typed to note an oral revision, as a revision or as faults of fields. */
import { dayTyped } from '../typed-date.js';
import { ORAL_ACTIONS, type OralRevision } from './oral.js';

export type OralTyped = {
  readonly fragment: string;
  readonly action: string;
  readonly text: string;
  readonly reader: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
};

export const EMPTY_ORAL: OralTyped = {
  fragment: '',
  action: 'replace',
  text: '',
  reader: '',
  day: '',
  month: '',
  year: '',
  time: '',
};

export type OralField = 'fragment' | 'action' | 'text' | 'reader' | 'read' | 'time';
/** Fields at fault, with the message key of each. */
export type OralFaults = Readonly<Partial<Record<OralField, string>>>;

const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/** No meeting of the Organization was held before this year. */
const FIRST_YEAR = '1945';

function readOutOn(typed: OralTyped): string | null {
  const day = dayTyped(typed);
  return day && day >= FIRST_YEAR ? day : null;
}

/** Reads the form; `today` is an ISO day: nothing was read out after it. */
export function readOralForm(
  typed: OralTyped,
  today: string,
): { readonly revision: Omit<OralRevision, 'id'> } | { readonly faults: OralFaults } {
  const faults: Partial<Record<OralField, string>> = {};
  const action = ORAL_ACTIONS.find((one) => one === typed.action);
  const fragment = typed.fragment.trim();
  const text = typed.text.trim();
  const readOn = readOutOn(typed);
  const time = TIME.exec(typed.time.trim());
  if (!action) faults.action = 'instruments.versions.oral.fault.action';
  if (fragment === '' && action !== 'insert-after') faults.fragment = 'instruments.versions.oral.fault.fragment';
  if (text === '' && action !== 'delete') faults.text = 'instruments.versions.oral.fault.text';
  if (typed.reader.trim() === '') faults.reader = 'instruments.versions.oral.fault.reader';
  if (readOn === null || readOn > today) faults.read = 'instruments.versions.oral.fault.read';
  if (typed.time.trim() !== '' && !time) faults.time = 'instruments.versions.oral.fault.time';
  if (Object.keys(faults).length > 0 || !action || readOn === null) return { faults };
  return {
    revision: {
      fragment: fragment === '' ? null : fragment,
      action,
      text: action === 'delete' ? '' : text,
      reader: typed.reader.trim(),
      readOn,
      readAt: time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}` : null,
    },
  };
}
