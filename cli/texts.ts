/** What the command line says. Words in braces are replaced. */
export const texts = {
  nl: {
    help: `Luwte, het bureau van de vertrouwenspersoon.

Gebruik:
  luwte demo --out MAP [--cases AANTAL] [--seed GETAL] [--today JJJJ-MM-DD] [--json]
  luwte verify MAP [--json]
  luwte protect AANTALLEN.csv --policy REGELS.json --out MAP [--ledger MAP] [--key BESTAND]
  luwte attack MAP... [--truth AANTALLEN.csv] [--json]
  luwte tabulate MELDINGEN.csv --policy REGELS.json [--out AANTALLEN.csv]
  luwte officer new --out MAP
  luwte log BESTAND --key SLEUTEL [--earlier BESTAND] [--what SOORT] [--from DAG] [--until DAG] [--json]
  luwte registry init MAP [--database URL]
  luwte registry sender add MAP --municipality GM0000 --regime GROEP --role ROL --key BESTAND [--replaces GETAL]
  luwte registry sender list MAP [--json]
  luwte registry sender revoke MAP GETAL
  luwte registry receive MAP PAKKET... [--json]
  luwte registry quarantine list MAP [--json]
  luwte registry load MAP --database URL
  luwte registry merge MAP --out MAP [--period PERIODE] [--regime GROEP] [--municipalities LIJST.csv]
  luwte registry report MAP --out MAP [--municipalities LIJST.csv]
  luwte --help
  luwte --version

demo maakt een kluis om mee te oefenen: een verzonnen gemeente met twee jaar meldingen.

  --out MAP           map waarin de kluis komt; leeg, of nog niet gemaakt
  --cases AANTAL      dossiers in beide kluizen samen, {leastCases} tot {mostCases} (gewoon: {cases})
  --seed GETAL        zelfde getal, zelfde dossiers, 0 tot {mostSeed} (gewoon: {seed})
  --today JJJJ-MM-DD  dag waarop de kluis wordt geopend, vanaf {firstDay} (gewoon: vandaag)

verify bekijkt een kluis en verandert er niets aan: kopbestand, elke pagina, schema, verwijzingen,
logboek en wat er verder in de map staat. De wachtzin wordt gevraagd, of als regel gelezen van de
standaardinvoer. Uitkomst 0: in orde; 1: er is iets mis; 2: kon niet worden bekeken.

protect beschermt aantallen, valt ze aan en schrijft ze pas dan; attack doet alleen het aanvallen;
tabulate telt regels met een melder op. Uitleg en voorbeelden staan in de handleiding.

  --policy REGELS     JSON-bestand met dimensies, tabellen en regels
  --out MAP           map waarin de uitgifte komt; leeg, of nog niet gemaakt
  --ledger MAP        map met alles wat eerder is uitgegeven; de nieuwe uitgifte komt erbij
  --key BESTAND       geheime sleutel, ten minste 32 hexadecimale tekens
  --truth AANTALLEN   echte aantallen: noemt elk klein aantal dat te achterhalen is

Uitkomst van attack 0: veilig; 2: er is iets te achterhalen; 1: het ging niet.

officer new maakt de sleutel van de functionaris gegevensbescherming, in fg-sleutel.age, en zijn kaart.
log opent daarmee een verzegeld logboek. Voor geen van beide is een kluis nodig. De wachtzin wordt
gevraagd, of als regel gelezen. Uitkomst van log 0: in orde; 1: er is iets veranderd; 2: ging niet open.

  --key SLEUTEL       bestand met de sleutel
  --earlier BESTAND   eerder logboek van dezelfde kluis: staat elke regel er nog?
  --what SOORT        alleen {kinds}
  --from, --until     alleen van deze dagen, JJJJ-MM-DD

registry is de kant die ontvangt: init maakt de sleutel en de database, sender zegt wiens pakketten
worden aangenomen, receive controleert een pakket, valt het opnieuw aan en neemt het aan of zet het
apart, quarantine noemt wat apart staat en waarom, load vult een andere database uit het archief.
merge telt op wat gemeenten stuurden tot totalen waar geen gemeente uit te halen is, report maakt
daarvan het landelijk beeld: een pagina en CSV-bestanden.
Uitkomst van receive 0: alles ontvangen; 1: iets staat apart; 2: ging niet.

  --database URL      postgres://gebruiker@server/database; anders een bestand in de map.
                      LUWTE_REGISTRY_DATABASE in de omgeving gaat voor
  --municipality      code van het CBS, GM0000
  --regime GROEP      staff (ambtenaren) of political (politieke ambtsdragers)
  --role ROL          counsellor (vertrouwenspersoon) of clerk (griffier)
  --key BESTAND       sender.pem van de afzender
  --period PERIODE    alleen dit jaar (2026), kwartaal (2026-Q1) of deze drie jaar (2024/2026)
  --municipalities    CSV-bestand met code, name en eventueel region van alle gemeenten
  --replaces GETAL    sleutel die deze vervangt, als een kluis verloren ging

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
    optionElsewhere: 'De optie {option} hoort niet bij luwte {word}. Kijk bij luwte --help.',
    noFolder: 'Geef de map van de kluis op, bijvoorbeeld: luwte verify MAP.',
    askPassphrase: 'Wachtzin (u ziet niet wat u typt): ',
    noPassphrase:
      'Er is geen wachtzin gegeven. Typ hem, of geef hem als regel op de standaardinvoer.',
    askNewPassphrase: 'Kies een wachtzin (u ziet niet wat u typt): ',
    askAgain: 'Dezelfde wachtzin nog een keer: ',
    differs: 'De twee wachtzinnen zijn niet gelijk. Er is niets gemaakt.',
    officerNew: 'Zeg: luwte officer new --out MAP.',
    noLog: 'Geef het verzegelde logboek op, bijvoorbeeld: luwte log BESTAND --key SLEUTEL.',
    registryPart: 'Zeg erachter wat u wilt: {parts}. Kijk bij luwte --help.',
    registryFolder: 'Geef de map van het register op. Kijk bij luwte --help.',
    registryFiles: 'Geef de pakketten op, bijvoorbeeld: luwte registry receive MAP *.tar.age.',
    badRegime: 'Achter --regime hoort staff of political.',
    badPeriod:
      'Achter --period hoort een jaar (2026), een kwartaal (2026-Q1) of drie jaar (2024/2026).',
    badMunicipality: '{option} moet een code van het CBS zijn, zoals GM0363.',
    badFingerprint:
      'Geef de sleutel als getal: ten minste 8 hexadecimale tekens. Kijk bij luwte registry sender list.',
    badKind: '{option} moet een van deze woorden zijn: {kinds}.',
    allWell: 'De kluis is in orde.',
    notWell: 'Er is iets mis met de kluis. Aantal: {wrong}.',
    notLookedAt: 'De kluis kon niet worden bekeken ({reason}).',
    folderNotEmpty: 'De map {folder} is niet leeg. Kies een lege of een nieuwe map.',
    notFolder: '{folder} is geen map die gelezen kan worden. Kies een andere map.',
    made: 'De oefenkluis staat in {folder}.',
    staff: 'Vertrouwenspersoon ambtenaren',
    political: 'Vertrouwenspersoon politieke ambtsdragers',
    council: 'Griffier',
    policy: 'Coördinator',
    line: '  {role}\n    aantal dossiers: {cases}\n    wachtzin: {passphrase}',
    linePolicy: '  {role}\n    wachtzin: {passphrase}',
    warning: 'Iedereen kent deze wachtzinnen. Zet geen echte meldingen in deze kluis.',
    noInput: 'Geef het bestand op, bijvoorbeeld: luwte {word} AANTALLEN.csv --policy REGELS.json.',
    noRelease: 'Geef de map van een uitgifte op, bijvoorbeeld: luwte attack MAP.',
    optionNeeded: 'Geef {option} op. Kijk bij luwte --help.',
    fileUnreadable: 'Het bestand {file} kan niet worden gelezen. Kijk of de naam klopt.',
    fileExists: 'Het bestand {file} bestaat al. Kies een andere naam.',
    notJson: 'Het bestand {file} is geen JSON. Verbeter het, of kies een ander bestand.',
    badKey: 'In {file} staat geen sleutel: ten minste 32 hexadecimale tekens op één regel.',
    protected:
      'De uitgifte staat in {folder}. Getoond: {shown} aantallen, verborgen: {hidden}. De aanval vond niets.',
    keyDerived:
      'Er is geen sleutel gegeven. Met --key is de uitgifte ook veilig voor wie alle aantallen kan raden.',
    exactly: 'precies {least}',
    between: 'tussen {least} en {most}',
    orMore: '{least} of meer',
    found_cell: 'TE ACHTERHALEN {cell}: een buitenstaander weet {range}',
    found_insider: 'TE ACHTERHALEN {cell}: een melder in {insider} weet {range}',
    found_change: 'TE ACHTERHALEN {cell}: het verschil tussen twee uitgiften is {range}',
    found_group: 'TE ACHTERHALEN {cell}: de groep is te klein om iets te tonen',
    found_narrow: 'TE ACHTERHALEN {cell}: zeker {range}',
    notExact: 'Er zijn te veel cellen om van elk het bereik te noemen.',
    withstood: 'Veilig. Bekeken: {cells} cellen in {releases} uitgiften.',
    unproven:
      'Niet bewezen. Er is niets gevonden, maar van {cells} cellen in {releases} uitgiften is dat zonder de echte aantallen niet na te rekenen. Geef ze met --truth.',
    exposed: 'Niet veilig. Te achterhalen: {findings}.',
    failed: 'Het is niet gelukt ({reason}).',
  },
  en: {
    help: `Luwte, the desk of the confidential counsellor.

Usage:
  luwte demo --out FOLDER [--cases NUMBER] [--seed NUMBER] [--today YYYY-MM-DD] [--json]
  luwte verify FOLDER [--json]
  luwte protect COUNTS.csv --policy POLICY.json --out FOLDER [--ledger FOLDER] [--key FILE]
  luwte attack FOLDER... [--truth COUNTS.csv] [--json]
  luwte tabulate RECORDS.csv --policy POLICY.json [--out COUNTS.csv]
  luwte officer new --out FOLDER
  luwte log FILE --key KEY [--earlier FILE] [--what KIND] [--from DAY] [--until DAY] [--json]
  luwte registry init FOLDER [--database URL]
  luwte registry sender add FOLDER --municipality GM0000 --regime GROUP --role ROLE --key FILE [--replaces NUMBER]
  luwte registry sender list FOLDER [--json]
  luwte registry sender revoke FOLDER NUMBER
  luwte registry receive FOLDER PACKAGE... [--json]
  luwte registry quarantine list FOLDER [--json]
  luwte registry load FOLDER --database URL
  luwte registry merge FOLDER --out FOLDER [--period PERIOD] [--regime GROUP] [--municipalities LIST.csv]
  luwte registry report FOLDER --out FOLDER [--municipalities LIST.csv]
  luwte --help
  luwte --version

demo makes a vault to practise with: an invented municipality with two years of reports.

  --out FOLDER        folder for the vault; empty, or not made yet
  --cases NUMBER      cases in both vaults together, {leastCases} to {mostCases} (default: {cases})
  --seed NUMBER       same number, same cases, 0 to {mostSeed} (default: {seed})
  --today YYYY-MM-DD  day on which the vault will be opened, from {firstDay} (default: today)

verify looks a vault over and changes nothing: header, every page, schema, references, log, and what
else stands in the folder. The passphrase is asked for, or read as a line from standard input.
Exit code 0: all is well; 1: something is wrong; 2: it could not be looked at.

protect protects counts, attacks them, and only then writes them; attack does the attacking alone;
tabulate adds up records with a reporter. The manual explains them, with examples.

  --policy POLICY     JSON file with dimensions, tables and rules
  --out FOLDER        folder for the release; empty, or not made yet
  --ledger FOLDER     folder with every earlier release; the new one is added
  --key FILE          secret key, at least 32 hexadecimal digits
  --truth COUNTS      true counts: names every small one that can be worked out

Exit code of attack 0: safe; 2: something is exposed; 1: it could not be done.

officer new makes the key of the data protection officer, in fg-sleutel.age, and his card.
log opens a sealed log with it. Neither needs a vault. The passphrase is asked for, or read as a line.
Exit code of log 0: in order; 1: something was changed; 2: it could not be opened.

  --key KEY           file with the key
  --earlier FILE      earlier log of the same vault: does every line still stand there?
  --what KIND         only {kinds}
  --from, --until     only of these days, YYYY-MM-DD

registry is the side that receives: init makes the key and the database, sender says whose packages
are taken in, receive checks a package, attacks it again and takes it in or puts it aside, quarantine
names what was put aside and why, load fills another database from the archive. merge adds up what
municipalities sent into totals that give none of them away, report makes the national picture of
them: a page and CSV files.
Exit code of receive 0: everything was received; 1: something was put aside; 2: it could not be done.

  --database URL      postgres://user@server/database; otherwise a file in the folder.
                      LUWTE_REGISTRY_DATABASE in the environment comes first
  --municipality      code of Statistics Netherlands, GM0000
  --regime GROUP      staff (civil servants) or political (officeholders)
  --role ROLE         counsellor or clerk
  --key FILE          sender.pem of the sender
  --period PERIOD     only this year (2026), quarter (2026-Q1) or these three years (2024/2026)
  --municipalities    CSV file with code, name and, where wanted, region of all municipalities
  --replaces NUMBER   key that this one takes the place of, when a vault was lost

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
    optionElsewhere: 'The option {option} does not belong to luwte {word}. See luwte --help.',
    noFolder: 'Give the folder of the vault, for example: luwte verify FOLDER.',
    askPassphrase: 'Passphrase (you do not see what you type): ',
    noPassphrase: 'No passphrase was given. Type it, or give it as a line on standard input.',
    askNewPassphrase: 'Choose a passphrase (you do not see what you type): ',
    askAgain: 'The same passphrase once more: ',
    differs: 'The two passphrases are not the same. Nothing was made.',
    officerNew: 'Say: luwte officer new --out FOLDER.',
    noLog: 'Give the sealed log, for example: luwte log FILE --key KEY.',
    registryPart: 'Say behind it what you want: {parts}. See luwte --help.',
    registryFolder: 'Give the folder of the registry. See luwte --help.',
    registryFiles: 'Give the packages, for example: luwte registry receive FOLDER *.tar.age.',
    badRegime: 'Behind --regime belongs staff or political.',
    badPeriod:
      'Behind --period belongs a year (2026), a quarter (2026-Q1) or three years (2024/2026).',
    badMunicipality: '{option} must be a code of Statistics Netherlands, such as GM0363.',
    badFingerprint:
      'Give the key as a number: at least 8 hexadecimal digits. See luwte registry sender list.',
    badKind: '{option} has to be one of these words: {kinds}.',
    allWell: 'The vault is in order.',
    notWell: 'Something is wrong with the vault. Number: {wrong}.',
    notLookedAt: 'The vault could not be looked at ({reason}).',
    folderNotEmpty: 'The folder {folder} is not empty. Choose an empty or a new folder.',
    notFolder: '{folder} is not a folder that can be read. Choose another folder.',
    made: 'The practice vault stands in {folder}.',
    staff: 'Counsellor for staff',
    political: 'Counsellor for politicians',
    council: 'Council clerk',
    policy: 'Coordinator',
    line: '  {role}\n    number of cases: {cases}\n    passphrase: {passphrase}',
    linePolicy: '  {role}\n    passphrase: {passphrase}',
    warning: 'Everybody knows these passphrases. Do not put real reports in this vault.',
    noInput: 'Give the file, for example: luwte {word} COUNTS.csv --policy POLICY.json.',
    noRelease: 'Give the folder of a release, for example: luwte attack FOLDER.',
    optionNeeded: 'Give {option}. See luwte --help.',
    fileUnreadable: 'The file {file} cannot be read. See whether its name is right.',
    fileExists: 'The file {file} exists already. Choose another name.',
    notJson: 'The file {file} is no JSON. Correct it, or choose another file.',
    badKey: 'There is no key in {file}: at least 32 hexadecimal digits on one line.',
    protected:
      'The release stands in {folder}. Shown: {shown} numbers, hidden: {hidden}. The attack found nothing.',
    keyDerived:
      'No key was given. With --key the release is also safe from whoever can guess all counts.',
    exactly: 'exactly {least}',
    between: 'between {least} and {most}',
    orMore: '{least} or more',
    found_cell: 'EXPOSED {cell}: an outsider knows {range}',
    found_insider: 'EXPOSED {cell}: a reporter in {insider} knows {range}',
    found_change: 'EXPOSED {cell}: the difference between two releases is {range}',
    found_group: 'EXPOSED {cell}: the group is too small to show anything of',
    found_narrow: 'EXPOSED {cell}: surely {range}',
    notExact: 'There are too many cells to name the range of each.',
    withstood: 'Safe. Looked at: {cells} cells in {releases} releases.',
    unproven:
      'Not proven. Nothing was found, but for {cells} cells in {releases} releases that cannot be worked out without the true counts. Give them with --truth.',
    exposed: 'Not safe. Exposed: {findings}.',
    failed: 'It could not be done ({reason}).',
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
export const text = (language: Language, name: TextName, fillings: Fillings = {}): string =>
  fill(texts[language][name], fillings);

/** A sentence with its words filled in. */
export const fill = (sentence: string, fillings: Fillings): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, word: string) => String(fillings[word] ?? whole));

/** The name of a file may hold anything, also what would end a line or steer a terminal. */
export const oneLine = (line: string): string =>
  line.replace(/\p{C}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
