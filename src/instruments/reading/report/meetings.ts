/** "At its 4th and 5th meetings, on 19 and 20 October 2010". */
import type { MeetingRef } from '../reading.js';
import { isoDate, MONTH } from '../registries/calendar.js';

const MEETINGS = new RegExp(
  `((\\d{1,4}(?:st|nd|rd|th))(?:(?:,| and|, and| to) (\\d{1,4}(?:st|nd|rd|th))){0,6} (?:plenary )?meetings?),? (?:held )?on ((?:\\d{1,2}(?:, | and | to |-))*\\d{1,2}) (${MONTH}) (\\d{4})`,
  'g',
);

export function meetingsIn(text: string): MeetingRef[] {
  return [...text.matchAll(MEETINGS)].map((met) => ({
    surface: met[1] ?? '',
    numbers: ((met[1] ?? '').match(/\d+/g) ?? []).map(Number),
    dates: ((met[4] ?? '').match(/\d+/g) ?? [])
      .map((day) => isoDate(day, met[5] ?? '', met[6] ?? ''))
      .filter((d): d is string => d !== null),
  }));
}
