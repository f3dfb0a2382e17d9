/** Told how far the reading is: rows read so far. Throws where the work must stop. */
export type RowsRead = (rows: number) => Promise<void>;
