import type { PartKind } from './access.ts';

/** What a part of a case tells in facts, beside what was told in words. */
export const factNames = [
  'alias',
  'name',
  'contact',
  'department',
  'functionGroup',
  'office',
  'receivedOn',
  'receivedVia',
  'reporterKind',
  'wish',
  'occurred',
  'occurredUntil',
  'nature',
  'channel',
  'workProcess',
  'severity',
  'perpetratorKind',
  'perpetratorKnown',
  'measure',
  'decidedOn',
  'endsOn',
  'letter',
  'contactOn',
  'contactKind',
  'wellbeing',
  'policeStatus',
  'policeOn',
  'policeNumber',
  'damageKind',
  'damageAmount',
  'damageOn',
  'recordedOn',
] as const;
/** What a fact is called. */
export type FactName = (typeof factNames)[number];

/** How the value of a fact is written: as it is, as a day, as an amount in cents, or a code of a list. */
export const factForms = [
  'text',
  'date',
  'cents',
  'yes',
  'department',
  'function_group',
  'office',
  'received_via',
  'reporter_kind',
  'reporter_wish',
  'nature',
  'channel',
  'work_process',
  'severity',
  'perpetrator_kind',
  'perpetrator_known',
  'perp_measure',
  'care_contact_kind',
  'police_status',
  'damage_kind',
] as const;

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** What each fact is called on the screen and in an answer. */
export const factWords: Readonly<Record<FactName, Words>> = {
  alias: { nl: 'Schuilnaam', en: 'Alias' },
  name: { nl: 'Naam', en: 'Name' },
  contact: { nl: 'Bereikbaar via', en: 'Contact' },
  department: { nl: 'Afdeling', en: 'Department' },
  functionGroup: { nl: 'Functiegroep', en: 'Function group' },
  office: { nl: 'Ambt', en: 'Office' },
  receivedOn: { nl: 'Ontvangen op', en: 'Received on' },
  receivedVia: { nl: 'Ontvangen via', en: 'Received via' },
  reporterKind: { nl: 'Soort melder', en: 'Kind of reporter' },
  wish: { nl: 'Wens', en: 'Wish' },
  occurred: { nl: 'Gebeurd op', en: 'Happened on' },
  occurredUntil: { nl: 'Gebeurd tot en met', en: 'Happened until' },
  nature: { nl: 'Aard', en: 'Nature' },
  channel: { nl: 'Kanaal', en: 'Channel' },
  workProcess: { nl: 'Werkproces', en: 'Work process' },
  severity: { nl: 'Ernst', en: 'Severity' },
  perpetratorKind: { nl: 'Soort betrokkene', en: 'Kind of person' },
  perpetratorKnown: { nl: 'Bekend', en: 'Known' },
  measure: { nl: 'Maatregel', en: 'Measure' },
  decidedOn: { nl: 'Besloten op', en: 'Decided on' },
  endsOn: { nl: 'Eindigt op', en: 'Ends on' },
  letter: { nl: 'Met brief', en: 'With a letter' },
  contactOn: { nl: 'Contact op', en: 'Contact on' },
  contactKind: { nl: 'Soort contact', en: 'Kind of contact' },
  wellbeing: { nl: 'Welzijn (0 tot 10)', en: 'Wellbeing (0 to 10)' },
  policeStatus: { nl: 'Stap bij de politie', en: 'Step with the police' },
  policeOn: { nl: 'Op', en: 'On' },
  policeNumber: { nl: 'Nummer van de politie', en: 'Police number' },
  damageKind: { nl: 'Schade', en: 'Damage' },
  damageAmount: { nl: 'Bedrag', en: 'Amount' },
  damageOn: { nl: 'Op', en: 'On' },
  recordedOn: { nl: 'Vastgelegd op', en: 'Recorded on' },
};

/** What each kind of part is called on the screen and in an answer. */
export const partWords: Readonly<Record<PartKind, Words>> = {
  perpetrator: { nl: 'Gegevens over de betrokkene', en: 'Data about the person concerned' },
  measure: { nl: 'Maatregel', en: 'Measure' },
  reporter: { nl: 'Gegevens van de melder', en: 'Data of the reporter' },
  report: { nl: 'De melding', en: 'The report' },
  incident: { nl: 'Het incident', en: 'The incident' },
  narrative: { nl: 'Wat er is verteld', en: 'What was told' },
  note: { nl: 'Aantekening', en: 'Note' },
  contact: { nl: 'Contact', en: 'Contact' },
  police: { nl: 'Politie', en: 'Police' },
  damage: { nl: 'Schade', en: 'Damage' },
};
