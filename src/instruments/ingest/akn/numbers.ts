/** Numbers of AKN paragraphs as the reader knows them. */

/**
 * The label before a paragraph's words. A bare figure gets the full stop that print gives it, so that it is told from
 * a figure of the sentence: "2" → "2.". Where a file has no `num`, the number that stands in the words counts.
 */
export function divisionWords(number: string, text = '', parent = ''): string {
  if (number !== '') return `${/^\d{1,3}(?:bis|ter|quater)?$/.test(number) ? `${number}.` : number}\t`;
  if (!['content', 'paragraph', 'recital', 'point', 'item'].includes(parent)) return '';
  const bare = /^(\d{1,3})\s+(?=\p{Ll})/u.exec(text);
  return bare ? `${bare[1]}.\t` : '';
}
