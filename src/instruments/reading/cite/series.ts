/** Volumes of the Treaty Series, sales numbers and supplements of the Official Records. */
import { everyMatch } from '../matches.js';
import { romanValue } from '../registries/sessions.js';
import { treatyOfUnts } from '../registries/works.js';
import type { Found } from './found.js';

const UNTS =
  /(?:(League of Nations),? ?)?(?:Treaty Series|Ibid\.?|ibid\.?|Id\.),? ?vols?\. (\d{1,5}|[IVXLC]{1,9})(?:(?: and |[-–])\d{1,5})?, Nos?\. (?:I-)?(\d{1,6})/g;
const SALES = /Sales No\. ?([EFSRAC](?:\/[EFSRAC]){0,5}?\.\d{2}\.[IVX]{1,5}\.[A-Z]?\.?\d{1,3})/g;

/** Treaty Series volumes, with their treaty where it is known, and sales numbers. */
export function seriesIn(text: string): Found[] {
  const out: Found[] = [];
  if (text.includes('vol'))
    for (const met of everyMatch(UNTS, text)) {
      const volume = /^\d/.test(met[2] ?? '') ? met[2] : romanValue(met[2] ?? '');
      const series = met[1] ? 'lnts' : 'unts';
      const treaty = treatyOfUnts(`${met[1] ? 'L' : ''}${volume}`, met[3] ?? '');
      out.push({
        surface: met[0],
        norm: `${series}/${volume}/${met[3]}`,
        kind: 'unts',
        ...(treaty ? { treaty } : {}),
        at: met.index,
        end: met.index + met[0].length,
      });
    }
  if (text.includes('Sales No'))
    for (const met of everyMatch(SALES, text))
      out.push({
        surface: met[0],
        norm: `sales/${met[1]}`,
        kind: 'sales-number',
        at: met.index,
        end: met.index + met[0].length,
      });
  return out;
}

const RECORDS =
  /Official Records of the ([A-Z][A-Za-z]+(?: (?:and|of|on|the|[A-Z][A-Za-z]+)){0,8})(?:, [^,;()]{1,60}){1,3}/g;

/** "Official Records of the General Assembly, …, Supplement No. 12", where no symbol stands with it: a stub. */
export function officialRecordsIn(text: string): Found[] {
  if (!text.includes('Official Records')) return [];
  return everyMatch(RECORDS, text).map((met) => ({
    surface: met[0],
    norm: null,
    kind: 'official-record' as const,
    at: met.index,
    end: met.index + met[0].length,
  }));
}
