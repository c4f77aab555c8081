import { z } from 'zod';
import { id, text } from '../../domain/fields.ts';
import { printParts } from '../../domain/records/case-print.ts';
import { periodPattern } from '../../statistics/period.ts';
import { forRoles, onVault } from './command.ts';

/** Whom an overview is for. */
export const overviewReaders = ['secretary', 'council'] as const;
/** Whom an overview is for. */
export type OverviewReader = (typeof overviewReaders)[number];

/** As what pictures leave: as one document, or each as a file of its own. */
export const figureForms = ['pdf', 'svg'] as const;

/** The languages in which pictures leave. */
export const figureLanguages = ['nl', 'en'] as const;
/** A language in which pictures leave. */
export type FigureLanguage = (typeof figureLanguages)[number];

/** A year that can be written about. */
export const calendarYear = z
  .int('number.outOfRange')
  .min(1990, 'number.outOfRange')
  .max(2199, 'number.outOfRange');

/** What the desk makes as a document. */
export const paperCommands = {
  'cases.print': onVault({
    about:
      'Writes a case of one’s own, or the parts of it that were chosen, as a PDF. What is restricted is not in it.',
    input: z.object({
      caseId: id,
      parts: z.array(z.enum(printParts)).min(1, 'choice.missing').max(printParts.length),
      /** Leaves out what was marked as confidential or about somebody else. */
      isMasked: z.boolean(),
      folder: text(4096),
    }),
    output: z.object({ folder: z.string(), file: z.string() }),
  }),
  'overviews.write': onVault({
    about: 'Writes one page, as a PDF, on the figures of a period that was published.',
    input: z.object({
      period: z.string().regex(periodPattern, 'code.unknown').max(9, 'text.tooLong'),
      reader: z.enum(overviewReaders),
      folder: text(4096),
    }),
    output: z.object({ folder: z.string(), file: z.string() }),
    invalidates: ['today'],
  }),
  'figures.write': onVault({
    about:
      'Writes the pictures of a period that was published, with the same numbers as tables in a PDF, or as an SVG each.',
    input: z.object({
      period: z.string().regex(periodPattern, 'code.unknown').max(9, 'text.tooLong'),
      form: z.enum(figureForms),
      language: z.enum(figureLanguages).default('nl'),
      folder: text(4096),
    }),
    output: z.object({ folder: z.string(), files: z.array(z.string()) }),
  }),
  ...forRoles(['counsellor_staff', 'counsellor_political'], {
    'signals.write': onVault({
      about:
        'Writes the general signals of a year by their patterns, as a PDF for the annual report.',
      input: z.object({ year: calendarYear, folder: text(4096) }),
      output: z.object({ folder: z.string(), file: z.string() }),
    }),
  }),
};
