/** Every match of a global pattern: `matchAll` copies the pattern on each call, which costs more than most clauses do. */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let met = pattern.exec(text); met; met = pattern.exec(text)) {
    out.push(met);
    if (met[0] === '') pattern.lastIndex += 1;
  }
  return out;
}
