/**
 * An unexpected fault as a log may hold it: what kind, and where in the program. A database's message can quote a
 * value from a person's record, so of a database error only its code and the table's and rule's names are kept.
 */
export function describeFault(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const facts = error as Error & Partial<Record<'code' | 'severity' | 'table' | 'constraint', string>>;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    fault: facts.severity === undefined ? `${error.name}: ${error.message}` : `database error ${facts.code ?? ''}`,
    ...(facts.table ? { table: facts.table } : {}),
    ...(facts.constraint ? { rule: facts.constraint } : {}),
    at: frames.slice(0, 12).join('\n'),
  };
}
