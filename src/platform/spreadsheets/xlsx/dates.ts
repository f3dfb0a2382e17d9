const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a date or time: built in, or with y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  let bare = '';
  for (let index = 0; index < code.length; index += 1) {
    const character = code.charAt(index);
    if (character === '\\' || character === '_' || character === '*') index += 1;
    else if (character === '"') index = endOf(code, '"', index);
    else if (character === '[') {
      const end = endOf(code, ']', index);
      // [h], [mm] and [ss] count hours and minutes; [Red] and [$€-407] do not.
      if (/^\[[hms]+\]$/iu.test(code.slice(index, end + 1))) bare += 'h';
      index = end;
    } else bare += character;
  }
  const [positive = ''] = bare.split(';');
  return /[ymdhs]/iu.test(positive) && !/general/iu.test(positive);
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from + 1);
  return end < 0 ? text.length : end;
}

const day = 86_400_000;

/**
 * A spreadsheet's date number as ISO 8601: '2023-02-28', with 'T10:30:00' when it has a time, or only a time below 1.
 * `since1904` is the workbook's own setting. The 29 February 1900 that never was (number 60) answers undefined.
 */
export function dateOfNumber(value: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(value) || value < 0 || value > 2_958_466) return undefined;
  if (!since1904 && Math.floor(value) === 60) return undefined;
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : value < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const iso = new Date(epoch + Math.round((value * day) / 1000) * 1000).toISOString();
  if (value < 1 && value > 0) return iso.slice(11, 19);
  return value % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
