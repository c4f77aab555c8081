import { z } from 'zod';
import { codeSchema, meetingKind, preventiveKind, role } from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import { onVault, vaultRoles } from './command.ts';
import { exchangeFolder } from './exchange.ts';

const inCase = { caseId: id };
const kind = codeSchema(preventiveKind);

/** How it stands with the counsellor that a reporter was offered. */
export const referralState = z.object({
  state: z.enum(['offered', 'declined', 'sent', 'accepted', 'refused']),
  /** The day on which that was so. */
  on: date,
});

const meeting = z.object({
  id,
  heldOn: date,
  kind: codeSchema(meetingKind),
  measures: z.array(
    z.object({
      kind,
      arrangedBy: codeSchema(role),
      due: date,
      doneOn: date.nullable(),
    }),
  ),
});

const briefCase = { caseId: id, number: z.string(), alias: z.string().nullable() };

export const clerkCommands = {
  'clerk.home': onVault({
    about: 'What the council clerk has in hand: reports, meetings, police reports and referrals.',
    input: z.object({}),
    output: z.object({
      today: date,
      running: count,
      reports: z.array(
        z.object({
          ...briefCase,
          nature: z.string(),
          severity: z.string(),
          receivedAt: instant,
          next: z.object({ code: z.string(), target: date, due: date }).nullable(),
        }),
      ),
      meetings: z.array(meeting),
      /** Police reports that the mayor filed on behalf of a council member. */
      mayorReports: z.array(z.object({ ...briefCase, on: date, police: z.string() })),
      referrals: z.array(z.object({ ...briefCase, ...referralState.shape })),
      /** Cases that left because the clerk is involved; nothing is known of them but this. */
      sealedAway: z.array(
        z.object({
          handoverId: id,
          number: z.string(),
          colleague: z.string(),
          role: z.enum(vaultRoles),
          on: date,
        }),
      ),
    }),
  }),
  'referrals.offer': onVault({
    about:
      'Notes that a counsellor was offered to the reporter of a case, and nothing of the talk.',
    input: z.object(inCase),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'referrals.decline': onVault({
    about: 'Notes that the reporter of a case does not want the counsellor who was offered.',
    input: z.object(inCase),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'referrals.send': onVault({
    about:
      'Seals a case for the counsellor of officeholders: she takes it over, or both keep a part.',
    input: z.object({
      ...inCase,
      colleagueId: id,
      folder: exchangeFolder,
      /** Whether the case becomes hers, or both keep one. */
      mode: z.enum(['transfer', 'both']),
      consent: z.literal(true, 'referral.noConsent'),
      /** Whether the reporter allows name and contact; the alias always goes. */
      identity: z.boolean(),
      /** Whether the reporter allows who else is in the case: victims, witnesses, perpetrators. */
      persons: z.boolean(),
      /** Whether the reporter allows the notes of the clerk. */
      notes: z.boolean(),
    }),
    output: z.object({ file: z.string() }),
    invalidates: ['handovers', 'cases', 'tasks', 'today'],
  }),
  'cases.sealAway': onVault({
    about:
      'Seals a case for somebody else because its keeper is involved in it; it is gone here at once.',
    input: z.object({
      ...inCase,
      colleagueId: id,
      folder: exchangeFolder,
      /** Whether the reporter agrees; a deputy clerk gets nothing without (TC-10). */
      consent: z.boolean(),
    }),
    output: z.object({
      file: z.string(),
      backups: z.enum(['erased', 'left', 'later', 'none']),
    }),
    invalidates: [
      'handovers',
      'cases',
      'tasks',
      'today',
      'reporters',
      'statistics',
      'retention',
      'drafts',
      'backups',
    ],
  }),
  'handovers.writeSealedAway': onVault({
    about: 'Writes the file of a case that was sealed away once more; only its recipient opens it.',
    input: z.object({ handoverId: id, folder: exchangeFolder }),
    output: z.object({ file: z.string() }),
  }),
  'meetings.plan': onVault({
    about: 'Keeps a meeting that needs security, with what has to be arranged and by whom.',
    input: z.object({
      heldOn: date,
      kind: codeSchema(meetingKind),
      measures: z
        .array(z.object({ kind, arrangedBy: codeSchema(role) }))
        .min(1, 'choice.missing')
        .max(preventiveKind.codes.length),
    }),
    output: z.object({ id }),
    invalidates: ['meetings', 'today', 'tasks'],
  }),
  'meetings.settle': onVault({
    about: 'Notes when something was arranged for a meeting, or that it is not after all.',
    input: z.object({ id, kind, doneOn: date.nullable() }),
    output: z.object({}),
    invalidates: ['meetings', 'today', 'tasks'],
  }),
  'meetings.remove': onVault({
    about: 'Forgets a meeting.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['meetings', 'today', 'tasks'],
  }),
};
