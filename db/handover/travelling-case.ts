import { z } from 'zod';
import { caseRow, incidentRow, reportRow, rowSchemas } from './case-parts.ts';

/** Rows of one kind in a case, at most. */
const mostRows = 20_000;
const rowsOf = <S extends z.ZodType>(schema: S) => z.array(schema).max(mostRows);

/** Everything of one case, but its reporter. */
export const travellingCase = z.strictObject({
  case: caseRow,
  report: reportRow,
  incident: incidentRow,
  offers: rowsOf(rowSchemas.offers),
  contacts: rowsOf(rowSchemas.contacts),
  personCare: rowsOf(rowSchemas.personCare),
  personOffers: rowsOf(rowSchemas.personOffers),
  personConsequences: rowsOf(rowSchemas.personConsequences),
  circle: rowsOf(rowSchemas.circle),
  consequences: rowsOf(rowSchemas.consequences),
  measures: rowsOf(rowSchemas.measures),
  letters: rowsOf(rowSchemas.letters),
  police: rowsOf(rowSchemas.police),
  policeReports: rowsOf(rowSchemas.policeReports),
  policeFacts: rowsOf(rowSchemas.policeFacts),
  evidence: rowsOf(rowSchemas.evidence),
  dutyChecks: rowsOf(rowSchemas.dutyChecks),
  wbk: rowsOf(rowSchemas.wbk),
  claims: rowsOf(rowSchemas.claims),
  damage: rowsOf(rowSchemas.damage),
  payments: rowsOf(rowSchemas.payments),
  notes: rowsOf(rowSchemas.notes),
  corrections: rowsOf(rowSchemas.corrections),
  persons: rowsOf(rowSchemas.persons),
  perpetrators: rowsOf(rowSchemas.perpetrators),
  consents: rowsOf(rowSchemas.consents),
  withdrawals: rowsOf(rowSchemas.withdrawals),
  disclosures: rowsOf(rowSchemas.disclosures),
  involved: rowsOf(rowSchemas.involved),
  tasks: rowsOf(rowSchemas.tasks),
  attachments: rowsOf(rowSchemas.attachments),
  /** All files that it has where it comes from, whether they come along or not. */
  fileIds: rowsOf(rowSchemas.attachments.shape.id),
  referrals: rowsOf(rowSchemas.referrals),
  retention: rowsOf(rowSchemas.retention),
  holds: rowsOf(rowSchemas.holds),
  /** The key its texts are encrypted with; null when they are destroyed. */
  key: z.base64().length(44).nullable(),
  /** The key its files are encrypted with; null when it has none, or they stay where they are. */
  attachmentKey: z.base64().length(44).nullable(),
  /** The key that who its perpetrators are is encrypted with; null when nobody knows any. */
  perpetratorKey: z.base64().length(44).nullable(),
  /** Whether the sending vault has published the year it was reported in, so counted it for good. */
  counted: z.boolean(),
});
/** Everything of one case, but its reporter. */
export type TravellingCase = z.infer<typeof travellingCase>;
