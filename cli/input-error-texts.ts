import type { InputError, InputFault } from '../statistics/linked/input-error.ts';
import { fill, type Language } from './texts.ts';

/** What is wrong with something that was handed over, and what to do about it. */
export const inputErrorTexts: Readonly<Record<Language, Readonly<Record<InputFault, string>>>> = {
  nl: {
    notCsv:
      'dit is geen regel van een CSV-bestand ({reason}). Kijk naar aanhalingstekens en komma’s.',
    empty: 'het bestand heeft geen regels. Geef een bestand met een kopregel en aantallen.',
    columnMissing: 'de kolom "{column}" ontbreekt. Zet hem in de kopregel.',
    columnUnknown: 'de kolom "{column}" hoort er niet. Haal hem weg, of zet hem in de regels.',
    columnTwice: 'de kolom "{column}" staat er twee keer.',
    countMissing: 'er staat niets bij {column}. Vul een heel getal in, 0 als het niets is.',
    countNotWhole: '{column} is "{typed}". Vul een heel getal in.',
    countNegative: '{column} is {typed}. Een aantal is nooit minder dan 0.',
    countTooLarge: '{column} is {typed}. Dat is te groot voor een aantal.',
    reportersAboveIncidents: '{reporters} melders bij {incidents} incidenten kan niet.',
    largestImpossible:
      'incidenten {incidents}, melders {reporters} en grootste {largest} kunnen niet samen.',
    codeMissing: 'er staat niets bij {column}. Vul een code in, of total voor alles samen.',
    codeUnknown: 'de code "{code}" bij {column} staat niet in de regels. Verbeter een van beide.',
    codeBad: 'de code bij {column} kan niet: geen &, = of onzichtbare tekens.',
    codeReserved:
      'de code "{code}" bij {dimension} kan niet: dat woord is voor alles samen. Geef die code een andere naam.',
    rowTwice: 'dezelfde cel staat ook op regel {other}. Houd er één over.',
    marginContradicts: 'het totaal {cell} is {found}, maar de delen samen zijn {expected}.',
    hierarchyCyclic: 'in de indeling van {dimension} is "{code}" breder dan zichzelf.',
    tableUnknownDimension:
      'een tabel noemt "{dimension}", en dat is geen dimensie of staat er twee keer.',
    tooManyCells: '{cells} cellen is te veel (hoogstens {most}). Maak minder of kleinere tabellen.',
    tooManyRows: 'meer dan {most} regels. Tel eerst op, bijvoorbeeld met luwte tabulate.',
    policyBad: 'de regels kloppen niet bij {where}: {reason}.',
    releaseBad: 'dit is geen leesbare uitgifte: {where}.',
    releaseChanged: '{where} is veranderd nadat het is gemaakt.',
    truthDiffers:
      'deze aantallen zijn van geen van de uitgiften: bij {cell} zegt een uitgifte iets anders. Geef de aantallen waar zij van gemaakt is.',
    baseUnproven:
      'van zo veel cellen is niet na te rekenen of veelvouden van {base} genoeg verbergen bij een drempel van {threshold}. Laat base weg, of maak kleinere tabellen.',
    circleUnproven:
      'de tabellen {tables} vormen een kring: wat zij samen vertellen zijn {cells} aantallen, te veel om na te rekenen. Laat één van die tabellen weg, of neem minder codes.',
    correctionExposes:
      'van {cell} is al {earlier} gepubliceerd; het verschil laat zien wie erbij kwam. Wacht tot de volgende uitgifte, of rond af.',
    correctionTells:
      'bij {cell} zou te zien zijn dat er sinds een eerdere uitgifte iets bij kwam of af ging, en dat kan er één zijn. Publiceer dit pas als er meer is veranderd.',
    ledgerContradicts:
      'deze aantallen kunnen niet waar zijn naast wat al gepubliceerd is: {releases}. Wie aftrekt, ziet wat ertussen kwam. Tel mee wat toen geteld is, of rond af.',
    cannotProtect:
      'wat al openbaar is, geeft hiermee te veel weg. Er is geen veilige uitgifte; publiceer dit niet.',
  },
  en: {
    notCsv: 'this is no line of a CSV file ({reason}). Look at quotes and commas.',
    empty: 'the file has no rows. Give a file with a header line and counts.',
    columnMissing: 'the column "{column}" is missing. Put it in the header line.',
    columnUnknown:
      'the column "{column}" does not belong here. Remove it, or name it in the policy.',
    columnTwice: 'the column "{column}" stands there twice.',
    countMissing: 'nothing stands under {column}. Fill in a whole number, 0 when it is nothing.',
    countNotWhole: '{column} is "{typed}". Fill in a whole number.',
    countNegative: '{column} is {typed}. A count is never less than 0.',
    countTooLarge: '{column} is {typed}. That is too large for a count.',
    reportersAboveIncidents: '{reporters} reporters of {incidents} incidents is not possible.',
    largestImpossible:
      'incidents {incidents}, reporters {reporters} and largest {largest} are not possible together.',
    codeMissing: 'nothing stands under {column}. Fill in a code, or total for everything.',
    codeUnknown: 'the code "{code}" under {column} is not in the policy. Correct one of the two.',
    codeBad: 'the code under {column} cannot be: no &, = or invisible signs.',
    codeReserved:
      'a code cannot be "{code}" in {dimension}: that word is for everything together. Give that code another name.',
    rowTwice: 'the same cell also stands on line {other}. Keep one of them.',
    marginContradicts: 'the total {cell} is {found}, but its parts together are {expected}.',
    hierarchyCyclic: 'in the hierarchy of {dimension} "{code}" is broader than itself.',
    tableUnknownDimension:
      'a table names "{dimension}", which is no dimension or stands there twice.',
    tooManyCells: '{cells} cells are too many (at most {most}). Make fewer or smaller tables.',
    tooManyRows: 'more than {most} rows. Add up first, for example with luwte tabulate.',
    policyBad: 'the policy is not right at {where}: {reason}.',
    releaseBad: 'this is no release that can be read: {where}.',
    releaseChanged: '{where} was changed after it was made.',
    truthDiffers:
      'these counts are those of none of the releases: one says something else at {cell}. Give the counts it was made of.',
    baseUnproven:
      'for so many cells it cannot be worked out whether multiples of {base} hide enough at a threshold of {threshold}. Leave out base, or make smaller tables.',
    circleUnproven:
      'the tables {tables} close a circle: what they say together are {cells} numbers, too many to work out. Leave out one of those tables, or take fewer codes.',
    correctionExposes:
      'of {cell} {earlier} was published before; the difference shows who came in. Wait for the next release, or round.',
    correctionTells:
      'at {cell} it would show that something came in or went out since an earlier release, and that may be one. Publish this only when more has changed.',
    ledgerContradicts:
      'these counts cannot be true beside what was published before: {releases}. Whoever subtracts sees what came in between. Count what was counted then, or round.',
    cannotProtect:
      'with this, what is public already gives too much away. There is no safe release; do not publish it.',
  },
};

/** The sentence for a fault, with its line in front when it has one. */
export function inputErrorText(error: InputError, language: Language, file: string): string {
  const sentence = fill(inputErrorTexts[language][error.fault], error.details);
  if (error.line === null) return `${file}: ${sentence}`;
  const line = language === 'nl' ? 'regel' : 'line';
  return `${file}, ${line} ${error.line}: ${sentence}`;
}
