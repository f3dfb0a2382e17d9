import { type AnswerState, answerWithout, type CodedAnswer, type Count, readAnswer, stateOf } from '../coded-answer.js';
import { readBand } from '../code-lists/ages.js';
import { agencyTypeOf, outcomeOf } from '../code-lists/authorities.js';
import { type Forms, splitForms } from '../code-lists/forms.js';
import { sexOf } from '../code-lists/persons.js';
import { type Resolution, resolveNationality } from '../nationality/index.js';
import type { DimensionRole } from './headers.js';
import { all } from './lattice.js';
import { type Period, quarterOf, type StatedPeriod, yearOf } from './period.js';
import type { Dimension } from './recognise.js';
import type { CellCitizenship, CountCell, CountTableOptions, LabelForPeople, UnknownMember } from './table.js';

type CodedForms = Forms & { readonly state: AnswerState };

/** Codes the members of chosen cells, each different text once, and keeps what a person must decide. */
export class CellCoder {
  private readonly dimensions: readonly Dimension[];
  private readonly period: StatedPeriod | null;
  private readonly options: CountTableOptions;
  private readonly answers = new Map<string, CodedAnswer | undefined>();
  private readonly forms = new Map<string, CodedForms | undefined>();
  private readonly citizenships = new Map<
    string,
    { coded: CellCitizenship; resolution: Resolution; persons: number }
  >();
  private readonly unknown = new Map<string, { dimension: number; member: string }>();

  constructor(dimensions: readonly Dimension[], period: StatedPeriod | null, options: CountTableOptions) {
    this.dimensions = dimensions;
    this.period = period;
    this.options = options;
  }

  cell(
    source: {
      readonly row: number;
      readonly column: string;
      readonly members: readonly number[];
      readonly raw: readonly string[];
    },
    count: Count,
    residual: boolean,
  ): CountCell {
    const text = (role: DimensionRole): { text: string; dimension: number } | undefined => {
      const dimension = this.dimensions.findIndex((entry) => entry.role === role);
      if (dimension < 0 || source.members[dimension] === all) return undefined;
      return { text: source.raw[dimension] ?? '', dimension };
    };
    const coded = (role: DimensionRole, codeOf: (member: string) => string | undefined) => {
      const found = text(role);
      return found ? this.answer(found.dimension, found.text, codeOf) : null;
    };
    const form = text('form');
    const citizenship = text('citizenship');
    const known = count.low === count.high;
    return {
      row: source.row,
      column: source.column,
      period: this.periodOf(text('year')?.text, text('quarter')?.text, text('date')?.text),
      agencyType: coded('agency-type', agencyTypeOf),
      agency: text('agency')?.text ?? null,
      forms: form ? this.formsOf(form.dimension, form.text) : null,
      age: coded('age', readBand),
      sex: coded('sex', sexOf),
      citizenship: citizenship ? this.citizenshipOf(citizenship.text, count) : null,
      outcome: coded('outcome', outcomeOf),
      other: this.others(source),
      count: known ? count.low : null,
      interval: known ? null : count,
      residual,
      inScope: !/^(?:no|not)\b/iu.test(text('referred')?.text ?? ''),
    };
  }

  /** Labels that are not exact, the ones that count most persons first. */
  labelsForPeople(rows: ReadonlyMap<string, number>): LabelForPeople[] {
    const found: LabelForPeople[] = [];
    for (const [label, { resolution, persons, coded }] of this.citizenships) {
      if (coded.state !== 'known' || coded.codes.length > 0 || resolution.kind === 'area') continue;
      found.push({ label, rows: rows.get(label) ?? 0, persons, resolution });
    }
    return found.sort((a, b) => b.persons - a.persons || (a.label < b.label ? -1 : 1));
  }

  unknownMembers(rows: readonly ReadonlyMap<string, number>[]): UnknownMember[] {
    return [...this.unknown.values()].map(({ dimension, member }) => ({
      role: this.dimensions[dimension]?.role ?? 'other',
      header: this.dimensions[dimension]?.header ?? '',
      member,
      rows: rows[dimension]?.get(member) ?? 0,
    }));
  }

  private periodOf(year: string | undefined, quarter: string | undefined, date: string | undefined): Period | null {
    if (this.period) return { year: this.period.year, quarter: this.period.quarter };
    const ofYear = year === undefined ? undefined : yearOf(year);
    if (typeof ofYear === 'number') return { year: ofYear, quarter: quarterOf(quarter) };
    const iso = /^((?:19|20)\d\d)-(\d\d)/u.exec(date ?? '');
    if (!iso) return null;
    const ofDate = quarterOf(String(Math.ceil(Number(iso[2]) / 3)));
    return { year: Number(iso[1]), quarter: ofDate };
  }

  private answer(dimension: number, member: string, codeOf: (member: string) => string | undefined): CodedAnswer {
    const key = `${dimension} ${member}`;
    let answer = this.answers.get(key);
    if (!answer) {
      answer = readAnswer(member, codeOf);
      if (!answer) {
        this.unknown.set(key, { dimension, member });
        answer = answerWithout('unknown');
      }
      this.answers.set(key, answer);
    }
    return answer;
  }

  private formsOf(dimension: number, member: string): CodedForms {
    const cached = this.forms.get(member);
    if (cached) return cached;
    const state = stateOf(member);
    const split = state === undefined ? splitForms(member, this.options.principal) : undefined;
    if (state === undefined && !split) this.unknown.set(`${dimension} ${member}`, { dimension, member });
    const coded: CodedForms = split
      ? { ...split, state: 'known' }
      : { forms: [], principal: null, multiple: false, state: state ?? 'unknown' };
    this.forms.set(member, coded);
    return coded;
  }

  private citizenshipOf(label: string, count: Count): CellCitizenship {
    let found = this.citizenships.get(label);
    if (!found) {
      const resolution = resolveNationality(label);
      const decided = this.options.citizenships?.get(label);
      found = { coded: codedCitizenship(label, resolution, decided), resolution, persons: 0 };
      this.citizenships.set(label, found);
    }
    found.persons += count.high;
    return found.coded;
  }

  private others(source: {
    readonly members: readonly number[];
    readonly raw: readonly string[];
  }): Record<string, string> {
    const other: Record<string, string> = {};
    for (const [index, { role, header }] of this.dimensions.entries()) {
      if (!ownList.has(role) && source.members[index] !== all) other[header] = source.raw[index] ?? '';
    }
    return other;
  }
}

const ownList: ReadonlySet<DimensionRole> = new Set([
  'year',
  'quarter',
  'date',
  'agency-type',
  'agency',
  'form',
  'age',
  'sex',
  'citizenship',
  'outcome',
]);

/** A citizenship as it is stored: codes only when they are certain, or when a person decided them. */
export function codedCitizenship(label: string, resolution: Resolution, decided?: readonly string[]): CellCitizenship {
  if (decided) return { label, state: 'known', codes: decided, kind: 'exact' };
  if (label.trim() === '') return { label, state: 'not-asked', codes: [], kind: 'unresolved' };
  if (resolution.kind === 'exact') {
    const state = resolution.special === 'unknown' ? 'unknown' : 'known';
    return { label, state, codes: resolution.codes, kind: 'exact' };
  }
  if (resolution.kind === 'multiple') {
    const codes: string[] = [];
    for (const { resolution: part } of resolution.parts) {
      // One uncertain part leaves the whole label to a person; an unknown second citizenship does not.
      if (part.kind !== 'exact') return { label, state: 'known', codes: [], kind: 'multiple' };
      if (part.special !== 'unknown') codes.push(...part.codes);
    }
    return { label, state: codes.length > 0 ? 'known' : 'unknown', codes, kind: 'multiple' };
  }
  const state = stateOf(label);
  // "NA" may be Namibia and is asked; a word that is only spelt like a country's is a state.
  const country =
    resolution.kind !== 'unresolved' && !(resolution.kind === 'suggestion' && resolution.why === 'spelling');
  if (state !== undefined && state !== 'known' && !country) return { label, state, codes: [], kind: 'unresolved' };
  return { label, state: 'known', codes: [], kind: resolution.kind };
}
