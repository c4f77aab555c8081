import { helpTexts } from './help-texts.ts';
import { usageTexts } from './usage-texts.ts';

/** What the command line says. Words in braces are replaced. */
export const texts = {
  nl: {
    ...helpTexts.nl,
    ...usageTexts.nl,
    askPassphrase: 'Wachtzin (u ziet niet wat u typt): ',
    askNewPassphrase: 'Kies een wachtzin (u ziet niet wat u typt): ',
    askAgain: 'Dezelfde wachtzin nog een keer: ',
    allWell: 'De kluis is in orde.',
    notWell: 'Er is iets mis met de kluis. Aantal: {wrong}.',
    notLookedAt: 'De kluis kon niet worden bekeken ({reason}).',
    made: 'De oefenkluis staat in {folder}.',
    staff: 'Vertrouwenspersoon ambtenaren',
    political: 'Vertrouwenspersoon politieke ambtsdragers',
    council: 'Griffier',
    policy: 'Coördinator',
    line: '  {role}\n    aantal dossiers: {cases}\n    wachtzin: {passphrase}',
    linePolicy: '  {role}\n    wachtzin: {passphrase}',
    warning: 'Iedereen kent deze wachtzinnen. Zet geen echte meldingen in deze kluis.',
    protected: 'De uitgifte staat in {folder}. Getoond: {shown} aantallen, verborgen: {hidden}.',
    withstands: 'De aanval vond niets.',
    toldBefore:
      'De eerdere uitgiften in dit uitgifteboek geven al een klein aantal prijs. Deze voegt daar niets aan toe, maar neemt het niet terug.',
    mergedTells:
      'Samengevoegd bij {dimension}: {codes}. Dat vertelt dat meer dan de helft van de aantallen van {codes} te klein was. Laat rollUp weg als niemand dat mag weten.',
    keyDerived:
      'Er is geen sleutel gegeven. Met --key is de uitgifte ook veilig voor wie alle aantallen kan raden.',
    exactly: 'precies {least}',
    between: 'tussen {least} en {most}',
    orMore: '{least} of meer',
    found_cell: 'TE ACHTERHALEN {cell}: een buitenstaander weet {range}',
    found_insider: 'TE ACHTERHALEN {cell}: een melder in {insider} weet {range}',
    found_change:
      'TE ACHTERHALEN {cell}: het verschil van uitgifte {release} met die ervoor is {range}',
    found_group: 'TE ACHTERHALEN {cell}: de groep is te klein om iets te tonen',
    found_narrow: 'TE ACHTERHALEN {cell}: zeker {range}',
    notExact: 'Er zijn te veel cellen om van elk het bereik te noemen.',
    circleUnjudged:
      'De tabellen {tables} vormen een kring. Wat zij samen vertellen ({cells} aantallen) is te veel om na te rekenen.',
    unprovenCircle:
      'Niet bewezen. Er is niets gevonden, maar wat tabellen in een kring samen vertellen is niet nagerekend. Publiceer er één niet, of neem minder codes.',
    changeUnjudged:
      'Wat er veranderde tussen uitgifte {release} en die ervoor is te veel om na te rekenen.',
    unprovenChange:
      'Niet bewezen. Er is niets gevonden, maar wat een correctie vertelt is niet nagerekend. Publiceer haar niet, of wacht tot er meer veranderd is.',
    contradiction:
      'De uitgiften {releases} kunnen niet alle waar zijn. Elk is bekeken zonder wat haar tegenspreekt.',
    contradictsItself:
      'De uitgifte {releases} spreekt zichzelf tegen. Daarvan is niets nagerekend.',
    unprovenContradiction:
      'Niet bewezen. Er is niets gevonden, maar uitgiften spreken elkaar tegen. Publiceer de uitgifte die niet meer klopt opnieuw.',
    withstood: 'Veilig. Bekeken: {cells} cellen in {releases} uitgiften.',
    unproven:
      'Niet bewezen. Er is niets gevonden, maar van {cells} cellen in {releases} uitgiften is dat zonder de echte aantallen niet na te rekenen. Geef ze met --truth.',
    exposed: 'Niet veilig. Te achterhalen: {findings}.',
    failed: 'Het is niet gelukt ({reason}).',
  },
  en: {
    ...helpTexts.en,
    ...usageTexts.en,
    askPassphrase: 'Passphrase (you do not see what you type): ',
    askNewPassphrase: 'Choose a passphrase (you do not see what you type): ',
    askAgain: 'The same passphrase once more: ',
    allWell: 'The vault is in order.',
    notWell: 'Something is wrong with the vault. Number: {wrong}.',
    notLookedAt: 'The vault could not be looked at ({reason}).',
    made: 'The practice vault stands in {folder}.',
    staff: 'Counsellor for staff',
    political: 'Counsellor for politicians',
    council: 'Council clerk',
    policy: 'Coordinator',
    line: '  {role}\n    number of cases: {cases}\n    passphrase: {passphrase}',
    linePolicy: '  {role}\n    passphrase: {passphrase}',
    warning: 'Everybody knows these passphrases. Do not put real reports in this vault.',
    protected: 'The release stands in {folder}. Shown: {shown} numbers, hidden: {hidden}.',
    withstands: 'The attack found nothing.',
    toldBefore:
      'The earlier releases in this ledger give a small number away. This one adds nothing to that, and does not take it back.',
    mergedTells:
      'Merged in {dimension}: {codes}. That tells that more than half of the numbers of {codes} were too small. Leave out rollUp when nobody may know that.',
    keyDerived:
      'No key was given. With --key the release is also safe from whoever can guess all counts.',
    exactly: 'exactly {least}',
    between: 'between {least} and {most}',
    orMore: '{least} or more',
    found_cell: 'EXPOSED {cell}: an outsider knows {range}',
    found_insider: 'EXPOSED {cell}: a reporter in {insider} knows {range}',
    found_change:
      'EXPOSED {cell}: the difference of release {release} with those before it is {range}',
    found_group: 'EXPOSED {cell}: the group is too small to show anything of',
    found_narrow: 'EXPOSED {cell}: surely {range}',
    notExact: 'There are too many cells to name the range of each.',
    circleUnjudged:
      'The tables {tables} close a circle. What they say together ({cells} numbers) is too much to work out.',
    unprovenCircle:
      'Not proven. Nothing was found, but what tables in a circle say together was not worked out. Do not publish one of them, or take fewer codes.',
    changeUnjudged:
      'What changed between release {release} and those before it is too much to work out.',
    unprovenChange:
      'Not proven. Nothing was found, but what a correction tells was not worked out. Do not publish it, or wait until more has changed.',
    contradiction:
      'The releases {releases} cannot all be true. Each was looked at without what contradicts it.',
    contradictsItself: 'The release {releases} contradicts itself. Nothing of it was worked out.',
    unprovenContradiction:
      'Not proven. Nothing was found, but releases contradict each other. Publish the one that is true no longer once more.',
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
