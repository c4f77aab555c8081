import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import { beginClosing, countPhases } from '../../db/repositories/cases.ts';
import { insertNote } from '../../db/repositories/handling.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { type FoundCases, searchCases } from '../../db/search/search-cases.ts';
import { type DueSelection, isRunning, statusesIn } from '../../domain/case-selection.ts';
import { broaderChain, nature } from '../../domain/code-lists/index.ts';
import { taskCatalogue } from '../../domain/deadlines/index.ts';
import { addDays, type DateString } from '../../domain/time.ts';
import type { caseCommands } from '../contract/cases.ts';
import { LuwteError } from '../contract/errors.ts';
import { viewCase } from './case-view.ts';
import { closeNow } from './close-case.ts';
import { caseToTellOrFollow, refuseUntellable } from './ongoing.ts';
import { follow, openCase, touch } from './open-case.ts';
import type { Handlers } from './open-vault.ts';
import { leavePause } from './pauses.ts';
import { reopenNow } from './reopen-case.ts';

/** Tasks by which the reporter hears what was done (story S-03). */
const feedback = ['T3', 'T14'];

/** Tasks of aftercare. */
const careCodes = Object.entries(taskCatalogue)
  .filter(([, { measure }]) => measure === 'AFTERCARE')
  .map(([code]) => code);

type CaseHandlers = Handlers<
  Extract<keyof typeof caseCommands, `cases.${string}` | `notes.${string}`>
>;

/** Answers to the commands on cases and their notes. */
export const caseHandlers: CaseHandlers = {
  'cases.list': ({ database, today }, { query, status, nature: wanted, due, mine, ...rest }) => {
    const statuses = status === 'all' ? null : JSON.stringify(statusesIn(status));
    const natures = wanted === null ? null : JSON.stringify(codesUnder(wanted));
    const { total, near, rows } = searchCases(
      database,
      {
        match: null,
        statuses,
        natures,
        mine: mine ? 1 : 0,
        ...daysOf(due, today),
        ...rest,
      },
      query,
    );
    const open = countPhases(database)
      .filter((phase) => isRunning(phase.status))
      .reduce((sum, { cases }) => sum + cases, 0);
    return { today, total, near, open, cases: rows.map(listedCaseView) };
  },

  'cases.get': (vault, { caseId }) => {
    const view = viewCase(vault, caseId);
    vault.auditView(caseId);
    return view;
  },

  'cases.close': (vault, { caseId, reason, checks, feedbackWaiver }) => {
    openCase(vault, caseId);
    // What stood still with it is owed again.
    leavePause(vault, caseId);
    const isOwed = tasksOf(vault.database, caseId).some(
      ({ code, status }) => status === 'open' && feedback.includes(code),
    );
    if (isOwed && feedbackWaiver === null) throw new LuwteError('case.openFeedback');
    closeNow(vault, caseId, { reason, checks, feedbackWaiver });
    return {};
  },

  'cases.startClosing': (vault, { caseId }) => {
    const { closingSince } = openCase(vault, caseId);
    if (closingSince !== null) throw new LuwteError('closing.alreadyStarted');
    beginClosing(vault.database, caseId, vault.today);
    follow(vault, caseId, { type: 'closing_started', on: vault.today });
    touch(vault, caseId);
    vault.audit('case.startClosing', 'case', caseId);
    return {};
  },

  'cases.reopen': (vault, input) => {
    reopenNow(vault, input);
    return {};
  },

  'notes.add': (vault, { caseId, text }) => {
    caseToTellOrFollow(vault, caseId);
    refuseUntellable(vault, caseId, text);
    const id = randomUUID();
    insertNote(vault.database, { id, caseId, recordedAt: vault.now, text });
    touch(vault, caseId);
    indexCase(vault.database, caseId);
    vault.audit('note.create', 'note', id);
    return {};
  },
};

/** Until which days a task of a case is aimed and due, and of which codes it is. */
function daysOf(due: DueSelection, today: DateString) {
  const none = { targetUntil: null, dueUntil: null, codes: null, urgent: 0 } as const;
  if (due === 'any') return none;
  if (due === 'late') return { ...none, dueUntil: addDays(today, -1) };
  if (due === 'pressing') return { ...none, codes: JSON.stringify(['T2']), urgent: 1 as const };
  const targetUntil = addDays(today, 7);
  return { ...none, targetUntil, codes: due === 'care' ? JSON.stringify(careCodes) : null };
}

/** A nature and every nature under it. */
function codesUnder(code: string): string[] {
  return nature.codes.flatMap((row) =>
    row.code === code || broaderChain(nature, row.code).includes(code) ? row.code : [],
  );
}

function listedCaseView(found: FoundCases['rows'][number]) {
  const { nextCode, nextTarget, nextDue, snippet, ...row } = found;
  const hasNext = nextCode !== null && nextTarget !== null && nextDue !== null;
  return {
    ...row,
    next: hasNext ? { code: nextCode, target: nextTarget, due: nextDue } : null,
    snippet: snippet === null ? null : markedPieces(snippet),
  };
}

/** Cuts a snippet at the marks of the search: what stands between 2 and 3 was found. */
function markedPieces(snippet: string) {
  return snippet.split('\u0002').flatMap((part, index) => {
    if (index === 0) return part === '' ? [] : { text: part, hit: false };
    const [hit = '', ...after] = part.split('\u0003');
    const rest = after.join('');
    const found = { text: hit, hit: true };
    return rest === '' ? found : [found, { text: rest, hit: false }];
  });
}
