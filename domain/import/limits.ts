/** Bytes in the largest spreadsheet that is read. */
export const LARGEST_SHEET = 25 * 1024 * 1024;
/** Rows below the headers, at most. */
export const MOST_ROWS = 20_000;
/** Columns, at most. */
export const MOST_COLUMNS = 200;
