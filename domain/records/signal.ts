import { z } from 'zod';
import { anonymousText } from '../anonymous-text.ts';
import { codeSchema, department, signalRecipient } from '../code-lists/index.ts';
import { date, text } from '../fields.ts';
import { themes } from './themes.ts';

/**
 * What a counsellor notices, in general and without anybody in it (domain study, §2.3): that it was about
 * a unit, under which theme, and of which pattern it is a part.
 */
export const signal = z.object({
  noticedOn: date,
  text: anonymousText(2000),
  theme: z.enum(themes),
  /** Null when it is about the whole organisation, or about officeholders. */
  unit: codeSchema(department).nullable(),
  /** By what it stands together with others; empty while it stands by itself. */
  pattern: text(80).trim(),
});
/** What a counsellor notices in general. */
export type Signal = z.infer<typeof signal>;

/** That signals were told to somebody in the organisation. */
export const signalTelling = z.object({ on: date, recipient: codeSchema(signalRecipient) });
