import { stringify } from 'csv-stringify/sync';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ImportField, ImportFields } from '../../domain/import/field.ts';
import type { ImportSubject } from '../../domain/import/subjects.ts';
import { kindOf } from '../../domain/policy/records.ts';

/** The language in which a template is written. */
type Language = 'nl' | 'en';

/** A file to fill in. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const words = {
  nl: {
    ...{ file: 'luwte-meldingen', sheet: 'Meldingen', guide: 'Uitleg', column: 'Kolom' },
    ...{ needed: 'Nodig', holds: 'Wat erin kan', yes: 'ja', no: 'nee' },
    date: 'Een datum: dag-maand-jaar',
    time: 'Een tijd, als 10:30',
    text: 'Tekst',
    number: 'Een heel getal',
    place: 'De naam van een locatie uit uw lijst (Instellingen)',
    several: 'Meer dan één kan, met een puntkomma ertussen:',
  },
  en: {
    ...{ file: 'luwte-reports', sheet: 'Reports', guide: 'Guide', column: 'Column' },
    ...{ needed: 'Needed', holds: 'What it can hold', yes: 'yes', no: 'no' },
    date: 'A date: day-month-year',
    time: 'A time, such as 10:30',
    text: 'Text',
    number: 'A whole number',
    place: 'The name of a location on your list (Settings)',
    several: 'More than one is possible, with a semicolon between them:',
  },
} as const;

const places = {
  nl: { file: 'luwte-locaties', sheet: 'Locaties' },
  en: { file: 'luwte-locations', sheet: 'Locations' },
} as const;

/** How the file of a subject and its sheet are called: a sheet of a workbook has 31 characters at most. */
function namesOf(subject: ImportSubject, language: Language) {
  if (subject === 'reports') return words[language];
  if (subject === 'locations') return places[language];
  const sheet = kindOf(subject).words.plural[language];
  const file = sheet
    .toLocaleLowerCase(language)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-');
  return { file: `luwte-${file}`, sheet: sheet.slice(0, 31) };
}

/** The files that somebody can fill in for a subject: a workbook with a guide, and plain text. */
export async function templateFiles(
  subject: ImportSubject,
  fields: ImportFields,
  language: Language,
): Promise<TemplateFile[]> {
  const row = [...fields.values()].map(({ header }) => header[language]);
  const { file, sheet } = namesOf(subject, language);
  const workbook = await writeXlsx({
    sheets: [
      { name: sheet, columns: row.map(() => ({ width: 22 })), rows: [row] },
      guide([...fields.values()], language),
    ],
    properties: { creator: 'Luwte' },
  });
  const text = `\ufeff${stringify([row], { delimiter: ';', record_delimiter: 'windows' })}`;
  return [
    { name: `${file}.xlsx`, bytes: workbook },
    { name: `${file}.csv`, bytes: Buffer.from(text) },
  ];
}

/** What each column can hold, one choice on a line. */
function guide(fields: readonly ImportField[], language: Language): WriteSheet {
  const { guide: name, column, needed, holds } = words[language];
  return {
    name,
    columns: [{ width: 34 }, { width: 10 }, { width: 70 }],
    rows: [[column, needed, holds], ...fields.flatMap((field) => linesOf(field, language))],
  };
}

function linesOf(field: ImportField, language: Language): string[][] {
  const { yes, no } = words[language];
  const about = [field.header[language], field.needed && field.otherwise === null ? yes : no];
  const [first = '', ...more] = choicesOf(field, language);
  return [[...about, first], ...more.map((choice) => ['', '', choice])];
}

function choicesOf({ list, kind, hint }: ImportField, language: Language): string[] {
  const said = hint?.[language] ?? '';
  if (!list) {
    const holds = kind === 'code' || kind === 'codes' ? '' : words[language][kind];
    return [said === '' ? holds : `${holds}. ${said}`];
  }
  const choices = list.codes.map((row) => row[language]);
  const { several } = words[language];
  return [...(kind === 'codes' ? [several] : []), ...choices];
}
