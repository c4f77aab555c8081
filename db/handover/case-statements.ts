import type { RowKind } from './case-parts.ts';
import { justiceStatements } from './justice-statements.ts';
import { personStatements } from './person-statements.ts';

/** How the rows of one kind are read from a case, and put into one. */
export interface RowStatements {
  readonly select: string;
  readonly insert: string;
}

/**
 * One row for each kind of rows in a case. Blobs travel in base64. What has an identifier and is there
 * already stays as it is: the same file twice adds nothing.
 */
export const rowStatements: Readonly<Record<RowKind, RowStatements>> = {
  offers: {
    select: `SELECT element, status, support FROM care_offers WHERE case_id = @caseId
      ORDER BY element`,
    insert: `INSERT INTO care_offers (case_id, element, status, support)
      VALUES (@caseId, @element, @status, @support)
      ON CONFLICT (case_id, element) DO UPDATE SET status = @status, support = @support`,
  },
  contacts: {
    select: `SELECT id, recorded_at AS recordedAt, held_on AS "on", kind, wellbeing, note, reached,
        closing, duration, referral, person_id AS person, author
      FROM care_contacts WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO care_contacts
        (id, case_id, recorded_at, held_on, kind, wellbeing, note, reached, closing, duration,
          referral, person_id, author)
      VALUES (@id, @caseId, @recordedAt, @on, @kind, @wellbeing, @note, @reached, @closing,
        @duration, @referral, @person,
        @author)
      ON CONFLICT (id) DO NOTHING`,
  },
  ...personStatements,
  circle: {
    select: 'SELECT who, status FROM care_circle WHERE case_id = @caseId ORDER BY who',
    insert: `INSERT INTO care_circle (case_id, who, status) VALUES (@caseId, @who, @status)
      ON CONFLICT (case_id, who) DO UPDATE SET status = @status`,
  },
  consequences: {
    select: `SELECT recorded_at AS recordedAt, criminal_link AS criminalLink, told
      FROM consequences WHERE case_id = @caseId`,
    insert: `INSERT INTO consequences (case_id, recorded_at, criminal_link, told)
      VALUES (@caseId, @recordedAt, @criminalLink, @told)
      ON CONFLICT (case_id) DO UPDATE SET recorded_at = @recordedAt,
        criminal_link = @criminalLink, told = @told`,
  },
  measures: {
    select: `SELECT id, recorded_at AS recordedAt, measure_id AS measureId, version, change, kind,
        decided_on AS decidedOn, starts_on AS startsOn, ends_on AS endsOn, letter,
        legal_ground AS legalGround, decided_by AS decidedBy, places,
        letter_sent_on AS letterSentOn, objection, proportionality, heard,
        informed_on AS informedOn, feedback_on AS feedbackOn, review_on AS reviewOn
      FROM measures WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO measures (id, case_id, recorded_at, measure_id, version, change, kind,
        decided_on, starts_on, ends_on, letter, legal_ground, decided_by, places, letter_sent_on,
        objection, proportionality, heard, informed_on, feedback_on, review_on)
      VALUES (@id, @caseId, @recordedAt, @measureId, @version, @change, @kind,
        @decidedOn, @startsOn, @endsOn, @letter, @legalGround, @decidedBy, @places, @letterSentOn,
        @objection, @proportionality, @heard, @informedOn, @feedbackOn, @reviewOn)
      ON CONFLICT DO NOTHING`,
  },
  letters: {
    select: `SELECT id, recorded_at AS recordedAt, measure_id AS measure, kind, edition, addressee,
        letter_on AS "on", body AS text, author
      FROM letters WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO letters (id, case_id, recorded_at, measure_id, kind, edition, addressee,
        letter_on, body, author)
      VALUES (@id, @caseId, @recordedAt, @measure, @kind, @edition, @addressee, @on, @text,
        @author) ON CONFLICT (id) DO NOTHING`,
  },
  police: {
    select: `SELECT id, recorded_at AS recordedAt, status, step_on AS "on", police_number AS number,
        report_id AS reportId
      FROM police_steps WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO police_steps
        (id, case_id, recorded_at, status, step_on, police_number, report_id)
      VALUES (@id, @caseId, @recordedAt, @status, @on, @number, @reportId)
      ON CONFLICT (id) DO UPDATE SET status = @status, step_on = @on, police_number = @number
      WHERE case_id = @caseId`,
  },
  ...justiceStatements,
  claims: {
    select: `SELECT id, recorded_at AS recordedAt, claim_id AS claimId, version, since, claimant,
        route, status, insurance, deadline, hearing_on AS hearingOn
      FROM damage_claims WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO damage_claims (id, case_id, recorded_at, claim_id, version, since, claimant,
        route, status, insurance, deadline, hearing_on)
      VALUES (@id, @caseId, @recordedAt, @claimId, @version, @since, @claimant,
        @route, @status, @insurance, @deadline, @hearingOn) ON CONFLICT DO NOTHING`,
  },
  damage: {
    select: `SELECT id, recorded_at AS recordedAt, claim_id AS claimId, kind, cents, line_on AS "on",
        entry_id AS entryId, version, change
      FROM damage_lines WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO damage_lines (id, case_id, recorded_at, claim_id, kind, cents, line_on,
        entry_id, version, change)
      VALUES (@id, @caseId, @recordedAt, @claimId, @kind, @cents, @on, @entryId, @version, @change)
      ON CONFLICT DO NOTHING`,
  },
  payments: {
    select: `SELECT id, recorded_at AS recordedAt, claim_id AS claimId, kind, cents, paid_on AS "on",
        entry_id AS entryId, version, change
      FROM damage_payments WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO damage_payments (id, case_id, recorded_at, claim_id, kind, cents, paid_on,
        entry_id, version, change)
      VALUES (@id, @caseId, @recordedAt, @claimId, @kind, @cents, @on, @entryId, @version, @change)
      ON CONFLICT DO NOTHING`,
  },
  notes: {
    select: `SELECT id, recorded_at AS recordedAt, body AS text, author
      FROM notes WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO notes (id, case_id, recorded_at, body, author)
      VALUES (@id, @caseId, @recordedAt, @text, @author) ON CONFLICT (id) DO NOTHING`,
  },
  corrections: {
    select: `SELECT id, recorded_at AS recordedAt, parts, former, former_reporter AS formerReporter,
        author
      FROM corrections WHERE case_id = @caseId ORDER BY recorded_at, rowid`,
    insert: `INSERT INTO corrections
        (id, case_id, recorded_at, parts, former, former_reporter, author)
      VALUES (@id, @caseId, @recordedAt, @parts, @former, @formerReporter, @author)
      ON CONFLICT (id) DO NOTHING`,
  },
  persons: {
    select: `SELECT id, recorded_at AS recordedAt, role, kind, identity
      FROM persons WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO persons (id, case_id, recorded_at, role, kind, identity)
      VALUES (@id, @caseId, @recordedAt, @role, @kind, @identity) ON CONFLICT (id) DO NOTHING`,
  },
  perpetrators: {
    select: `SELECT id, recorded_at AS recordedAt, kind, identity
      FROM perpetrators WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO perpetrators (id, case_id, recorded_at, kind, identity)
      VALUES (@id, @caseId, @recordedAt, @kind, @identity) ON CONFLICT (id) DO NOTHING`,
  },
  consents: {
    select: `SELECT id, recorded_at AS recordedAt, purpose, recipients, field_groups AS groups, how,
        given_at AS givenAt, until, person_id AS person
      FROM consents WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO consents
        (id, case_id, recorded_at, purpose, recipients, field_groups, how, given_at, until, person_id)
      VALUES (@id, @caseId, @recordedAt, @purpose, @recipients, @groups, @how, @givenAt, @until,
        @person)
      ON CONFLICT (id) DO NOTHING`,
  },
  withdrawals: {
    select: `SELECT id, consent_id AS consentId, recorded_at AS recordedAt, recipients, how,
        withdrawn_at AS withdrawnAt
      FROM consent_withdrawals WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO consent_withdrawals
        (id, case_id, consent_id, recorded_at, recipients, how, withdrawn_at)
      VALUES (@id, @caseId, @consentId, @recordedAt, @recipients, @how, @withdrawnAt)
      ON CONFLICT (id) DO NOTHING`,
  },
  disclosures: {
    select: `SELECT id, shared_at AS sharedAt, recipient, to_whom AS toWhom,
        field_groups AS groups, medium, ground, consent_id AS consentId, reason AS why
      FROM disclosures WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO disclosures (id, case_id, shared_at, recipient, to_whom, field_groups,
        medium, ground, consent_id, reason)
      VALUES (@id, @caseId, @sharedAt, @recipient, @toWhom, @groups,
        @medium, @ground, @consentId, @why) ON CONFLICT (id) DO NOTHING`,
  },
  involved: {
    select: `SELECT role FROM involved_roles WHERE case_id = @caseId ORDER BY role`,
    insert: `INSERT INTO involved_roles (case_id, role) VALUES (@caseId, @role)
      ON CONFLICT (case_id, role) DO NOTHING`,
  },
  tasks: {
    select: `SELECT id, code, target, due, due_at AS dueAt, window_from AS windowFrom,
        window_until AS windowUntil, basis, urgent, status, done_on AS doneOn,
        skip_reason AS skipReason, subject, person_id AS person, words
      FROM tasks WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO tasks (id, case_id, code, target, due, due_at, window_from, window_until,
        basis, urgent, status, done_on, skip_reason, subject, person_id, words)
      VALUES (@id, @caseId, @code, @target, @due, @dueAt, @windowFrom, @windowUntil,
        @basis, @urgent, @status, @doneOn, @skipReason, @subject, @person, @words) ON CONFLICT (id) DO NOTHING`,
  },
  attachments: {
    select: `SELECT id, added_at AS addedAt, name, media_type AS mediaType, bytes, metadata, sha256
      FROM attachments WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO attachments
        (id, case_id, added_at, name, media_type, bytes, metadata, sha256)
      VALUES (@id, @caseId, @addedAt, @name, @mediaType, @bytes, @metadata, @sha256)
      ON CONFLICT (id) DO NOTHING`,
  },
  referrals: {
    select: `SELECT offered_on AS offeredOn, declined_on AS declinedOn FROM referrals
      WHERE case_id = @caseId`,
    insert: `INSERT INTO referrals (case_id, offered_on, declined_on)
      VALUES (@caseId, @offeredOn, @declinedOn)
      ON CONFLICT (case_id) DO UPDATE SET offered_on = @offeredOn, declined_on = @declinedOn`,
  },
  retention: {
    select: `SELECT rule, base_on AS baseOn, due FROM retention WHERE case_id = @caseId
      ORDER BY rule`,
    insert: `INSERT INTO retention (case_id, rule, base_on, due)
      VALUES (@caseId, @rule, @baseOn, @due)
      ON CONFLICT (case_id, rule) DO UPDATE SET base_on = @baseOn, due = @due`,
  },
  holds: {
    select: `SELECT rule, reason, set_on AS setOn, review_on AS reviewOn FROM holds
      WHERE case_id = @caseId ORDER BY rule`,
    insert: `INSERT INTO holds (case_id, rule, reason, set_on, review_on)
      VALUES (@caseId, @rule, @reason, @setOn, @reviewOn) ON CONFLICT (case_id, rule) DO NOTHING`,
  },
};

/** A case itself. */
export const selectCase = `SELECT id, number, status, reporter_id AS reporterId, position, unit,
    themes, opened_on AS openedOn, last_on AS lastOn, closed_on AS closedOn,
    closing_reason AS closingReason, closing_checks AS closingChecks,
    feedback_waiver AS feedbackWaiver, care_scheduled AS careScheduled,
    closing_since AS closingSince, reopened_on AS reopenedOn, reopen_reason AS reopenReason,
    restricted, paused_on AS pausedOn, pause_reason AS pauseReason, paused_until AS pausedUntil
  FROM cases WHERE id = @caseId`;

/** Adds a case itself. */
export const insertCase = `INSERT INTO cases (id, number, status, reporter_id, position, unit, themes,
    opened_on, last_on, closed_on, closing_reason, closing_checks, feedback_waiver, care_scheduled,
    closing_since, reopened_on, reopen_reason, restricted, paused_on, pause_reason, paused_until, owner, owner_said_at, counts)
  VALUES (@id, @number, @status, @reporterId, @position, @unit, @themes,
    @openedOn, @lastOn, @closedOn, @closingReason, @closingChecks, @feedbackWaiver, @careScheduled,
    @closingSince, @reopenedOn, @reopenReason, @restricted, @pausedOn, @pauseReason, @pausedUntil, @owner, @ownerSaidAt, @counts)`;

/** Makes a case that is there follow what its owner says of it. */
export const followCase = `UPDATE cases SET status = @status, last_on = @lastOn,
    reporter_id = @reporterId, position = @position, unit = @unit, themes = @themes,
    closed_on = @closedOn, closing_reason = @closingReason, closing_checks = @closingChecks,
    feedback_waiver = @feedbackWaiver, care_scheduled = @careScheduled,
    closing_since = @closingSince, reopened_on = @reopenedOn, reopen_reason = @reopenReason,
    restricted = @restricted, paused_on = @pausedOn, pause_reason = @pauseReason,
    paused_until = @pausedUntil, owner_said_at = @ownerSaidAt
  WHERE id = @id AND owner_said_at < @ownerSaidAt`;

/** Makes the report of a case that is there follow what its owner says of it. */
export const followReport = `UPDATE reports SET received_on = @receivedOn,
    received_at = @receivedAt, received_via = @receivedVia, reporter_kind = @reporterKind,
    wish = @wish, dual_capacity = @dualCapacity
  WHERE case_id = @caseId`;

/** The report a case began with. */
export const selectReport = `SELECT id, received_on AS receivedOn, received_at AS receivedAt,
    received_via AS receivedVia, reporter_kind AS reporterKind, wish,
    dual_capacity AS dualCapacity
  FROM reports WHERE case_id = @caseId`;

/** Adds a report. */
export const insertReport = `INSERT INTO reports
    (id, case_id, received_on, received_at, received_via, reporter_kind, wish, dual_capacity)
  VALUES (@id, @caseId, @receivedOn, @receivedAt, @receivedVia, @reporterKind, @wish,
    @dualCapacity)`;

/** The incident of a case. */
export const selectIncident = `SELECT occurred_from AS occurredFrom, occurred_until AS occurredUntil,
    nature, extra_natures AS extraNatures, channel, location, work_process AS workProcess, severity,
    perceived_severity AS perceivedSeverity, urgency, corrected, perpetrator_kind AS perpetratorKind,
    perpetrator_known AS perpetratorKnown, bribe, camera, narrative
  FROM incidents WHERE case_id = @caseId`;

/** Adds an incident. */
export const insertIncident = `INSERT INTO incidents (case_id, occurred_from, occurred_until, nature,
    extra_natures, channel, location, work_process, severity, perceived_severity, urgency, corrected,
    perpetrator_kind, perpetrator_known, bribe, camera, narrative)
  VALUES (@caseId, @occurredFrom, @occurredUntil, @nature, @extraNatures, @channel, @location,
    @workProcess, @severity, @perceivedSeverity, @urgency, @corrected, @perpetratorKind, @perpetratorKnown, @bribe, @camera,
    @narrative)`;

/** Makes an incident that is there follow what its owner says of it; the story only under one key. */
export const followIncident = `UPDATE incidents SET occurred_from = @occurredFrom,
    occurred_until = @occurredUntil, nature = @nature, extra_natures = @extraNatures,
    channel = @channel, location = @location, work_process = @workProcess, severity = @severity,
    perceived_severity = @perceivedSeverity, urgency = @urgency, corrected = @corrected,
    perpetrator_kind = @perpetratorKind, perpetrator_known = @perpetratorKnown, bribe = @bribe,
    camera = @camera, narrative = iif(@isReadable, @narrative, narrative)
  WHERE case_id = @caseId`;
