import type { PartKind } from './access.ts';

/** Parts of a case that can be printed apart, in the order of the print. */
export const printParts = [
  'report',
  'narrative',
  'reporter',
  'persons',
  'care',
  'notes',
  'reaction',
  'police',
  'damage',
  'sharing',
  'tasks',
  'files',
  'former',
] as const;
/** A part of a case that can be printed apart. */
export type PrintPart = (typeof printParts)[number];

/** What each part is called on paper. */
export const printPartWords: Readonly<Record<PrintPart, string>> = {
  report: 'De melding en het incident',
  narrative: 'Wat er is verteld',
  reporter: 'Wie de melder is',
  persons: 'Andere betrokkenen en de veroorzaker',
  care: 'Nazorg en gesprekken',
  notes: 'Aantekeningen',
  reaction: 'Maatregelen en brieven',
  police: 'Politie, bewijs en integriteit',
  damage: 'Schade',
  sharing: 'Toestemming en wat is gedeeld',
  tasks: 'Taken',
  files: 'Bijlagen (alleen de namen)',
  former: 'Wat er stond voordat het is verbeterd',
};

/** In which part each kind of what a case tells is printed. */
export const printPartOf: Readonly<Record<PartKind, PrintPart>> = {
  perpetrator: 'persons',
  person: 'persons',
  measure: 'reaction',
  reporter: 'reporter',
  report: 'report',
  incident: 'report',
  narrative: 'narrative',
  note: 'notes',
  contact: 'care',
  person_contact: 'care',
  police: 'police',
  police_report: 'police',
  police_facts: 'police',
  evidence: 'police',
  damage: 'damage',
  attachment: 'files',
  letter: 'reaction',
  consequences: 'care',
};
