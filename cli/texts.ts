/** What the command line says. Words in braces are replaced. */
export const texts = {
  nl: {
    help: `Luwte, het bureau van de vertrouwenspersoon.

Gebruik:
  luwte demo --out MAP [--cases AANTAL] [--seed GETAL] [--today JJJJ-MM-DD] [--json]
  luwte --help
  luwte --version

demo maakt een kluis om mee te oefenen: een verzonnen gemeente met twee jaar meldingen.

  --out MAP           map waarin de kluis komt; leeg, of nog niet gemaakt
  --cases AANTAL      dossiers in beide kluizen samen, {leastCases} tot {mostCases} (gewoon: {cases})
  --seed GETAL        zelfde getal, zelfde dossiers, 0 tot {mostSeed} (gewoon: {seed})
  --today JJJJ-MM-DD  dag waarop de kluis wordt geopend, vanaf {firstDay} (gewoon: vandaag)
  --json              schrijf de uitkomst als JSON
  --language TAAL     nl of en (gewoon: de taal van uw computer)
`,
    noCommand: 'Zeg wat u wilt doen, bijvoorbeeld: luwte demo --out MAP.',
    unknownCommand: 'De opdracht "{word}" bestaat niet. Kijk bij luwte --help.',
    extraWord: 'Het woord "{word}" hoort hier niet. Kijk bij luwte --help.',
    unknownOption: 'De optie {option} bestaat niet. Kijk bij luwte --help.',
    noValue: 'Achter {option} moet nog iets staan. Kijk bij luwte --help.',
    valueTooMuch: 'Achter {option} mag niets staan. Kijk bij luwte --help.',
    missingOption: 'Geef met {option} een map op waarin de kluis komt.',
    badNumber: '{option} moet een heel getal zijn van {least} tot en met {most}.',
    badDate: '{option} moet een dag zijn die bestaat, zoals 2026-11-25, vanaf {firstDay}.',
    badLanguage: '{option} moet nl of en zijn.',
    folderNotEmpty: 'De map {folder} is niet leeg. Kies een lege of een nieuwe map.',
    notFolder: '{folder} is geen map die gelezen kan worden. Kies een andere map.',
    made: 'De oefenkluis staat in {folder}.',
    staff: 'Vertrouwenspersoon ambtenaren',
    political: 'Vertrouwenspersoon politieke ambtsdragers',
    line: '  {role}\n    aantal dossiers: {cases}\n    wachtzin: {passphrase}',
    warning: 'Iedereen kent deze wachtzinnen. Zet geen echte meldingen in deze kluis.',
    failed: 'De oefenkluis kon niet worden gemaakt ({reason}).',
  },
  en: {
    help: `Luwte, the desk of the confidential counsellor.

Usage:
  luwte demo --out FOLDER [--cases NUMBER] [--seed NUMBER] [--today YYYY-MM-DD] [--json]
  luwte --help
  luwte --version

demo makes a vault to practise with: an invented municipality with two years of reports.

  --out FOLDER        folder for the vault; empty, or not made yet
  --cases NUMBER      cases in both vaults together, {leastCases} to {mostCases} (default: {cases})
  --seed NUMBER       same number, same cases, 0 to {mostSeed} (default: {seed})
  --today YYYY-MM-DD  day on which the vault will be opened, from {firstDay} (default: today)
  --json              write the outcome as JSON
  --language LANGUAGE nl or en (default: the language of your computer)
`,
    noCommand: 'Say what you want to do, for example: luwte demo --out FOLDER.',
    unknownCommand: 'There is no command "{word}". See luwte --help.',
    extraWord: 'The word "{word}" does not belong here. See luwte --help.',
    unknownOption: 'There is no option {option}. See luwte --help.',
    noValue: 'Something must follow {option}. See luwte --help.',
    valueTooMuch: 'Nothing may follow {option}. See luwte --help.',
    missingOption: 'Give a folder for the vault with {option}.',
    badNumber: '{option} must be a whole number from {least} to {most}.',
    badDate: '{option} must be a day that exists, such as 2026-11-25, from {firstDay}.',
    badLanguage: '{option} must be nl or en.',
    folderNotEmpty: 'The folder {folder} is not empty. Choose an empty or a new folder.',
    notFolder: '{folder} is not a folder that can be read. Choose another folder.',
    made: 'The practice vault stands in {folder}.',
    staff: 'Counsellor for staff',
    political: 'Counsellor for politicians',
    line: '  {role}\n    number of cases: {cases}\n    passphrase: {passphrase}',
    warning: 'Everybody knows these passphrases. Do not put real reports in this vault.',
    failed: 'The practice vault could not be made ({reason}).',
  },
} as const;

/** A language of the command line. */
export type Language = keyof typeof texts;
/** The name of a text. */
export type TextName = keyof typeof texts.nl;
/** What is filled in for the words in braces. */
export type Fillings = Readonly<Record<string, string | number>>;

/** Whether a word names a language of the command line. */
export const isLanguage = (word: unknown): word is Language => word === 'nl' || word === 'en';

/** A text with its words filled in. */
export function text(language: Language, name: TextName, fillings: Fillings = {}): string {
  return texts[language][name].replace(/\{(\w+)\}/g, (whole, word: string) =>
    String(fillings[word] ?? whole),
  );
}
