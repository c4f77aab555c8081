import { z } from 'zod';
import { annualSection, codeSchema, vptMeasure } from '../../domain/code-lists/index.ts';
import { count, date, id, instant, text } from '../../domain/fields.ts';
import { followUp, recommendation, sectionWords } from '../../domain/records/annual.ts';
import { forRoles, onVault } from './command.ts';
import { calendarYear } from './paper.ts';

/** As what an annual report leaves: to be read, or to go on with in a word processor. */
export const reportForms = ['pdf', 'docx'] as const;

const section = codeSchema(annualSection);

/** Something in a text that should not be there, or has to be looked at, and where it stands. */
const found = z.object({
  kind: z.enum(['name', 'count']),
  section,
  paragraph: count,
  words: z.string(),
  sentence: z.string(),
});

/** How the figures of the year are: not published, without a right certificate, withheld, or there. */
const figures = z.enum(['none', 'unproven', 'withheld', 'numbers']);

/** The annual report of a counsellor, written in the vault. */
export const annualCommands = forRoles(['counsellor_staff', 'counsellor_political'], {
  'annual.get': onVault({
    about:
      'What was written for the annual report of a year, what was recommended then and before, and what has to be looked at in the texts.',
    input: z.object({ year: calendarYear }),
    output: z.object({
      today: date,
      years: z.array(z.number()),
      figures,
      sections: z.array(
        z.object({
          section,
          words: z.string(),
          changedAt: instant.nullable(),
          /** What can be taken over: what a counsellor usually writes, or the signals of the year. */
          standard: z.string().nullable(),
        }),
      ),
      found: z.array(found),
      recommendations: z.array(
        z.object({ id, measure: codeSchema(vptMeasure), words: z.string() }),
      ),
      earlier: z.array(
        z.object({
          id,
          year: z.number(),
          measure: codeSchema(vptMeasure),
          words: z.string(),
          followUp: followUp.nullable(),
        }),
      ),
    }),
  }),
  'annual.saveSection': onVault({
    about: 'Keeps what is written in a section of an annual report.',
    input: z.object({ year: calendarYear, section, words: sectionWords }),
    output: z.object({ savedAt: instant }),
    invalidates: ['annual'],
  }),
  'annual.recommend': onVault({
    about: 'Keeps a recommendation of a year, with the measure it belongs to.',
    input: recommendation.extend({ id: id.nullable(), year: calendarYear }),
    output: z.object({ id }),
    invalidates: ['annual'],
  }),
  'annual.withdraw': onVault({
    about: 'Takes a recommendation away, with what became of it.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['annual'],
  }),
  'annual.follow': onVault({
    about: 'Keeps what became of a recommendation of an earlier year.',
    input: followUp.extend({ id, year: calendarYear }),
    output: z.object({}),
    invalidates: ['annual'],
  }),
  'annual.write': onVault({
    about:
      'Writes the annual report of a year: its texts, and figures of the release of that year alone; refused once when somebody of this vault seems to be named in it.',
    input: z.object({
      year: calendarYear,
      form: z.enum(reportForms),
      folder: text(4096),
      /** That what looks like the name of somebody is a word. */
      isNobody: z.boolean().default(false),
    }),
    output: z.object({ folder: z.string(), file: z.string() }),
    invalidates: ['annual', 'today'],
  }),
});
