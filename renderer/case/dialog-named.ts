import type { CaseView } from '../../api/contract/cases.ts';
import type { CaseDialog, PlainKind } from './case-room.ts';

/** Dialogs of which what was typed comes back, and that have to be told nothing. */
const plain: readonly string[] = [
  'camera',
  'correct',
  'moveReporter',
  'location',
  'consequences',
  'police',
  'policeReport',
  'policeSheet',
  'evidence',
  'cameraRequest',
  'cameraOutcome',
  'duty',
  'wbk',
  'measure',
  'damage',
  'circle',
  'consent',
  'involved',
  'reopen',
  'pause',
  'ownTask',
  'areTwo',
  'print',
  'share',
  'update',
  'refer',
  'sealAway',
] satisfies PlainKind[];

const isPlain = (kind: string): kind is PlainKind => plain.includes(kind);

type Found = (view: CaseView, about: string) => CaseDialog | null;

const named =
  <T extends { readonly id: string | null }>(
    among: (view: CaseView) => readonly T[],
    dialog: (found: T) => CaseDialog,
  ): Found =>
  (view, about) => {
    const found = among(view).find(({ id }) => id === about);
    return found ? dialog(found) : null;
  };

/** Whose aftercare it is; that of the reporter has no name of its own. */
const personOf = (about: string) => (about === 'reporter' ? null : about);
const tasks = ({ tasks: all }: CaseView) => all;
const measures = ({ measures: all }: CaseView) => all;
const claims = ({ claims: all }: CaseView) => all;

/** An amount of a claim, by its own name. */
const amount: Found = ({ claims: all }, of) => {
  for (const claim of all) {
    const amounts = [
      ...claim.lines.map((line) => ({ ...line, list: 'line' as const })),
      ...claim.payments.map((payment) => ({ ...payment, list: 'payment' as const })),
    ];
    const found = amounts.find(({ id }) => id === of);
    if (found) return { kind: 'amount', claim, amount: found };
  }
  return null;
};

const about: Readonly<Record<string, Found>> = {
  contact: (_, person) => ({ kind: 'contact', person: personOf(person) }),
  offers: (_, person) => ({ kind: 'offers', person: personOf(person) }),
  plan: (_, person) => ({ kind: 'plan', person: personOf(person) }),
  beginCare: (_, person) => ({ kind: 'beginCare', person }),
  endCare: (_, person) => ({ kind: 'endCare', person }),
  personConsequences: (_, person) => ({ kind: 'personConsequences', person }),
  person: ({ persons }, of) => {
    const person = persons.find(({ id }) => id === of) ?? null;
    return person === null && of !== 'new' ? null : { kind: 'person', person };
  },
  suggested: (_, measure) => ({ kind: 'suggested', measure }),
  skip: named(tasks, (task) => ({ kind: 'skip', task })),
  changeTask: named(tasks, (task) => ({ kind: 'changeTask', task })),
  changeMeasure: named(measures, (measure) => ({ kind: 'changeMeasure', measure })),
  endMeasure: named(measures, (measure) => ({ kind: 'endMeasure', measure })),
  letter: named(measures, (measure) => ({ kind: 'letter', measure })),
  claim: named(claims, (claim) => ({ kind: 'claim', claim })),
  payment: named(claims, (claim) => ({ kind: 'payment', claim })),
  amount,
  withdraw: named(
    ({ sharing }) => sharing.consents,
    (consent) => ({ kind: 'withdraw', consent }),
  ),
  changeReport: named(
    ({ justice }) => justice.reports,
    (report) => ({ kind: 'changeReport', report }),
  ),
  changeEvidence: named(
    ({ justice }) => justice.evidence,
    (piece) => ({ kind: 'changeEvidence', piece }),
  ),
};

/**
 * The dialog of a form by the name under which the vault keeps what was typed in it, with the record it is
 * about as it is now; null when there is none, or that record is gone.
 */
export function dialogNamed(view: CaseView, form: string): CaseDialog | null {
  const [kind = '', of = ''] = form.split(' ');
  if (isPlain(kind)) return { kind };
  return about[kind]?.(view, of) ?? null;
}
