import { z } from 'zod';
import { count, id, instant, text } from '../../domain/fields.ts';
import { LARGEST_SHEET, MOST_COLUMNS, MOST_ROWS } from '../../domain/import/limits.ts';
import { locationFieldNames } from '../../domain/import/location-fields.ts';
import { policyFieldNames } from '../../domain/import/policy-fields.ts';
import { reportFieldNames } from '../../domain/import/report-fields.ts';
import { rowProblems } from '../../domain/import/rows.ts';
import { importSubjects } from '../../domain/import/subjects.ts';
import { PIECE_BYTES } from './attachments.ts';
import { onVault } from './command.ts';
import { exchangeFolder } from './exchange.ts';

/** More than any subject has. */
const mostFields = 40;

const field = z.enum([
  ...new Set<string>([...reportFieldNames, ...locationFieldNames, ...policyFieldNames]),
]);
const subject = z.enum(importSubjects);

/** What may be another once rows are recorded, or undone. */
const changed = [
  ...(['cases', 'tasks', 'today', 'reporters', 'statistics', 'retention', 'policy'] as const),
  ...(['imports', 'settings'] as const),
] as const;

/** Where one part of what a row says is read from. */
export const importColumn = z.object({
  field,
  column: z
    .int()
    .min(0)
    .max(MOST_COLUMNS - 1)
    .nullable(),
  /** What goes where a row cannot be without it, and the cell is empty. */
  otherwise: text(200).nullable(),
});

/** What a text means that is no label. */
export const importValue = z.object({ field, value: text(200), code: text(60) });

/** How the rows of the file in hand are read. */
const reading = {
  reading: id,
  columns: z.array(importColumn).min(1).max(mostFields),
  values: z.array(importValue).max(2000),
  /** Whether rows that look like what is there, or like an earlier row, are taken as well. */
  takeDoubles: z.boolean(),
};

/** What would become of the rows. */
const verdicts = z.object({
  taken: count,
  refused: count,
  doubled: count,
  /** Of what is taken: cases that come closed. */
  closed: count,
  /** Of what is taken: stories that are past their retention term, and stay out. */
  untold: count,
});

export const importCommands = {
  'imports.begin': onVault({
    about: 'Begins to read a spreadsheet; the one that was in hand is forgotten.',
    input: z.object({ bytes: z.int().min(0).max(LARGEST_SHEET) }),
    output: z.object({ reading: id }),
  }),
  'imports.append': onVault({
    about: 'Adds the next piece of the spreadsheet, in base64.',
    input: z.object({ reading: id, piece: z.base64().max(PIECE_BYTES * 2) }),
    output: z.object({}),
  }),
  'imports.read': onVault({
    about: 'Reads the spreadsheet that is whole, and proposes what its columns are.',
    input: z.object({ reading: id, subject }),
    output: z.object({
      format: z.enum(['xlsx', 'csv']),
      /** The name of the sheet; empty for a file of text. */
      sheet: z.string(),
      rows: count,
      emptyRows: count,
      headers: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
      columns: z.array(importColumn),
      /** Whether the columns are those that were chosen before for the same headers. */
      remembered: z.boolean(),
    }),
  }),
  'imports.values': onVault({
    about: 'Lists the texts in columns of codes that are no code and no label.',
    input: z.object({ reading: id, columns: reading.columns }),
    output: z.object({
      values: z.array(
        z.object({
          field,
          value: z.string(),
          rows: count,
          /** What it meant before; null when it was never asked. */
          code: z.string().nullable(),
        }),
      ),
    }),
  }),
  'imports.check': onVault({
    about: 'Says of every row what would become of it, and records nothing.',
    input: z.object(reading),
    output: verdicts.extend({
      /** The first rows that are not taken, with the reason at the column. */
      notTaken: z.array(
        z.object({
          line: z.int().min(1),
          double: z.boolean(),
          problems: z.array(
            z.object({ field, problem: z.enum(rowProblems), cell: z.string().nullable() }),
          ),
        }),
      ),
    }),
  }),
  'imports.record': onVault({
    about: 'Records every row that is taken, or none; undone as a whole.',
    input: z.object({ ...reading, expected: z.object({ taken: count.max(MOST_ROWS) }) }),
    output: z.object({
      id,
      records: count,
      /** The first and the last case; null for records, which have no number. */
      numbers: z.object({ first: z.string(), last: z.string() }).nullable(),
    }),
    invalidates: changed,
  }),
  'imports.drop': onVault({
    about: 'Forgets the spreadsheet in hand.',
    input: z.object({}),
    output: z.object({}),
  }),
  'imports.list': onVault({
    about: 'What was read in before, the newest first.',
    input: z.object({}),
    output: z.object({
      imports: z.array(
        z.object({ id, madeAt: instant, subject, records: count, undoneAt: instant.nullable() }),
      ),
    }),
  }),
  'imports.undo': onVault({
    about:
      'Destroys what came of a spreadsheet, cases with their keys; refused when one was changed.',
    input: z.object({ id }),
    output: z.object({ destroyed: count }),
    invalidates: [...changed, 'backups'],
  }),
  'imports.writeTemplate': onVault({
    about: 'Writes a spreadsheet to fill in, and the same as plain text.',
    input: z.object({ folder: exchangeFolder, language: z.enum(['nl', 'en']), subject }),
    output: z.object({ files: z.array(z.string()) }),
  }),
};
