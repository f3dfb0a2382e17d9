/** One row of a person's file as the readers of spreadsheets give it: numbers count from 1, cells follow the header. */
export type SourceRow = {
  readonly row: number;
  readonly line?: number;
  readonly cells: readonly string[];
};
