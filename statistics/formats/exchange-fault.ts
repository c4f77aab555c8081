/** What can be wrong with the files of a release. */
export const exchangeFaults = [
  /** A file that belongs to it is not there, or the JSON file is there more than once. */
  'fileMissing',
  /** The bytes are no UTF-8. */
  'notText',
  /** The text is no JSON. */
  'notJson',
  /** The JSON is no file of this format at all. */
  'notExchange',
  /** The file is of an earlier version of the format. */
  'versionOlder',
  /** The file is of a later version of the format. */
  'versionNewer',
  /** A place does not fit the schema. */
  'schema',
  /** The name of the file says something else than its header. */
  'name',
  /** The CSV file is not the one that the header names by its checksum. */
  'checksum',
  /** The CSV file cannot be read as CSV. */
  'notCsv',
  /** The workbook cannot be read, or is spelled in another way than Luwte does. */
  'notWorkbook',
  /** The columns of the CSV file are not those of the format, in their order. */
  'columns',
  /** The CSV file has more rows or fewer. */
  'rowCount',
  /** The CSV file has another value in a cell. */
  'cell',
  /** A row says something else than the header. */
  'header',
  /** The same cell stands there twice. */
  'rowTwice',
  /** A row that its table does not have. */
  'rowForeign',
  /** A row that every file of the period has is not there. */
  'rowMissing',
] as const;
/** A code of the closed list. */
export type ExchangeFaultCode = (typeof exchangeFaults)[number];

/** One thing that is wrong, and where. Quotes nothing of what the file says. */
export interface ExchangeFault {
  readonly fault: ExchangeFaultCode;
  /** The name of the file; empty when it is about all of them. */
  readonly file: string;
  /** A path as `rows.3.value`, or the column of a line; empty when it is the whole file. */
  readonly where: string;
}

/** At most this many faults of one kind are told; a file with more is wrong enough. */
export const mostFaults = 20;
