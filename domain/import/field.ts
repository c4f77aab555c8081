import type { CodeList } from '../code-lists/index.ts';
import type { Regime } from '../compartment.ts';
import type { Words } from '../policy/field.ts';

/** What a column of a spreadsheet can be. */
export interface ImportField {
  /** What it holds; `codes` is one code or more, with semicolons between them. */
  readonly kind: 'date' | 'time' | 'code' | 'codes' | 'text' | 'number' | 'place';
  /** The codes it may hold, where it holds some. */
  readonly list?: CodeList;
  /** What means a code beside its labels, as texts are compared. */
  readonly also?: ReadonlyMap<string, string>;
  /** Whether a row cannot be without it. */
  readonly needed: boolean;
  /** What goes for an empty cell, or for a column that is not there, unless somebody says otherwise. */
  readonly otherwise: string | null;
  /** Whether somebody may type what goes then, where no list says what it can be. */
  readonly typed?: true;
  /** In which of the two worlds it is asked; both when left out. */
  readonly regime?: Regime;
  /** Characters of the longest text. */
  readonly longest?: number;
  /** Whether a text is one line: what is more in a cell becomes one. */
  readonly oneLine?: true;
  /** What stands above the column in a file to fill in. */
  readonly header: Words;
  /** What else a file to fill in says of it. */
  readonly hint?: Words;
  /** How people call such a column, in small letters, in Dutch and in English. */
  readonly names: readonly string[];
  /** Under what it is remembered what a text means in it; its own name when left out. */
  readonly remembered?: string;
}

/** What the columns of a file can be, by name, in the order in which it is shown. */
export type ImportFields = ReadonlyMap<string, ImportField>;
