/**
 * The closed list of what can go wrong for a user. Each text says what happened and what to do.
 * Anything that is not in this list is a bug and is shown as one, without content.
 */
export const errorTexts = {
  'vault.absent': {
    nl: 'In deze map staat geen kluis. Kies een andere map of maak een nieuwe kluis.',
    en: 'There is no vault in this folder. Choose another folder or make a new vault.',
  },
  'vault.headerDamaged': {
    nl: 'Het kopbestand van de kluis (header.json) is beschadigd. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The vault header (header.json) is damaged. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.headerChanged': {
    nl: 'Het kopbestand van de kluis (header.json) is veranderd door iets anders dan Luwte. Er is niets geopend. Zet de map terug vanuit een reservekopie.',
    en: 'The vault header (header.json) was changed by something else than Luwte. Nothing was opened. Restore the folder from a backup.',
  },
  'vault.olderCopy': {
    nl: 'Deze kluis is ouder dan wat hier het laatst is geopend. Hebt u zelf een reservekopie teruggezet? Dan kunt u hem toch openen. Anders: vraag eerst wie aan deze map kan.',
    en: 'This vault is older than what was last opened here. Did you restore a backup yourself? Then you can open it all the same. If not: first ask who can get at this folder.',
  },
  'vault.newerVersion': {
    nl: 'Deze kluis is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This vault was made with a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'vault.databaseMissing': {
    nl: 'Het gegevensbestand van deze kluis ontbreekt. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file of this vault is missing. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.databaseDamaged': {
    nl: 'Het gegevensbestand van deze kluis is beschadigd of afgekapt. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file of this vault is damaged or cut short. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.notEncrypted': {
    nl: 'Het gegevensbestand is niet versleuteld en wordt daarom geweigerd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file is not encrypted and is refused. Restore the folder from a backup.',
  },
  'vault.inUse': {
    nl: 'Deze kluis is al geopend in een ander venster of op een andere computer. Sluit Luwte daar eerst.',
    en: 'This vault is already open in another window or on another computer. Close Luwte there first.',
  },
  'vault.inUseBy': {
    nl: 'Deze kluis is al geopend door {owner} op {computer}, sinds {since}. Sluit Luwte daar eerst.',
    en: 'This vault is already open by {owner} on {computer}, since {since}. Close Luwte there first.',
  },
  'vault.openElsewhere': {
    nl: 'Volgens deze map heeft {owner} de kluis nog open op {computer}, sinds {since}. Sluit Luwte daar eerst. Staat die computer uit, dan kunt u de kluis toch openen.',
    en: 'According to this folder {owner} still has the vault open on {computer}, since {since}. Close Luwte there first. If that computer is off, you can open the vault all the same.',
  },
  'vault.folderNotWritable': {
    nl: 'In deze map kan niet worden geschreven. Kies een map waarin u mag opslaan.',
    en: 'This folder cannot be written to. Choose a folder you may save in.',
  },
  'vault.diskFull': {
    nl: 'De schijf is vol. Uw laatste handeling is niet vastgelegd. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. Your last action was not recorded. Free some space and try again.',
  },
  'vault.compartmentExists': {
    nl: 'Deze kluis bestaat al in deze map. Ontgrendel hem of kies een andere map.',
    en: 'This vault already exists in this folder. Unlock it or choose another folder.',
  },
  'vault.locked': {
    nl: 'De kluis is vergrendeld. Ontgrendel hem met uw wachtzin.',
    en: 'The vault is locked. Unlock it with your passphrase.',
  },
  'vault.open': {
    nl: 'Er is al een kluis geopend. Vergrendel die eerst.',
    en: 'A vault is already open. Lock it first.',
  },
  'passphrase.wrong': {
    nl: 'Deze wachtzin past niet. Controleer hoofdletters en spaties en probeer het opnieuw.',
    en: 'This passphrase does not fit. Check capitals and spaces and try again.',
  },
  'recovery.wrong': {
    nl: 'Deze woorden horen niet bij deze kluis. Controleer of u het nieuwste briefje hebt.',
    en: 'These words do not belong to this vault. Check that you have the newest paper.',
  },
  'recovery.notTheSame': {
    nl: 'Dit zijn niet de woorden van het briefje. Vergelijk ze woord voor woord.',
    en: 'These are not the words on the paper. Compare them word by word.',
  },
  'recovery.nothingBegun': {
    nl: 'Er is geen nieuwe code gemaakt. Begin opnieuw.',
    en: 'No new code was made. Start again.',
  },
  'recovery.unknownWords': {
    nl: 'Woord {words} staat niet in de woordenlijst. Kijk goed op het briefje.',
    en: 'Word {words} is not in the word list. Look closely at the paper.',
  },
  'recovery.wrongCount': {
    nl: 'Hier staan {found} woorden; op het briefje staan er {expected}. Typ ze allemaal, in dezelfde volgorde.',
    en: 'There are {found} words here; the paper has {expected}. Type all of them, in the same order.',
  },
  'recovery.checkFails': {
    nl: 'Een van de woorden klopt niet, of twee zijn verwisseld. Vergelijk ze woord voor woord met het briefje.',
    en: 'One of the words is not right, or two have changed places. Compare them word by word with the paper.',
  },
  'recovery.sharesDiffer': {
    nl: 'Deze twee delen horen niet bij elkaar, of het is twee keer hetzelfde deel.',
    en: 'These two shares do not belong together, or they are the same share twice.',
  },
  'passphrase.wait': {
    nl: 'Er is te vaak een verkeerde wachtzin ingevoerd. Wacht {seconds} seconden en probeer het opnieuw.',
    en: 'A wrong passphrase was entered too often. Wait {seconds} seconds and try again.',
  },
  'passphrase.tooWeak': {
    nl: 'Deze wachtzin is te makkelijk te raden. Neem vijf of meer losse woorden die niet bij elkaar horen.',
    en: 'This passphrase is too easy to guess. Use five or more words that do not belong together.',
  },
  'backup.noneYet': {
    nl: 'Er is nog geen reservekopie van deze kluis. Maak er eerst een.',
    en: 'There is no backup of this vault yet. Make one first.',
  },
  'backup.folderMissing': {
    nl: 'De map voor de reservekopie is er niet. Sluit de stick of schijf aan, of kies een andere map.',
    en: 'The folder for the backup is not there. Connect the stick or drive, or choose another folder.',
  },
  'backup.folderIsVault': {
    nl: 'Kies een map buiten de kluis. Een reservekopie in de kluis zelf gaat met de kluis verloren.',
    en: 'Choose a folder outside the vault. A backup inside the vault is lost together with the vault.',
  },
  'backup.diskFull': {
    nl: 'Er is te weinig ruimte voor de reservekopie. Er is niets achtergebleven. Maak ruimte of kies een andere map.',
    en: 'There is too little space for the backup. Nothing was left behind. Free some space or choose another folder.',
  },
  'backup.notWritten': {
    nl: 'De reservekopie kon niet worden geschreven. Er is niets achtergebleven. Controleer de stick of schijf, of kies een andere map.',
    en: 'The backup could not be written. Nothing was left behind. Check the stick or drive, or choose another folder.',
  },
  'backup.unreadable': {
    nl: 'Dit bestand kan niet worden gelezen. Sluit de stick of schijf opnieuw aan, of kies een andere reservekopie.',
    en: 'This file cannot be read. Connect the stick or drive again, or choose another backup.',
  },
  'backup.notOne': {
    nl: 'Dit bestand is geen reservekopie van Luwte. Kies een bestand dat eindigt op .luwte.',
    en: 'This file is not a backup of Luwte. Choose a file that ends in .luwte.',
  },
  'backup.damaged': {
    nl: 'Deze reservekopie is beschadigd en kan niet worden gebruikt. Er is niets veranderd. Neem een andere reservekopie.',
    en: 'This backup is damaged and cannot be used. Nothing was changed. Take another backup.',
  },
  'backup.changed': {
    nl: 'Deze reservekopie is veranderd door iets anders dan Luwte en wordt geweigerd. Er is niets veranderd in uw kluis. Neem een andere reservekopie.',
    en: 'This backup was changed by something else than Luwte and is refused. Nothing was changed in your vault. Take another backup.',
  },
  'backup.newerVersion': {
    nl: 'Deze reservekopie is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This backup was made with a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'backup.otherVault': {
    nl: 'Deze reservekopie is van een andere kluis. Er is niets veranderd. Kies een lege map, of een reservekopie van deze kluis.',
    en: 'This backup is of another vault. Nothing was changed. Choose an empty folder, or a backup of this vault.',
  },
  'backup.incomplete': {
    nl: 'In deze reservekopie staat niet alles wat in de kluis staat. Maak nu een nieuwe reservekopie en test die.',
    en: 'This backup does not hold all that is in the vault. Make a new backup now and test that one.',
  },
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
  'report.wrongCompartment': {
    nl: 'Deze melding hoort in de andere kluis. Verwijs de melder naar de vertrouwenspersoon die daarover gaat.',
    en: 'This report belongs in the other vault. Refer the reporter to the counsellor in charge of it.',
  },
  'report.inFuture': {
    nl: 'De melding kan niet in de toekomst zijn ontvangen. Controleer datum en tijd.',
    en: 'The report cannot have been received in the future. Check the date and time.',
  },
  'report.incidentAfterReport': {
    nl: 'Het incident kan niet na de melding zijn gebeurd. Controleer de datums.',
    en: 'The incident cannot have happened after the report. Check the dates.',
  },
  'reporter.aliasTaken': {
    nl: 'Er is al een melder met deze schuilnaam. Kies die melder uit de lijst of neem een andere schuilnaam.',
    en: 'There is already a reporter with this alias. Choose that reporter from the list or take another alias.',
  },
  'reporter.notFound': {
    nl: 'Deze melder staat niet (meer) in de kluis. Kies opnieuw.',
    en: 'This reporter is not (or no longer) in the vault. Choose again.',
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
  'date.inFuture': {
    nl: 'Deze datum ligt in de toekomst. Vul in wanneer het is gebeurd.',
    en: 'This date is in the future. Fill in when it happened.',
  },
  'date.tooLongAgo': {
    nl: 'Deze datum ligt te lang geleden. Controleer het jaar.',
    en: 'This date is too long ago. Check the year.',
  },
  'date.tooFarAhead': {
    nl: 'Deze datum ligt te ver in de toekomst. Controleer het jaar.',
    en: 'This date is too far in the future. Check the year.',
  },
  'measure.banNeedsEnd': {
    nl: 'Een verbod heeft altijd een einddatum. Vul in tot wanneer het geldt.',
    en: 'A ban always has an end date. Fill in until when it holds.',
  },
  'measure.endsBeforeStart': {
    nl: 'De einddatum ligt vóór de begindatum. Controleer de datums.',
    en: 'The end date is before the start date. Check the dates.',
  },
  'care.notOffered': {
    nl: 'Leg eerst vast welke nazorg is aangeboden. Daarna kunt u de gesprekken plannen.',
    en: 'First record which aftercare was offered. Then you can plan the contacts.',
  },
  'care.alreadyScheduled': {
    nl: 'De nazorggesprekken zijn al gepland.',
    en: 'The aftercare contacts have already been planned.',
  },
  'retention.notFound': {
    nl: 'Dit onderdeel staat niet (meer) op de lijst.',
    en: 'This part is not (or no longer) on the list.',
  },
  'retention.notDue': {
    nl: 'De bewaartermijn van dit onderdeel is nog niet om.',
    en: 'The retention term of this part is not over yet.',
  },
  'retention.held': {
    nl: 'Dit onderdeel wordt langer bewaard. Hef dat eerst op.',
    en: 'This part is kept longer. End that first.',
  },
  'retention.notesHeld': {
    nl: 'De aantekeningen van dit dossier worden nog bewaard. Het dossier kan pas weg als die weg mogen.',
    en: 'The notes of this case are still kept. The case can only go when they may go.',
  },
  'hold.notForThis': {
    nl: 'Deze reden geldt niet voor dit onderdeel. Kies een andere.',
    en: 'This reason does not hold for this part. Choose another one.',
  },
  'hold.reviewPast': {
    nl: 'Kies een dag na vandaag.',
    en: 'Choose a day after today.',
  },
  'hold.reviewTooLate': {
    nl: 'Bekijk het binnen een jaar opnieuw. Kies een eerdere dag.',
    en: 'Look at it again within a year. Choose an earlier day.',
  },
  'settings.sizesMissing': {
    nl: 'Vul eerst bij Instellingen in hoeveel mensen er werken of zitting hebben. Zonder die aantallen kan niemand anoniem worden geteld.',
    en: 'First fill in under Settings how many people work or sit here. Without those numbers nobody can be counted anonymously.',
  },
  'release.periodOpen': {
    nl: 'Het jaar {year} is nog niet voorbij. Uitgeven kan vanaf 1 januari {next}, omdat een uitgegeven jaar niet meer verandert.',
    en: 'The year {year} is not over yet. It can be published from 1 January {next}, because a published year no longer changes.',
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

/** What may be wrong with one field; the zod schemas of the contract use these as their messages. */
export const problemTexts = {
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
  'date.inFuture': errorTexts['date.inFuture'],
  'date.tooLongAgo': errorTexts['date.tooLongAgo'],
  'date.tooFarAhead': errorTexts['date.tooFarAhead'],
  'measure.banNeedsEnd': errorTexts['measure.banNeedsEnd'],
  'measure.endsBeforeStart': errorTexts['measure.endsBeforeStart'],
  'hold.notForThis': errorTexts['hold.notForThis'],
  'hold.reviewPast': errorTexts['hold.reviewPast'],
  'hold.reviewTooLate': errorTexts['hold.reviewTooLate'],
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
    return name === 'since' ? momentText(String(named), language) : String(named);
  });
}

function momentText(instant: string, language: 'nl' | 'en'): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment);
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
