import type { FaultParams } from './fault.ts';

/**
 * What can be found when a vault is looked over, and whether that is wrong or only worth knowing.
 * The list is closed; each has a text on the command line.
 */
export const findingLevels = {
  /** The header is not there, while databases are. */
  headerMissing: 'wrong',
  /** The header cannot be read, or is not of the form it should have. */
  headerDamaged: 'wrong',
  /** What the header says of a compartment was written without its key. */
  headerChanged: 'wrong',
  databaseMissing: 'wrong',
  /** The database is one in clear. */
  notEncrypted: 'wrong',
  /** The file does not end where a page ends. `bytes`: its length. */
  tornPage: 'wrong',
  /** Pages were changed. `from`, `until`: their numbers; `of`: how many there are. */
  pagesDamaged: 'wrong',
  /** Something cannot be read although every page is as it was written. `reason`: what SQLite says. */
  unreadable: 'wrong',
  /** What SQLite's own check says in `message`; it names tables and rows, never content. */
  integrity: 'wrong',
  /** `kind` and `name` of something that the schema has and the database lacks. */
  schemaMissing: 'wrong',
  /** `kind` and `name` of something that the database has and the schema does not. */
  schemaUnexpected: 'wrong',
  /** `kind` and `name` of something that differs from the schema. */
  schemaDiffers: 'wrong',
  /** A row of `table` that refers to nothing in `parent`. `row`: its number. */
  foreignKey: 'wrong',
  /** A text that the key of its case does not open. `caseId`, and `place`: where in the case. */
  textUnreadable: 'wrong',
  /** The first line of the log that does not fit. `line`, and `lines`: how many there are. */
  auditBroken: 'wrong',
  /** The first release in the ledger that is not as it left. `release`: its number. */
  ledgerBroken: 'wrong',
  /** The list of what was destroyed cannot be read, or was written without the key. */
  tombstonesDamaged: 'wrong',
  /** The file of an attachment is not there. */
  attachmentMissing: 'wrong',
  /** The file of an attachment is not as it was written. */
  attachmentDamaged: 'wrong',
  /** A file among the attachments that the database does not know. */
  attachmentUnknown: 'wrong',
  /** A database that the header does not name. */
  databaseUnnamed: 'wrong',
  /** What an interrupted act left; the next opening throws it away. */
  leftover: 'wrong',
  /** Nothing that Luwte put there. */
  unknownFile: 'wrong',
  /** The compartment is in order. `pages`, `rows`, `lines`: of the file, all tables, the log. */
  sound: 'note',
  /** The passphrase is not that of this compartment, so that it was seen from the outside only. */
  notOpened: 'note',
  /** Somebody has it open, or did not close it. `owner`, `computer`, `since`. */
  openBy: 'note',
  /** Records stand in the log of the database; the next opening brings them over. */
  logNotEmpty: 'note',
  /** A change of key or a restore was interrupted; the next opening finishes it. */
  interrupted: 'note',
  /** The schema is an older one. `version`, `present`; the next opening brings it up to date. */
  schemaOlder: 'note',
  /** What a restore took the place of. */
  formerKept: 'note',
} as const;

/** What can be found. */
export type FindingCode = keyof typeof findingLevels;

/** Something that was found. */
export interface Finding {
  readonly code: FindingCode;
  /** The name of the file it is about. */
  readonly where: string;
  readonly params: FaultParams;
}

/** Something that was found in a file. */
export const found = (code: FindingCode, where: string, params: FaultParams = {}): Finding => ({
  code,
  where,
  params,
});
