import type { RowKind } from './case-parts.ts';
import type { RowStatements } from './case-statements.ts';

/** Rows of aftercare of victims and witnesses beside the reporter. */
export const personStatements = {
  personCare: {
    select: `SELECT person_id AS person, recorded_at AS recordedAt, ground, since, scheduled,
        ended_on AS endedOn, ended_by AS endedBy
      FROM person_care WHERE case_id = @caseId ORDER BY person_id`,
    insert: `INSERT INTO person_care (case_id, person_id, recorded_at, ground, since, scheduled,
        ended_on, ended_by)
      VALUES (@caseId, @person, @recordedAt, @ground, @since, @scheduled, @endedOn, @endedBy)
      ON CONFLICT (case_id, person_id) DO UPDATE SET ground = @ground, since = @since,
        scheduled = @scheduled, ended_on = @endedOn, ended_by = @endedBy`,
  },
  personOffers: {
    select: `SELECT person_id AS person, element, status, support FROM person_offers
      WHERE case_id = @caseId ORDER BY person_id, element`,
    insert: `INSERT INTO person_offers (case_id, person_id, element, status, support)
      VALUES (@caseId, @person, @element, @status, @support)
      ON CONFLICT (case_id, person_id, element) DO UPDATE SET status = @status, support = @support`,
  },
  personConsequences: {
    select: `SELECT person_id AS person, recorded_at AS recordedAt, agreed_on AS agreedOn,
        agreed_how AS agreedHow, told
      FROM person_consequences WHERE case_id = @caseId ORDER BY person_id`,
    insert: `INSERT INTO person_consequences
        (case_id, person_id, recorded_at, agreed_on, agreed_how, told)
      VALUES (@caseId, @person, @recordedAt, @agreedOn, @agreedHow, @told)
      ON CONFLICT (case_id, person_id) DO UPDATE SET recorded_at = @recordedAt,
        agreed_on = @agreedOn, agreed_how = @agreedHow, told = @told`,
  },
} as const satisfies Partial<Record<RowKind, RowStatements>>;
