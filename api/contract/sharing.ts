import { z } from 'zod';
import { codeSchema, consentEnd, fieldGroup, role } from '../../domain/code-lists/index.ts';
import { count, filledText, id, instant, text } from '../../domain/fields.ts';
import {
  consent,
  disclosureGrounds,
  dutyConditions,
  fieldGroups,
  toWhom,
  withdrawal,
} from '../../domain/records/sharing.ts';
import { onVault } from './command.ts';
import { exchangeFolder } from './exchange.ts';
import { passphrase } from './session.ts';

const someRole = codeSchema(role);
const inCase = { caseId: id };

const consentView = consent.omit({ on: true, at: true }).extend({
  id,
  recordedAt: instant,
  /** Who gave it beside the reporter; null for the reporter. */
  person: id.nullable(),
  givenAt: instant,
  state: z.enum(['active', 'expired', 'withdrawn']),
  /** Those of its recipients for whom it was not withdrawn. */
  left: z.array(someRole),
  withdrawals: z.array(
    withdrawal
      .omit({ on: true, at: true })
      .extend({ id, how: codeSchema(consentEnd), withdrawnAt: instant }),
  ),
});

/** Something that was shared, as the desk shows it. */
const disclosureView = z.object({
  id,
  sharedAt: instant,
  recipient: someRole,
  /** Empty once what was told in the case is destroyed. */
  toWhom: z.string(),
  groups: fieldGroups,
  medium: z.string(),
  ground: z.enum(disclosureGrounds),
  consentId: id.nullable(),
  reason: z.string(),
});

/** Consents of a case, what was shared of it, and who is involved in it himself. */
export const sharingView = z.object({
  consents: z.array(consentView),
  disclosures: z.array(disclosureView),
  involved: z.array(someRole),
});

/**
 * What leaves, word for word. It is in Dutch in every language: it goes to people of a Dutch
 * municipality.
 */
export const sheet = z.object({
  /** By which sender and recipient can talk about it; no number of a case. */
  reference: z.string(),
  title: z.string(),
  /** That it is confidential, and what for. */
  confidential: z.string(),
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
  sections: z.array(
    z.object({
      group: codeSchema(fieldGroup),
      title: z.string(),
      lines: z.array(z.object({ term: z.string(), value: z.string() })),
    }),
  ),
});
/** What leaves, word for word. */
export type Sheet = z.infer<typeof sheet>;

/** Upon what something is shared: a consent, or the conflict of duties that takes its place. */
const ground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consent'), consentId: id }),
  z.object({
    kind: z.literal('duty'),
    conditions: z.array(z.enum(dutyConditions)).max(dutyConditions.length),
    reason: filledText(5000),
  }),
]);

const medium = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation') }),
  z.object({ kind: z.literal('print') }),
  z.object({
    kind: z.literal('sealed_recipient'),
    folder: exchangeFolder,
    recipient: text(200).trim(),
  }),
  z.object({ kind: z.literal('sealed_passphrase'), folder: exchangeFolder, passphrase }),
]);

const changes = ['cases', 'tasks', 'today'] as const;

export const sharingCommands = {
  'consents.record': onVault({
    about:
      'Records what a reporter agrees to have shared, with whom and for what; or what a victim or witness does, of himself.',
    input: z.object({ ...inCase, ...consent.shape, person: id.nullable().default(null) }),
    output: z.object({ id }),
    invalidates: [...changes],
  }),
  'consents.withdraw': onVault({
    about:
      'Records that a reporter takes a consent back: nothing more is shared on it, and the tasks it carried end.',
    input: z.object({ ...inCase, consentId: id, ...withdrawal.shape }),
    output: z.object({
      /** Tasks that ended with it. */
      ended: count,
    }),
    invalidates: [...changes],
  }),
  'consents.settleFile': onVault({
    about:
      'Does with the own file what a reporter wants who took his consent back: keeps coded facts of nobody, or nothing.',
    input: z.object({ ...inCase, keep: z.enum(['facts', 'nothing']) }),
    output: z.object({ backups: z.enum(['erased', 'left', 'later', 'none']) }),
    invalidates: [...changes, 'reporters', 'retention', 'statistics', 'backups'],
  }),
  'disclosures.setInvolved': onVault({
    about: 'Says which roles are involved in a case themselves, so that they are never recipients.',
    input: z.object({ ...inCase, roles: z.array(someRole).max(role.codes.length) }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'disclosures.preview': onVault({
    about:
      'Shows word for word what a recipient would get on a consent, or without one in a conflict of duties.',
    input: z.object({
      ...inCase,
      recipient: someRole,
      consentId: id.nullable(),
      groups: fieldGroups,
    }),
    output: z.object({ sheet }),
  }),
  'disclosures.make': onVault({
    about:
      'Shares parts of a case: writes down who got what on which ground, and gives the sheet or seals it.',
    input: z.object({
      ...inCase,
      recipient: someRole,
      toWhom,
      groups: fieldGroups,
      ground,
      medium,
    }),
    output: z.object({
      id,
      sheet,
      /** The name of the sealed file; null when there is none. */
      file: z.string().nullable(),
    }),
    invalidates: ['cases'],
  }),
};
/** Consents of a case, what was shared of it, and who is involved in it himself. */
export type SharingView = z.infer<typeof sharingView>;
