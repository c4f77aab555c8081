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
  workProcess,
} from '../code-lists/index.ts';
import type { Regime } from '../compartment.ts';

/** What a column of a spreadsheet can be. */
export interface ImportField {
  readonly kind: 'date' | 'time' | 'code' | 'text' | 'place';
  /** The codes it may hold, where it holds one. */
  readonly list?: CodeList;
  /** Whether a report cannot be without it. */
  readonly needed: boolean;
  /** What goes for an empty cell, or for a column that is not there, unless somebody says otherwise. */
  readonly otherwise: string | null;
  /** In which of the two worlds it is asked; both when left out. */
  readonly regime?: Regime;
  /** Characters of the longest text. */
  readonly longest?: number;
  /** How people call such a column, in small letters, in Dutch and in English. */
  readonly names: readonly string[];
}

const day = (needed: boolean, ...names: string[]): ImportField => ({
  kind: 'date',
  needed,
  otherwise: null,
  names,
});

const words = (longest: number, ...names: string[]): ImportField => ({
  kind: 'text',
  needed: false,
  otherwise: null,
  longest,
  names,
});

/** A code that a report cannot be without; `otherwise` where there is one that claims nothing. */
const code = (list: CodeList, otherwise: string | null, ...names: string[]): ImportField => ({
  kind: 'code',
  list,
  needed: true,
  otherwise,
  names,
});

const perhaps = (list: CodeList, ...names: string[]): ImportField => ({
  ...code(list, null, ...names),
  needed: false,
});

/** Everything of a report that can be read from a spreadsheet, in the order in which it is shown. */
export const importFields = {
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
  alias: words(60, 'schuilnaam', 'alias', 'melder', 'code melder', 'reporter', 'pseudonym'),
  name: words(120, 'naam', 'naam melder', 'name', 'name of reporter'),
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
} as const satisfies Record<string, ImportField>;

/** The name of something that can be read from a column. */
export type ImportFieldName = keyof typeof importFields;

/** The names, in the order in which they are shown. */
// Safe: the keys of a literal object are exactly its keys.
export const importFieldNames = Object.keys(importFields) as [
  ImportFieldName,
  ...ImportFieldName[],
];

/** A field by its name, as wide as the interface, whatever it holds. */
export const fieldOf = (name: ImportFieldName): ImportField => importFields[name];

/** The fields of one of the two worlds. */
export const fieldsFor = (regime: Regime): ImportFieldName[] =>
  importFieldNames.filter((name) => {
    const only = fieldOf(name).regime;
    return only === undefined || only === regime;
  });
