import { accessErrorTexts, accessProblemTexts } from './access-errors.ts';
import { attachmentErrorTexts } from './attachment-errors.ts';
import { benchmarkErrorTexts } from './benchmark-errors.ts';
import { caseViewErrorTexts } from './case-view-errors.ts';
import { clerkErrorTexts } from './clerk-errors.ts';
import { configurationErrorTexts } from './configuration-errors.ts';
import { dateErrorTexts } from './date-errors.ts';
import { dayText, momentText } from './error-moments.ts';
import { exchangeErrorTexts, exchangeProblemTexts } from './exchange-errors.ts';
import { followErrorTexts, followProblemTexts } from './follow-errors.ts';
import { importErrorTexts } from './import-errors.ts';
import { machinePolicyErrorTexts } from './machine-policy-errors.ts';
import { mergerErrorTexts } from './merger-errors.ts';
import { officerErrorTexts } from './officer-errors.ts';
import { paperErrorTexts } from './paper-errors.ts';
import { personErrorTexts } from './person-errors.ts';
import { personalErrorTexts } from './personal-errors.ts';
import { policeErrorTexts } from './police-errors.ts';
import { policyErrorTexts, policyProblemTexts } from './policy-errors.ts';
import { reactionErrorTexts } from './reaction-errors.ts';
import { registryErrorTexts } from './registry-errors.ts';
import { releaseErrorTexts } from './release-errors.ts';
import { caseProblemTexts, reportErrorTexts } from './report-errors.ts';
import { retentionErrorTexts } from './retention-errors.ts';
import { sharingErrorTexts } from './sharing-errors.ts';
import { signalErrorTexts, signalProblemTexts } from './signal-errors.ts';
import { surroundingsErrorTexts } from './surroundings-errors.ts';
import { vaultErrorTexts } from './vault-errors.ts';

/**
 * The closed list of what can go wrong for a user. Each text says what happened and what to do.
 * Anything that is not in this list is a bug and is shown as one, without content.
 */
export const errorTexts = {
  ...vaultErrorTexts,
  ...dateErrorTexts,
  ...accessErrorTexts,
  ...attachmentErrorTexts,
  ...caseViewErrorTexts,
  ...clerkErrorTexts,
  ...exchangeErrorTexts,
  ...followErrorTexts,
  ...officerErrorTexts,
  ...machinePolicyErrorTexts,
  ...mergerErrorTexts,
  ...paperErrorTexts,
  ...personErrorTexts,
  ...importErrorTexts,
  ...reactionErrorTexts,
  ...reportErrorTexts,
  ...registryErrorTexts,
  ...releaseErrorTexts,
  ...retentionErrorTexts,
  ...configurationErrorTexts,
  ...personalErrorTexts,
  ...sharingErrorTexts,
  ...signalErrorTexts,
  ...policyErrorTexts,
  ...benchmarkErrorTexts,
  ...surroundingsErrorTexts,
  ...policeErrorTexts,
  'input.invalid': {
    nl: 'Niet alles is goed ingevuld. Verbeter de aangegeven velden.',
    en: 'Not everything is filled in correctly. Correct the fields shown.',
  },
  'command.unknown': {
    nl: 'Deze opdracht bestaat niet. Start Luwte opnieuw.',
    en: 'This command does not exist. Restart Luwte.',
  },
  'command.notAllowed': {
    nl: 'Deze handeling hoort niet bij uw rol.',
    en: 'This action does not belong to your role.',
  },
  'case.notFound': {
    nl: 'Dit dossier staat niet (meer) in de kluis.',
    en: 'This case is not (or no longer) in the vault.',
  },
  'case.closed': {
    nl: 'Dit dossier is gesloten. Leg een nieuwe melding vast als er iets nieuws is gebeurd.',
    en: 'This case is closed. Record a new report if something new has happened.',
  },
  'case.openFeedback': {
    nl: 'De terugkoppeling aan de melder staat nog open. Rond die taak af of kies waarom het zonder kan.',
    en: 'The feedback to the reporter is still open. Finish that task or choose why it is not needed.',
  },
  'task.notFound': {
    nl: 'Deze taak staat niet (meer) in de kluis.',
    en: 'This task is not (or no longer) in the vault.',
  },
  'task.notOpen': {
    nl: 'Deze taak is al afgehandeld.',
    en: 'This task has already been dealt with.',
  },
  'care.notOffered': {
    nl: 'Leg eerst vast welke nazorg is aangeboden. Daarna kunt u de gesprekken plannen.',
    en: 'First record which aftercare was offered. Then you can plan the contacts.',
  },
  'care.alreadyScheduled': {
    nl: 'De nazorggesprekken zijn al gepland.',
    en: 'The aftercare contacts have already been planned.',
  },
  'settings.sizesMissing': {
    nl: 'Vul eerst bij Instellingen in hoeveel mensen er werken of zitting hebben. Zonder die aantallen kan niemand anoniem worden geteld.',
    en: 'First fill in under Settings how many people work or sit here. Without those numbers nobody can be counted anonymously.',
  },
  'export.folderMissing': {
    nl: 'Deze map bestaat niet of is geen map. Kies een bestaande map.',
    en: 'This folder does not exist or is not a folder. Choose an existing folder.',
  },
  'export.folderIsVault': {
    nl: 'Kies een map buiten de kluis voor de bestanden.',
    en: 'Choose a folder outside the vault for the files.',
  },
  'export.fileExists': {
    nl: 'In deze map staat al een bestand met deze naam en een andere inhoud. Kies een andere map.',
    en: 'This folder already has a file with this name and other content. Choose another folder.',
  },
  'export.notWritten': {
    nl: 'Het jaar staat vast, maar niet alle bestanden konden worden geschreven. Kijk of de map bestaat en of er ruimte is, en geef opnieuw uit: de bestanden blijven precies gelijk.',
    en: 'The year is fixed, but not all files could be written. Check that the folder exists and that there is space, and publish again: the files stay exactly the same.',
  },
  bug: {
    nl: 'Er ging iets mis in Luwte zelf. Kijk of uw laatste handeling is vastgelegd; alles van daarvoor is veilig.',
    en: 'Something went wrong in Luwte itself. Check whether your last action was recorded; everything before it is safe.',
  },
} as const;

/** A code from the closed list. */
export type ErrorCode = keyof typeof errorTexts;

/** Whether a code that came as text is one from the closed list. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTexts, code);

/** What may be wrong with one field; the zod schemas of the contract use these as their messages. */
export const problemTexts = {
  ...accessProblemTexts,
  'text.empty': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'text.tooLong': { nl: 'Dit is te lang. Kort het in.', en: 'This is too long. Shorten it.' },
  'text.control': {
    nl: 'Hier staan onzichtbare tekens in die niet mogen. Typ de tekst opnieuw.',
    en: 'This contains invisible characters that are not allowed. Type the text again.',
  },
  'code.unknown': { nl: 'Kies iets uit de lijst.', en: 'Choose something from the list.' },
  'date.impossible': {
    nl: 'Deze datum bestaat niet. Vul dag, maand en jaar in.',
    en: 'This date does not exist. Fill in day, month and year.',
  },
  'time.impossible': {
    nl: 'Deze tijd bestaat niet. Vul in als 10:30.',
    en: 'This time does not exist. Fill in as 10:30.',
  },
  'range.reversed': {
    nl: 'De laatste dag ligt vóór de eerste.',
    en: 'The last day is before the first.',
  },
  'rules.notDiscussed': {
    nl: 'Bespreek eerst de spelregels en vink ze aan.',
    en: 'First discuss the rules and tick them.',
  },
  'number.outOfRange': { nl: 'Dit getal kan niet kloppen.', en: 'This number cannot be right.' },
  'choice.missing': { nl: 'Kies minstens één.', en: 'Choose at least one.' },
  'period.shape': {
    nl: 'Vul een maand in als 2026-09, een kwartaal als 2026-Q3 of een jaar als 2026.',
    en: 'Fill in a month as 2026-09, a quarter as 2026-Q3 or a year as 2026.',
  },
  'choice.duplicate': { nl: 'Dit staat er dubbel.', en: 'This is there twice.' },
  'municipality.code': {
    nl: 'Een gemeentecode ziet eruit als GM0363.',
    en: 'A municipality code looks like GM0363.',
  },
  'bribe.missing': {
    nl: 'Vul in wat er werd aangeboden, waarvoor en wat het antwoord was.',
    en: 'Fill in what was offered, what for, and what the answer was.',
  },
  'report.inFuture': errorTexts['report.inFuture'],
  'report.incidentAfterReport': errorTexts['report.incidentAfterReport'],
  'reporter.aliasTaken': errorTexts['reporter.aliasTaken'],
  'correction.destroyed': errorTexts['correction.destroyed'],
  'correction.otherReporter': errorTexts['correction.otherReporter'],
  'date.inFuture': errorTexts['date.inFuture'],
  'date.tooLongAgo': errorTexts['date.tooLongAgo'],
  'date.tooFarAhead': errorTexts['date.tooFarAhead'],
  'measure.banNeedsEnd': errorTexts['measure.banNeedsEnd'],
  'measure.endsBeforeStart': errorTexts['measure.endsBeforeStart'],
  'measure.startsBeforeDecision': errorTexts['measure.startsBeforeDecision'],
  'measure.whyNotLighter': errorTexts['measure.whyNotLighter'],
  'consequences.noneAlone': errorTexts['consequences.noneAlone'],
  'letter.unknownPlaceholder': errorTexts['letter.unknownPlaceholder'],
  'letter.banNeedsEnd': errorTexts['letter.banNeedsEnd'],
  'letter.partMissing': errorTexts['letter.partMissing'],
  'claim.hearingPast': errorTexts['claim.hearingPast'],
  'claim.beforeLast': errorTexts['claim.beforeLast'],
  'contact.notReached': errorTexts['contact.notReached'],
  'care.endsBeforeStart': errorTexts['care.endsBeforeStart'],
  'hold.notForThis': errorTexts['hold.notForThis'],
  'hold.noSeries': errorTexts['hold.noSeries'],
  'hold.reviewPast': errorTexts['hold.reviewPast'],
  'hold.reviewTooLate': errorTexts['hold.reviewTooLate'],
  'share.noConsent': errorTexts['share.noConsent'],
  'report.clerkAsReporter': errorTexts['report.clerkAsReporter'],
  'referral.noConsent': errorTexts['referral.noConsent'],
  'involved.deputyNeedsConsent': errorTexts['involved.deputyNeedsConsent'],
  'meeting.past': errorTexts['meeting.past'],
  'personal.typeIt': errorTexts['personal.typeIt'],
  'import.columnMissing': errorTexts['import.columnMissing'],
  'import.columnTwice': errorTexts['import.columnTwice'],
  'consent.notHis': errorTexts['consent.notHis'],
  'consent.notForRecipient': errorTexts['consent.notForRecipient'],
  'consent.involved': errorTexts['consent.involved'],
  'consent.untilPast': errorTexts['consent.untilPast'],
  'consent.alreadyWithdrawn': errorTexts['consent.alreadyWithdrawn'],
  'consent.withdrawnBeforeGiven': errorTexts['consent.withdrawnBeforeGiven'],
  'disclosure.conditions': errorTexts['disclosure.conditions'],
  'disclosure.badRecipient': errorTexts['disclosure.badRecipient'],
  'caseView.nameTaken': errorTexts['caseView.nameTaken'],
  'location.nameTaken': errorTexts['location.nameTaken'],
  'location.notFound': errorTexts['location.notFound'],
  'merger.notFirstOfYear': errorTexts['merger.notFirstOfYear'],
  'merger.inFuture': errorTexts['merger.inFuture'],
  'merger.beforeLast': errorTexts['merger.beforeLast'],
  'merger.sameCode': errorTexts['merger.sameCode'],
  'series.needsOne': { nl: 'Kies er een of meer.', en: 'Choose one or more.' },
  'stack.tooFew': errorTexts['stack.tooFew'],
  'police.alreadyFiled': errorTexts['police.alreadyFiled'],
  'police.domicileReason': errorTexts['police.domicileReason'],
  'police.namesReporter': errorTexts['police.namesReporter'],
  'police.namesPerpetrator': errorTexts['police.namesPerpetrator'],
  'police.underNumber': errorTexts['police.underNumber'],
  'evidence.noConsent': errorTexts['evidence.noConsent'],
  'evidence.namesSomebody': errorTexts['evidence.namesSomebody'],
  'evidence.reversed': errorTexts['evidence.reversed'],
  'wbk.noConsent': errorTexts['wbk.noConsent'],
  'wbk.notReceived': errorTexts['wbk.notReceived'],
  'wbk.beforeReceived': errorTexts['wbk.beforeReceived'],
  'registry.recipient': errorTexts['registry.recipient'],
  ...exchangeProblemTexts,
  ...followProblemTexts,
  ...signalProblemTexts,
  ...caseProblemTexts,
  ...policyProblemTexts,
  'field.invalid': { nl: 'Dit klopt niet.', en: 'This is not right.' },
} as const;

/** What is wrong with one field. */
export type ProblemCode = keyof typeof problemTexts;

/** One field that was refused. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly problem: ProblemCode;
}

/** What the text of an error names: numbers, moments, a computer and its user. */
export type ErrorParams = Readonly<Record<string, number | string>>;

/** An error as it travels to the window: a code, what its text names, and the fields concerned. */
export interface LuwteErrorValue {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly issues: readonly Issue[];
}

const isProblem = (text: string): text is ProblemCode => text in problemTexts;

/** Names the problem behind a zod message; anything the contract did not name is `field.invalid`. */
export function problemOf(message: string): ProblemCode {
  return isProblem(message) ? message : 'field.invalid';
}

/** The user's sentence for an error. What it names replaces `{name}` in the text. */
export function errorText(error: LuwteErrorValue, language: 'nl' | 'en'): string {
  return errorTexts[error.code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const named = error.params[name] ?? whole;
    if (name === 'on') return dayText(String(named), language);
    return name === 'since' ? momentText(String(named), language) : String(named);
  });
}

/** Carries an error value through `throw` inside the vault; caught once, at the border. */
export class LuwteError extends Error {
  readonly value: LuwteErrorValue;

  constructor(code: ErrorCode, params: ErrorParams = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'LuwteError';
    this.value = { code, params, issues };
  }
}

/** An error that belongs to one field: what is wrong stands at the field itself. */
export function fieldError(
  code: ErrorCode & ProblemCode,
  ...path: readonly (string | number)[]
): LuwteError {
  return new LuwteError(code, {}, [{ path, problem: code }]);
}
