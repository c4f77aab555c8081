import { z } from 'zod';
import { caseDirections, caseSelections, caseSorts, dueSelections } from '../case-selection.ts';
import { date, id, line, text } from '../fields.ts';

/** Which cases a list shows, and in which order. Null means no restriction. */
export const caseFilters = z.object({
  query: text(200).default(''),
  status: z.enum(caseSelections).default('all'),
  due: z.enum(dueSelections).default('any'),
  /** Whether cases of a colleague, and those on their way to one, are left out. */
  mine: z.boolean().default(false),
  nature: z.string().max(60).nullable().default(null),
  unit: z.string().max(60).nullable().default(null),
  from: date.nullable().default(null),
  until: date.nullable().default(null),
  sort: z.enum(caseSorts).default('received'),
  direction: z.enum(caseDirections).default('down'),
});
/** Which cases a list shows, and in which order. */
export type CaseFilters = z.infer<typeof caseFilters>;

/** The name of a view that somebody made. */
export const viewName = line(60);

/** Where somebody was in the list, and how it stood on the screen; kept in the vault alone. */
export const listPlace = z.object({
  filters: caseFilters,
  /** The row that was selected, counted from 0, and its case; null when none was. */
  selected: z.object({ row: z.int().min(0).max(10_000_000), caseId: id }).nullable(),
  /** Whether the record stands beside the list. */
  record: z.boolean(),
});
/** Where somebody was in the list, and how it stood on the screen. */
export type ListPlace = z.infer<typeof listPlace>;

/** The list as it opens for the first time. */
export const firstPlace: ListPlace = {
  filters: caseFilters.parse({}),
  selected: null,
  record: true,
};
