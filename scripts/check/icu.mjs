// The shape of an ICU message: which arguments it takes, and whether its plurals fit the language.
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';

const NUMERIC = ['number', 'plural'];

/** The plural forms that whole numbers of a language take (CLDR), e.g. six in Arabic, one in Chinese. */
const formsOf = (language, type) => {
  const rules = new Intl.PluralRules(language, { type });
  return new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)));
};

/**
 * @returns `faults` (sentences) and `takes`: argument → the kinds it is used as (text, number, date, time, plural, select)
 *   with the cases of a select
 */
export function messageShape(message, language) {
  const takes = new Map();
  const faults = [];
  const take = (name, kind, cases) => {
    const known = takes.get(name) ?? { kinds: new Set(), cases: new Set() };
    known.kinds.add(kind);
    for (const one of cases ?? []) known.cases.add(one);
    takes.set(name, known);
  };
  const walk = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.argument) take(element.value, 'text');
      if (element.type === TYPE.number) take(element.value, 'number');
      if (element.type === TYPE.date) take(element.value, 'date');
      if (element.type === TYPE.time) take(element.value, 'time');
      if (element.type === TYPE.select) take(element.value, 'select', Object.keys(element.options));
      if (element.type === TYPE.plural) {
        take(element.value, 'plural');
        faults.push(...pluralFaults(element, language));
      }
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  try {
    walk(parse(message, { ignoreTag: true }));
  } catch (error) {
    faults.push(`is not a message: ${error.message}`);
  }
  return { faults, takes };
}

function pluralFaults(element, language) {
  const given = Object.keys(element.options).filter((form) => !form.startsWith('='));
  const wanted = formsOf(language, element.pluralType);
  const foreign = given.filter((form) => form !== 'other' && !wanted.has(form) && !mayTake(language, form));
  const missing = given.length === 1 ? [] : [...wanted].filter((form) => !given.includes(form));
  return [
    ...foreign.map((form) => `{${element.value}}: ${language} has no plural form “${form}”`),
    ...missing.map((form) => `{${element.value}}: the plural form “${form}” is missing`),
  ];
}

/** Forms a language has for great or broken numbers only, such as `many` in French and Spanish. */
const mayTake = (language, form) => new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes(form);

/** Whether a translation takes what the English takes: the same arguments, in kinds that go together. */
export function shapeFaults(english, translated) {
  const faults = [];
  for (const [name, { kinds, cases }] of english.takes) {
    const other = translated.takes.get(name);
    if (!other) {
      faults.push(`{${name}} is lost`);
      continue;
    }
    if (!together(kinds, other.kinds)) faults.push(`{${name}} is ${[...other.kinds]}, in English ${[...kinds]}`);
    const differing = [...cases]
      .filter((one) => !other.cases.has(one))
      .concat([...other.cases].filter((one) => !cases.has(one)));
    if (other.cases.size > 0 && differing.length > 0)
      faults.push(`{${name}} has other cases than the English: ${differing}`);
  }
  for (const name of translated.takes.keys())
    if (!english.takes.has(name)) faults.push(`{${name}} is not in the English`);
  return faults;
}

function together(a, b) {
  const numeric = (kinds) => [...kinds].some((kind) => NUMERIC.includes(kind));
  const timed = (kinds) => [...kinds].some((kind) => kind === 'date' || kind === 'time');
  const plain = (kinds) => [...kinds].every((kind) => kind === 'text' || kind === 'select');
  return (numeric(a) && numeric(b)) || (timed(a) && timed(b)) || (plain(a) && plain(b));
}
