import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  caseDraftsIn,
  discardCaseDraft,
  saveCaseDraft,
} from '../../db/repositories/case-drafts.ts';
import { caseById } from '../../db/repositories/cases.ts';
import {
  discardDraft,
  draftsIn,
  reportDraftKind,
  saveDraft,
} from '../../db/repositories/drafts.ts';
import { LuwteError } from '../contract/errors.ts';
import type { formCommands } from '../contract/forms.ts';
import { reportDraft } from '../contract/reports.ts';
import type { Handlers } from './open-vault.ts';

/** What a draft of a form holds, as it is kept. */
const body = z.object({ path: z.string(), title: z.string(), values: reportDraft });

/** Answers to the commands on what is being typed. Nothing is recorded yet, so the log is silent. */
export const formHandlers: Handlers<keyof typeof formCommands> = {
  'forms.keep': ({ database, now }, { caseId, form, ...typed }) => {
    refuseUnknown(database, caseId);
    const draft = { savedAt: now, body: JSON.stringify(typed) };
    if (caseId === null) saveDraft(database, { kind: form, ...draft });
    else saveCaseDraft(database, { caseId, form, ...draft });
    return { savedAt: now };
  },

  'forms.kept': ({ database }) => {
    const kept = [
      ...caseDraftsIn(database),
      ...draftsIn(database)
        .filter(({ kind }) => kind !== reportDraftKind)
        .map(({ kind, ...draft }) => ({ caseId: null, form: kind, ...draft })),
    ].toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    return {
      forms: kept.map(({ body: typed, ...draft }) => ({
        ...draft,
        ...body.parse(JSON.parse(typed)),
      })),
    };
  },

  'forms.discard': ({ database }, { caseId, form }) => {
    refuseUnknown(database, caseId);
    if (caseId === null) discardDraft(database, form);
    else discardCaseDraft(database, { caseId, form });
    return {};
  },
};

/** @throws LuwteError `case.notFound` */
function refuseUnknown(database: Database, caseId: string | null): void {
  if (caseId !== null && !caseById(database, caseId)) throw new LuwteError('case.notFound');
}
