import type { AuditKind } from '../domain/audit-kinds.ts';
import { type Fillings, fill, type Language } from './texts.ts';

/** What the officer is told. Words in braces are replaced. */
const texts = {
  nl: {
    made: `De sleutel staat in {folder}, als {keyFile}. Bewaar hem met een kopie, en onthoud de wachtzin:
niemand kan een van beide terughalen. Geef {cardFile} aan de vertrouwenspersonen.

Openbare sleutel: {recipient}
Woorden om te vergelijken: {words}
`,
    whose: 'Logboek van {name}, {compartment}, kluis {vaultId}',
    staff: 'kluis ambtenaren',
    political: 'kluis politieke ambtsdragers',
    council: 'kluis griffie',
    policy: 'kluis preventie',
    sealed: 'Verzegeld op {moment}. Aantal regels: {total}.',
    signed: 'De handtekening klopt. Woorden om te vergelijken: {words}',
    kept: 'Alle {lines} regels van het logboek van {moment} staan er nog precies zo.',
    dropped:
      '{dropped} regels van toen, van langer dan een jaar geleden, zijn sindsdien vervallen na de bewaartermijn.',
    changed:
      'LET OP: regel {line} van het logboek van {moment} staat er niet meer zoals toen. Vraag de vertrouwenspersoon waarom.',
    otherKey:
      'LET OP: dit logboek is met een andere sleutel ondertekend dan dat van {moment}. Vergelijk de woorden opnieuw.',
    kinds: 'Regels per soort:',
    wrong: 'Verkeerde wachtzinnen: {times}',
    shown: 'Getoonde regels: {shown} van {total}',
  },
  en: {
    made: `The key is in {folder}, as {keyFile}. Keep it with a copy, and remember the passphrase:
nobody can recover either. Give {cardFile} to the counsellors.

Public key: {recipient}
Words to compare: {words}
`,
    whose: 'Log of {name}, {compartment}, vault {vaultId}',
    staff: 'vault of civil servants',
    political: 'vault of officeholders',
    council: 'vault of the council clerk',
    policy: 'vault of prevention',
    sealed: 'Sealed on {moment}. Number of lines: {total}.',
    signed: 'The signature is right. Words to compare: {words}',
    kept: 'All {lines} lines of the log of {moment} still stand there exactly as they did.',
    dropped:
      '{dropped} lines of then, of more than a year ago, were dropped since, after the retention term.',
    changed:
      'BEWARE: line {line} of the log of {moment} does not stand there any more as it did. Ask the counsellor why.',
    otherKey:
      'BEWARE: this log was signed with another key than the one of {moment}. Compare the words again.',
    kinds: 'Lines per kind:',
    wrong: 'Wrong passphrases: {times}',
    shown: 'Lines shown: {shown} of {total}',
  },
} as const;

/** The name of a text for the officer. */
export type OfficerText = keyof typeof texts.nl;

/** What each kind of act is called; the word itself is what `--what` takes. */
export const kindTexts: Readonly<Record<Language, Readonly<Record<AuditKind, string>>>> = {
  nl: {
    failure: 'mislukt of afgedwongen openen',
    opening: 'openen',
    key: 'sleutels',
    viewing: 'bekijken',
    recording: 'vastleggen',
    disclosure: 'naar buiten',
    destruction: 'vernietigen en verwijderen',
    backup: 'reservekopie',
    settings: 'instellingen',
    other: 'onbekend in deze versie',
  },
  en: {
    failure: 'failed or forced opening',
    opening: 'opening',
    key: 'keys',
    viewing: 'viewing',
    recording: 'recording',
    disclosure: 'disclosure',
    destruction: 'destruction and removal',
    backup: 'backup',
    settings: 'settings',
    other: 'unknown in this version',
  },
};

/** A text for the officer with its words filled in. */
export const officerText = (
  language: Language,
  name: OfficerText,
  fillings: Fillings = {},
): string => fill(texts[language][name], fillings);
