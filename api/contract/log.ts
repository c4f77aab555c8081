import { z } from 'zod';
import { count, id, instant, line, page } from '../../domain/fields.ts';
import { auditActions } from '../../domain/records/audit.ts';
import { onVault } from './command.ts';
import { exchangeFolder } from './exchange.ts';

/** One line of the log, as its owner reads it. */
const logLine = z.object({
  line: z.int().min(1),
  at: instant,
  action: z.enum(auditActions),
  /** The case it was about, where it was about one that is still there. */
  case: z.object({ id, number: z.string() }).nullable(),
  /** How often, where that is what was logged. */
  times: count.nullable(),
});

export const logCommands = {
  'log.read': onVault({
    about: 'Gives a page of what was done in this vault, newest first.',
    input: z.object(page),
    output: z.object({ lines: z.array(logLine), total: count }),
  }),
  'log.check': onVault({
    about: 'Checks every line of the log against its keyed hash.',
    input: z.object({}),
    output: z.object({
      lines: count,
      /** The first line that does not fit; null when all do. */
      brokenAt: z.int().min(1).nullable(),
    }),
  }),
  'log.seal': onVault({
    about: 'Seals the whole log for the data protection officer, in a file; signs it.',
    input: z.object({
      folder: exchangeFolder,
      /** The name of the owner, needed once: when he has no keys to sign with yet. */
      name: line(100).optional(),
    }),
    output: z.object({ file: z.string(), lines: count }),
    invalidates: ['officer', 'colleagues'],
  }),
};
