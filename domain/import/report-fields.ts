import {
  bribeAim,
  bribeMeans,
  bribeResponse,
  type CodeList,
  channel,
  closingReason,
  corrected,
  department,
  functionGroup,
  nature,
  office,
  perceivedSeverity,
  perpetratorKind,
  perpetratorKnown,
  receivedVia,
  reporterKind,
  reporterWish,
  severity,
  urgency,
  workProcess,
} from '../code-lists/index.ts';
import type { Regime } from '../compartment.ts';
import type { Words } from '../policy/field.ts';
import type { ImportField, ImportFields } from './field.ts';

type Unnamed = Omit<ImportField, 'header'>;

const day = (needed: boolean, ...names: string[]): Unnamed => ({
  kind: 'date',
  needed,
  otherwise: null,
  names,
});

const words = (longest: number, ...names: string[]): Unnamed => ({
  kind: 'text',
  needed: false,
  otherwise: null,
  longest,
  names,
});

const line = (longest: number, ...names: string[]): Unnamed => ({
  ...words(longest, ...names),
  oneLine: true,
});

/** A code that a report cannot be without; `otherwise` where there is one that claims nothing. */
const code = (list: CodeList, otherwise: string | null, ...names: string[]): Unnamed => ({
  kind: 'code',
  list,
  needed: true,
  otherwise,
  names,
});

const perhaps = (list: CodeList, ...names: string[]): Unnamed => ({
  ...code(list, null, ...names),
  needed: false,
});

/** Everything of a report that can be read from a spreadsheet, in the order in which it is shown. */
const columns = {
  receivedOn: day(
    true,
    ...['ontvangen op', 'ontvangen', 'datum melding', 'melddatum', 'meldingsdatum', 'datum'],
    ...['received on', 'received', 'date of report', 'report date', 'date'],
  ),
  receivedAt: {
    kind: 'time',
    needed: true,
    otherwise: '12:00',
    names: ['tijd', 'tijdstip', 'ontvangen om', 'time', 'received at'],
  },
  receivedVia: code(
    receivedVia,
    'conversation',
    ...['ontvangen via', 'binnengekomen via', 'hoe ontvangen', 'route', 'received via'],
  ),
  alias: line(60, 'schuilnaam', 'alias', 'melder', 'code melder', 'reporter', 'pseudonym'),
  name: line(120, 'naam', 'naam melder', 'name', 'name of reporter'),
  contact: words(200, 'contact', 'contactgegevens', 'bereikbaar via', 'contact details'),
  department: {
    ...code(department, null, 'afdeling', 'team', 'eenheid', 'department', 'unit'),
    regime: 'staff',
  },
  functionGroup: {
    ...perhaps(functionGroup, 'functie', 'functiegroep', 'function', 'function group'),
    regime: 'staff',
  },
  office: {
    ...code(office, null, 'ambt', 'functie', 'rol', 'office', 'function'),
    regime: 'political',
  },
  reporterKind: code(
    reporterKind,
    'victim',
    ...['hoedanigheid', 'soort melder', 'melder is', 'capacity', 'kind of reporter'],
  ),
  wish: code(reporterWish, 'record', 'wens', 'wens melder', 'wish', 'wish of reporter'),
  occurredOn: day(
    false,
    ...['datum incident', 'incidentdatum', 'gebeurd op', 'datum voorval', 'voorvaldatum'],
    ...['incident date', 'date of incident', 'occurred on', 'happened on'],
  ),
  occurredUntil: day(false, 'gebeurd tot', 'tot en met', 'occurred until', 'until'),
  nature: code(
    nature,
    null,
    ...['aard', 'aard incident', 'soort incident', 'soort', 'type', 'type incident', 'nature'],
    ...['kind of incident', 'incident type'],
  ),
  channel: code(channel, 'other', 'waar', 'kanaal', 'plaats', 'where', 'channel', 'place'),
  location: {
    kind: 'place',
    needed: false,
    otherwise: null,
    names: ['locatie', 'gebouw', 'vestiging', 'location', 'building', 'site'],
  },
  workProcess: perhaps(workProcess, 'werkproces', 'proces', 'work process', 'process'),
  severity: code(severity, null, 'ernst', 'zwaarte', 'severity', 'seriousness'),
  perceivedSeverity: perhaps(
    perceivedSeverity,
    ...['ernst volgens melder', 'beleving', 'ervaren ernst', 'perceived severity'],
  ),
  urgency: perhaps(urgency, 'kan wachten', 'spoed', 'urgentie', 'urgency', 'can it wait'),
  corrected: code(corrected, 'unknown', 'gestopt na aanspreken', 'aangesproken', 'corrected'),
  perpetratorKind: code(
    perpetratorKind,
    'unknown',
    ...['veroorzaker', 'soort veroorzaker', 'dader', 'soort dader', 'perpetrator'],
    'kind of perpetrator',
  ),
  perpetratorKnown: code(
    perpetratorKnown,
    'unknown',
    ...['veroorzaker bekend', 'dader bekend', 'perpetrator known'],
  ),
  bribeMeans: perhaps(bribeMeans, 'aangeboden', 'middel', 'offered', 'means'),
  bribeAim: perhaps(bribeAim, 'doel omkoping', 'doel', 'aim', 'aim of bribe'),
  bribeResponse: perhaps(bribeResponse, 'reactie op aanbod', 'response', 'response to offer'),
  narrative: words(
    50_000,
    ...['verhaal', 'omschrijving', 'beschrijving', 'toelichting', 'wat is er gebeurd'],
    ...['narrative', 'description', 'what happened', 'notes', 'opmerkingen'],
  ),
  closedOn: day(
    false,
    ...['gesloten op', 'afgesloten op', 'datum afsluiting', 'afgesloten', 'closed on', 'closed'],
  ),
  closingReason: perhaps(
    closingReason,
    ...['reden afsluiting', 'reden sluiten', 'afloop', 'closing reason', 'outcome'],
  ),
} as const satisfies Record<string, Unnamed>;

/** The name of a part of a report that can be read from a column. */
export type ReportField = keyof typeof columns;

/** What each is called on the screen, and above a column of a file to fill in. */
const headers: Readonly<Record<ReportField, Words>> = {
  receivedOn: { nl: 'Ontvangen op', en: 'Received on' },
  receivedAt: { nl: 'Tijd', en: 'Time' },
  receivedVia: { nl: 'Ontvangen via', en: 'Received via' },
  alias: { nl: 'Schuilnaam', en: 'Alias' },
  name: { nl: 'Naam melder', en: 'Name of the reporter' },
  contact: { nl: 'Contactgegevens', en: 'Contact details' },
  department: { nl: 'Afdeling', en: 'Department' },
  functionGroup: { nl: 'Functiegroep', en: 'Function group' },
  office: { nl: 'Ambt', en: 'Office' },
  reporterKind: { nl: 'Hoedanigheid', en: 'Capacity' },
  wish: { nl: 'Wens van de melder', en: 'Wish of the reporter' },
  occurredOn: { nl: 'Datum van het incident', en: 'Date of the incident' },
  occurredUntil: { nl: 'Gebeurd tot en met', en: 'Happened until' },
  nature: { nl: 'Aard', en: 'Nature' },
  channel: { nl: 'Waar of hoe', en: 'Where or how' },
  location: { nl: 'Locatie', en: 'Location' },
  workProcess: { nl: 'Werkproces', en: 'Work process' },
  severity: { nl: 'Ernst', en: 'Severity' },
  perceivedSeverity: { nl: 'Ernst volgens de melder', en: 'Severity according to the reporter' },
  urgency: { nl: 'Kan het wachten', en: 'Can it wait' },
  corrected: { nl: 'Gestopt na aanspreken', en: 'Stopped after being corrected' },
  perpetratorKind: { nl: 'Soort veroorzaker', en: 'Kind of perpetrator' },
  perpetratorKnown: { nl: 'Veroorzaker bekend', en: 'Perpetrator known' },
  bribeMeans: { nl: 'Wat werd aangeboden', en: 'What was offered' },
  bribeAim: { nl: 'Waarvoor', en: 'What for' },
  bribeResponse: { nl: 'Wat was het antwoord', en: 'What the answer was' },
  narrative: { nl: 'Verhaal', en: 'Story' },
  closedOn: { nl: 'Gesloten op', en: 'Closed on' },
  closingReason: { nl: 'Reden van sluiten', en: 'Reason for closing' },
};

/** The names, in the order in which they are shown. */
// Safe: the keys of a literal object are exactly its keys.
export const reportFieldNames = Object.keys(columns) as [ReportField, ...ReportField[]];

/** What the columns of a file with reports can be, in one of the two worlds. */
export function reportFields(regime: Regime): ImportFields {
  const fields = reportFieldNames.map((name): [string, ImportField] => [
    name,
    { ...columns[name], header: headers[name] },
  ]);
  return new Map(fields.filter(([, field]) => (field.regime ?? regime) === regime));
}
