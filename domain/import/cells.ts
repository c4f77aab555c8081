import type { CodeList } from '../code-lists/index.ts';
import { addDays, type DateString, dateSchema, readTimeOfDay, timeOfDaySchema } from '../time.ts';

/** What stands in a cell: its text, or why it cannot be read as one. */
export type Cell = string | { readonly flaw: CellFlaw };
/** Why a cell has no text of its own: a formula, part of a merged one, or an error of the spreadsheet. */
export type CellFlaw = 'formula' | 'merged' | 'error';

/** Text as it is compared: no matter its case, its spaces, or how its accents are made up. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();

/** The first serial number of a day that is read as one: smaller ones are years and amounts. */
const firstSerial = 20_000;
const lastSerial = 73_050;

/**
 * A day as people and spreadsheets write it: `4-5-2026`, `04/05/2026`, `2026-05-04`, or the number of
 * days that a spreadsheet counts. The day always stands before the month. Nothing is guessed: a year
 * of two digits is no year.
 * @param from1904 whether the spreadsheet counts from 1904 instead of 1900.
 */
export function readDay(text: string, from1904: boolean): DateString | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(typed);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d{1,2}:\d{2}.*)?$/.exec(typed);
  if (dutch) return existing(dutch[3], dutch[2], dutch[1]);
  return /^\d{5}(?:[.,]\d+)?$/.test(typed) ? serialDay(Number.parseInt(typed, 10), from1904) : null;
}

function existing(year = '', month = '', day = ''): DateString | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateSchema.safeParse(date).success ? date : null;
}

function serialDay(serial: number, from1904: boolean): DateString | null {
  if (serial < firstSerial || serial > lastSerial) return null;
  // The count from 1900 holds a 29 February that never was, so it starts two days early.
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', serial);
}

/** A time on the clock as people write it, or as the part of a day that a spreadsheet counts. */
export function readClock(text: string): string | null {
  const typed = text.trim().replace(',', '.');
  const part = /^0?\.\d+$/.test(typed) ? Number(typed) : null;
  const minutes = part === null ? 0 : Math.round(part * 24 * 60) % (24 * 60);
  const two = (number: number) => String(number).padStart(2, '0');
  const clock =
    part === null
      ? readTimeOfDay(typed.replace(/^(\d{1,2}[:.]\d{2})[:.]\d{2}$/, '$1'))
      : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return timeOfDaySchema.safeParse(clock).success ? clock : null;
}

/**
 * A whole number, as people and spreadsheets write it. A point or comma within it may part thousands or
 * be a fraction: what is not certain is not guessed.
 */
export function readNumber(text: string): string | null {
  const found = /^(-?\d{1,9})(?:[.,]0{1,2})?$/.exec(text.trim());
  return found?.[1] === undefined ? null : String(Number(found[1]));
}

/**
 * The texts in a cell that may hold more codes than one: parted by semicolons, bars or lines, and by
 * commas, unless there is one in a label.
 */
export const partsOf = (list: CodeList, cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .flatMap((part) => labelsIn(list, part.split(',')))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Pieces between commas that a label has at most. */
const mostPieces = 4;

/** Puts texts that were parted by commas together again where they are a label; the longest first. */
function labelsIn(list: CodeList, pieces: readonly string[]): string[] {
  const labels: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const lengths = Array.from({ length: mostPieces }, (_, less) => mostPieces - less);
    const isLabel = (size: number) => readCode(list, joined(pieces, at, size)) !== null;
    const size = lengths.find(isLabel) ?? 1;
    labels.push(joined(pieces, at, size));
    at += size;
  }
  return labels;
}

const joined = (pieces: readonly string[], at: number, size: number) =>
  pieces.slice(at, at + size).join(',');

/** The code that a text means: a code, or the Dutch or English label of one; null when it is none. */
export function readCode(list: CodeList, text: string): string | null {
  const wanted = plainText(text);
  const found = meantIn(list).get(wanted);
  if (found !== undefined) return found;
  // Severity is a number as often as a word.
  const numbered = list.name === 'severity' && /^[1-5]$/.test(wanted) ? `s${wanted}` : null;
  return numbered;
}

const meant = new WeakMap<CodeList, ReadonlyMap<string, string>>();

/** What each text of a list means, as texts are compared; made once, because every cell asks it. */
function meantIn(list: CodeList): ReadonlyMap<string, string> {
  const known = meant.get(list);
  if (known) return known;
  // The first that is called so is meant: a map keeps the last.
  const texts = list.codes
    .toReversed()
    .flatMap(({ code, nl, en }) =>
      [code, nl, en].map((text): [string, string] => [plainText(text), code]),
    );
  const fresh = new Map(texts);
  meant.set(list, fresh);
  return fresh;
}
