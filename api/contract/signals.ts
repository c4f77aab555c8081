import { z } from 'zod';
import { date, id, text } from '../../domain/fields.ts';
import { signal, signalTelling } from '../../domain/records/signal.ts';
import { forRoles, onVault } from './command.ts';

const some = z.array(id).min(1, 'text.empty').max(500);

/** What a counsellor notices in general, without anybody in it. */
export const signalCommands = forRoles(['counsellor_staff', 'counsellor_political'], {
  'signals.list': onVault({
    about: 'The general signals, with the pattern each is a part of and to whom it was told.',
    input: z.object({}),
    output: z.object({
      today: date,
      signals: z.array(
        signal.extend({ id, text: z.string(), told: z.array(signalTelling.extend({ id })) }),
      ),
    }),
  }),
  'signals.save': onVault({
    about:
      'Keeps a general signal; refused once when somebody of this vault seems to be named in it.',
    input: signal.extend({
      id: id.nullable(),
      /** That what looks like the name of somebody is a word. */
      isNobody: z.boolean().default(false),
    }),
    output: z.object({ id }),
    invalidates: ['signals'],
  }),
  'signals.group': onVault({
    about: 'Puts signals together under one pattern, or apart when it is empty.',
    input: z.object({ signals: some, pattern: text(80).trim() }),
    output: z.object({}),
    invalidates: ['signals'],
  }),
  'signals.tell': onVault({
    about: 'Records that signals were told to somebody in the organisation.',
    input: z.object({ signals: some, ...signalTelling.shape }),
    output: z.object({}),
    invalidates: ['signals'],
  }),
  'signals.remove': onVault({
    about: 'Takes a signal away, with to whom it was told.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['signals'],
  }),
});
