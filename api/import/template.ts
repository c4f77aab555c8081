import { stringify } from 'csv-stringify/sync';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Compartment, regimeOf } from '../../domain/compartment.ts';
import { fieldOf, fieldsFor, type ImportFieldName } from '../../domain/import/fields.ts';

/** The language in which a template is written. */
type Language = 'nl' | 'en';

/** A file to fill in. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands above each column: the first name in Dutch that it is known by, or the first in English. */
const headers: Readonly<Record<ImportFieldName, Readonly<Record<Language, string>>>> = {
  receivedOn: { nl: 'Ontvangen op', en: 'Received on' },
  receivedAt: { nl: 'Tijd', en: 'Time' },
  receivedVia: { nl: 'Ontvangen via', en: 'Received via' },
  alias: { nl: 'Schuilnaam', en: 'Alias' },
  name: { nl: 'Naam melder', en: 'Name of reporter' },
  contact: { nl: 'Contactgegevens', en: 'Contact details' },
  department: { nl: 'Afdeling', en: 'Department' },
  functionGroup: { nl: 'Functiegroep', en: 'Function group' },
  office: { nl: 'Ambt', en: 'Office' },
  reporterKind: { nl: 'Hoedanigheid', en: 'Capacity' },
  wish: { nl: 'Wens melder', en: 'Wish of reporter' },
  occurredOn: { nl: 'Datum incident', en: 'Incident date' },
  occurredUntil: { nl: 'Gebeurd tot', en: 'Occurred until' },
  nature: { nl: 'Aard', en: 'Nature' },
  channel: { nl: 'Kanaal', en: 'Channel' },
  location: { nl: 'Locatie', en: 'Location' },
  workProcess: { nl: 'Werkproces', en: 'Work process' },
  severity: { nl: 'Ernst', en: 'Severity' },
  perceivedSeverity: { nl: 'Ernst volgens melder', en: 'Perceived severity' },
  corrected: { nl: 'Gestopt na aanspreken', en: 'Corrected' },
  perpetratorKind: { nl: 'Soort veroorzaker', en: 'Kind of perpetrator' },
  perpetratorKnown: { nl: 'Veroorzaker bekend', en: 'Perpetrator known' },
  bribeMeans: { nl: 'Aangeboden', en: 'Offered' },
  bribeAim: { nl: 'Doel omkoping', en: 'Aim of bribe' },
  bribeResponse: { nl: 'Reactie op aanbod', en: 'Response to offer' },
  narrative: { nl: 'Verhaal', en: 'Narrative' },
  closedOn: { nl: 'Gesloten op', en: 'Closed on' },
  closingReason: { nl: 'Reden afsluiting', en: 'Closing reason' },
};

const words = {
  nl: {
    ...{ file: 'luwte-meldingen', sheet: 'Meldingen', guide: 'Uitleg', column: 'Kolom' },
    ...{ needed: 'Nodig', holds: 'Wat erin kan', yes: 'ja', no: 'nee' },
    ...{ date: 'Een datum: dag-maand-jaar', time: 'Een tijd, als 10:30', text: 'Tekst' },
    place: 'De naam van een locatie uit uw lijst (Instellingen)',
  },
  en: {
    ...{ file: 'luwte-reports', sheet: 'Reports', guide: 'Guide', column: 'Column' },
    ...{ needed: 'Needed', holds: 'What it can hold', yes: 'yes', no: 'no' },
    ...{ date: 'A date: day-month-year', time: 'A time, such as 10:30', text: 'Text' },
    place: 'The name of a location on your list (Settings)',
  },
} as const;

/** The files that somebody can fill in for a compartment: a workbook with a guide, and plain text. */
export async function templateFiles(
  compartment: Compartment,
  language: Language,
): Promise<TemplateFile[]> {
  const fields = fieldsFor(regimeOf[compartment]);
  const row = fields.map((field) => headers[field][language]);
  const { file, sheet } = words[language];
  const workbook = await writeXlsx({
    sheets: [
      { name: sheet, columns: row.map(() => ({ width: 22 })), rows: [row] },
      guide(fields, language),
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
function guide(fields: readonly ImportFieldName[], language: Language): WriteSheet {
  const { guide: name, column, needed, holds, yes, no, ...kinds } = words[language];
  const rows = fields.flatMap((field) => {
    const { list, kind, needed: isNeeded, otherwise } = fieldOf(field);
    const about = [headers[field][language], isNeeded && otherwise === null ? yes : no];
    if (!list) return [[...about, kind === 'code' ? '' : kinds[kind]]];
    return list.codes.map((row, at) => [...(at === 0 ? about : ['', '']), row[language]]);
  });
  return {
    name,
    columns: [{ width: 26 }, { width: 10 }, { width: 60 }],
    rows: [[column, needed, holds], ...rows],
  };
}
