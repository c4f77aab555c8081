import { z } from 'zod';
import { date, id } from '../../domain/fields.ts';
import { appointment } from '../../domain/records/handling.ts';
import { onVault } from './command.ts';

export const ownTaskCommands = {
  'tasks.add': onVault({
    about: 'Adds a task of one’s own on a day: in a case, or in none.',
    input: appointment.extend({ caseId: id.nullable() }),
    output: z.object({ task: id }),
    invalidates: ['tasks', 'today', 'cases'],
  }),
  'tasks.change': onVault({
    about: 'Changes the words and the day of a task of one’s own, or of a contact that was agreed.',
    input: appointment.extend({ task: id }),
    output: z.object({}),
    invalidates: ['tasks', 'today', 'cases'],
  }),
  'care.plan': onVault({
    about:
      'Plans contacts on days of one’s own: beside those that are planned, or instead of them.',
    input: z.object({
      caseId: id,
      days: z.array(date).min(1).max(12),
      instead: z.boolean(),
      /** Whose aftercare it is, beside the reporter; the reporter when null. */
      person: id.nullable().default(null),
    }),
    output: z.object({}),
    invalidates: ['tasks', 'today', 'cases', 'statistics'],
  }),
};
