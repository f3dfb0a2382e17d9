// References to the five documents: `S3 8`, `S2 (o)(ii)`, `S4 pp2,3,5`, `S1 1(a)-(e)`, `S2 fn1-3`.

const SOURCE = /^(S\d) (.+)$/;
/** `pp20`, `fn1`, `12`: words before the number, the number, what is bracketed after it. */
const NUMBERED = /^([a-z]*)(\d+)((?:\([a-z]+\))*)$/;
const BRACKETED = /^(\d*)((?:\([a-z]+\))*)\(([a-z])\)$/;

/**
 * The single places a reference covers, in order: `S4 pp2,3` → `S4 pp2`, `S4 pp3`; `S1 1(a)-(c)` → `S1 1(a)`, ….
 * A place that is a word (`header`, `chapeau`, `fn`) is itself. Undefined where the text is no reference.
 */
export function membersOf(reference) {
  const [, source, rest] = SOURCE.exec(reference.trim()) ?? [];
  if (!source) return undefined;
  const members = [];
  let lead = '';
  for (const piece of rest.split(',')) {
    const [first = '', last] = piece.trim().split('-');
    const begin = /^\d/.test(first) && lead ? lead + first : first;
    lead = /^([a-z]+)\d/.exec(begin)?.[1] ?? lead;
    const covered = last === undefined ? [begin] : range(begin, last);
    if (!covered || covered.some((place) => !isPlace(place))) return undefined;
    members.push(...covered);
  }
  return members.map((member) => `${source} ${member}`);
}

const isPlace = (text) => NUMBERED.test(text) || /^\d*(?:\([a-z]+\))+$/.test(text) || /^[a-z]+$/.test(text);

function range(first, last) {
  const numbers = NUMBERED.exec(first);
  if (numbers && !numbers[3] && /^\d+$/.test(last)) {
    const [, lead, from] = numbers;
    return count(Number(from), Number(last), (number) => `${lead}${number}`);
  }
  const [, number, outer, letter] = BRACKETED.exec(first) ?? [];
  const end = /^\(([a-z])\)$/.exec(last)?.[1];
  if (!letter || !end) return undefined;
  return count(letter.charCodeAt(0), end.charCodeAt(0), (code) => `${number}${outer}(${String.fromCharCode(code)})`);
}

function count(from, to, write) {
  if (to < from || to - from > 100) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => write(from + index));
}

/**
 * The references in a test's name: `[S3 8]`, several as `[S3 8][S4 7]` or `[S3 8; S4 7]`. Brackets about other things
 * are passed over.
 */
export function tagsIn(name) {
  return [...name.matchAll(/\[([^[\]]+)\]/g)]
    .flatMap(([, inside]) => inside.split(';'))
    .map((tag) => tag.trim())
    .filter((tag) => /^S\d\b/.test(tag));
}

/** Rows of a table of requirements: reference and module letters, by the header's names. */
export function readRows(text) {
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return { ref: cells[columns.indexOf('seed_ref')], modules: cells[columns.indexOf('modules')].split(',') };
  });
}

/**
 * Which rows the passing tests show. A row is shown by a tag that names it whole or any of its members.
 *
 * @param rows from readRows
 * @param results names of tests with whether they passed; a tag of a test that failed anywhere shows nothing
 * @returns `shown`: row's reference → the members that tests name; `strange`: tags that name no row
 */
export function coverageOf(rows, results) {
  const rowOf = new Map(rows.flatMap((row) => membersOf(row.ref).map((member) => [member, row.ref])));
  const failed = new Set(results.filter((result) => result.status === 'failed').map((result) => result.name));
  const shown = new Map();
  const strange = new Set();
  for (const { name, status } of results) {
    for (const tag of tagsIn(name)) {
      const members = membersOf(tag);
      if (!members?.every((member) => rowOf.has(member))) strange.add(tag);
      else if (status === 'passed' && !failed.has(name))
        for (const member of members)
          shown.set(rowOf.get(member), (shown.get(rowOf.get(member)) ?? new Set()).add(member));
    }
  }
  return { shown, strange: [...strange] };
}
