import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { importsIn } from '../../db/repositories/imports.ts';
import { mapped } from '../../db/steps.ts';
import { wholeOrNothing } from '../../db/whole-or-nothing.ts';
import { plainText } from '../../domain/import/cells.ts';
import { fieldsOf, importSubjects } from '../../domain/import/subjects.ts';
import { LuwteError } from '../contract/errors.ts';
import type { importCommands } from '../contract/imports.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { readWithinBounds } from '../import/read-within-bounds.ts';
import type { Sheet } from '../import/sheet.ts';
import { templateFiles } from '../import/template.ts';
import type { LongWork } from '../work.ts';
import {
  proposedColumns,
  type ReadSheet,
  refuseColumns,
  refuseValues,
  unknownValues,
} from './import-columns.ts';
import { judgeRows, type RowNotTaken, recordRows, refuseSubject } from './import-subject.ts';
import { type UndoDesk, undoImport } from './import-undo.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

/** What the commands on spreadsheets need of the desk. */
export interface ImportDesk extends UndoDesk {
  /** The program of the thread that reads spreadsheets. */
  readonly sheetWorker: string | URL;
  readonly work: Pick<LongWork, 'inSteps'>;
}

type ImportHandlers = {
  readonly [N in keyof typeof importCommands]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the commands on spreadsheets, and a way to let go of the one in hand. */
export interface ImportRoom {
  readonly handlers: ImportHandlers;
  letGo(): void;
}

/** The spreadsheet in hand: coming in, or read. */
interface InHand {
  readonly id: string;
  readonly file: Buffer;
  received: number;
  read: ReadSheet | null;
}

/** Rows that are not taken, of which the reasons are told. */
const mostTold = 200;
/** Imports that are listed. */
const mostListed = 50;
/** Cells that are shown of each column. */
const samples = 3;

/** Makes the commands on spreadsheets of a desk. */
export function importRoom(desk: ImportDesk): ImportRoom {
  let inHand: InHand | null = null;

  const letGo = () => {
    inHand = null;
  };

  function coming(id: string): InHand {
    if (inHand?.id !== id) throw new LuwteError('import.interrupted');
    return inHand;
  }

  function readFile(id: string): ReadSheet {
    const { read } = coming(id);
    if (read === null) throw new LuwteError('import.interrupted');
    return read;
  }

  function judge(vault: OpenVault, { reading, ...how }: Parsed<'imports.check'>) {
    const read = readFile(reading);
    refuseColumns(read, how.columns);
    refuseValues(read, how.values);
    return { read, judged: judgeRows(vault, read, how) };
  }

  const handlers: ImportHandlers = {
    'imports.begin': async ({ bytes }) => {
      // Shared, so that the thread that reads it needs no copy of it.
      const file = Buffer.from(new SharedArrayBuffer(bytes));
      inHand = { id: randomUUID(), file, received: 0, read: null };
      return { reading: inHand.id };
    },

    'imports.append': async ({ reading, piece }) => {
      const file = coming(reading);
      const bytes = Buffer.from(piece, 'base64');
      if (file.received + bytes.length > file.file.length) {
        letGo();
        throw new LuwteError('import.interrupted');
      }
      file.received += bytes.copy(file.file, file.received);
      return {};
    },

    'imports.read': async ({ reading, subject }) => {
      const file = coming(reading);
      const vault = desk.vault();
      refuseSubject(vault, subject);
      if (file.received !== file.file.length) throw new LuwteError('import.interrupted');
      const { sheet, refusal } = await readWithinBounds(desk.sheetWorker, file.file);
      if (refusal !== null) {
        letGo();
        throw new LuwteError(`import.${refusal}`);
      }
      const read = { sheet, subject, fields: fieldsOf(subject, vault.regime) };
      inHand = { ...file, file: Buffer.alloc(0), received: 0, read };
      const { format, name, rows, emptyRows, headers } = sheet;
      return {
        ...{ format, sheet: name, rows: rows.length, emptyRows },
        headers: headers.map((header, column) => ({ header, samples: samplesOf(sheet, column) })),
        ...proposedColumns(desk.vault(), read),
      };
    },

    'imports.values': async ({ reading, columns }) => {
      const read = readFile(reading);
      refuseColumns(read, columns);
      return { values: unknownValues(desk.vault(), read, columns) };
    },

    'imports.check': async (input) => {
      const { taken, closed, untold, notTaken } = judge(desk.vault(), input).judged;
      const doubled = notTaken.filter(({ isDouble }) => isDouble).length;
      return {
        ...{ taken, closed, untold, doubled, refused: notTaken.length - doubled },
        notTaken: notTaken.slice(0, mostTold).map((row) => shown(row, input)),
      };
    },

    'imports.record': async ({ expected, ...input }) => {
      const vault = desk.vault();
      const { read, judged } = judge(vault, input);
      const { taken: rows } = judged;
      if (rows === 0) throw new LuwteError('import.nothingTaken');
      if (rows !== expected.taken) throw new LuwteError('import.otherNow');
      const recording = recordRows(vault, read, { ...input, id: randomUUID(), judged });
      const recorded = await desk.work.inSteps(
        wholeOrNothing(
          vault.database,
          mapped(recording, (done) => ({ done, total: rows })),
        ),
      );
      letGo();
      return recorded;
    },

    'imports.drop': async () => {
      letGo();
      return {};
    },

    'imports.list': async () => ({
      imports: importsIn(desk.vault().database, mostListed).map((one) => ({
        ...one,
        subject: z.enum(importSubjects).parse(one.subject),
      })),
    }),

    'imports.undo': async ({ id }) => undoImport(desk, id),

    'imports.writeTemplate': async ({ folder, language, subject }) => {
      const vault = desk.vault();
      refuseSubject(vault, subject);
      const target = folderOutside(folder, vault);
      const files = await templateFiles(subject, fieldsOf(subject, vault.regime), language);
      for (const { name, bytes } of files) writeForOthers(join(target, name), bytes);
      return { files: files.map(({ name }) => name) };
    },
  };

  return { handlers, letGo };
}

/** The first different texts of a column. */
function samplesOf({ rows }: Sheet, column: number): string[] {
  const seen = new Map<string, string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    seen.set(plainText(cell), cell.trim().slice(0, 60));
    if (seen.size === samples) break;
  }
  return [...seen.values()];
}

/** A row that is not taken, with what stands in the cells that are to blame. */
function shown(
  { row, isDouble, problems }: RowNotTaken,
  { columns }: Pick<Parsed<'imports.check'>, 'columns'>,
) {
  const cellOf = (field: string): string | null => {
    const column = columns.find((one) => one.field === field)?.column ?? null;
    const cell = column === null ? null : row.cells[column];
    return typeof cell === 'string' && cell !== '' ? cell.slice(0, 80) : null;
  };
  return {
    line: row.line,
    double: isDouble,
    problems: problems.map((one) => ({ ...one, cell: cellOf(one.field) })),
  };
}
