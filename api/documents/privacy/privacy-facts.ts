import type { Compartment } from '../../../domain/compartment.ts';
import type { Organisation } from '../../../domain/records/organisation.ts';
import {
  chosenRulesIn,
  type KeepingTerms,
  type RetentionBase,
  type RetentionRow,
  retentionRules,
} from '../../../domain/retention/index.ts';

/** What the papers about the use of personal data are made from. */
export interface PrivacyFacts {
  readonly organisation: Pick<Organisation, 'municipality' | 'counsellorPosition'>;
  readonly compartment: Exclude<Compartment, 'policy'>;
  readonly terms: KeepingTerms;
  /** The data protection officers of the list of contacts, with how to reach them. */
  readonly officers: readonly string[];
  /** The day on which they are made, in words. */
  readonly day: string;
}

/** What is said of each position that a counsellor can have. */
export const positions: Readonly<Record<Organisation['counsellorPosition'], string>> = {
  undecided:
    'Nog niet besloten: zelf verantwoordelijk, samen met de gemeente, of verwerker. Beslis dit in de DPIA.',
  controller: 'De vertrouwenspersoon is zelf verantwoordelijk voor haar dossiers.',
  joint:
    'De vertrouwenspersoon en de gemeente zijn samen verantwoordelijk. Er is een onderlinge regeling.',
  processor: 'De vertrouwenspersoon werkt als verwerker. Er is een verwerkersovereenkomst.',
};

const ofOfficeholders = {
  controller: 'De gemeenteraad; de griffie handelt namens de raad',
  ground:
    'Een taak van algemeen belang. De grond voor gegevens over strafbare feiten vraagt een eigen onderbouwing in de DPIA: een raadslid is niet in dienst',
  subjects: 'Politieke ambtsdragers en hun gezin, getuigen en veroorzakers',
} as const;

/** What differs by the vault (domain study, §4.1). */
export const byVault = {
  staff: {
    who: 'De vertrouwenspersoon van de ambtenaren',
    controller: 'Het college van burgemeester en wethouders, als werkgever',
    ground: 'Zorgplicht van de werkgever en een taak van algemeen belang',
    subjects: 'Medewerkers die iets melden, slachtoffers, getuigen en veroorzakers',
  },
  political: { who: 'De vertrouwenspersoon van de politieke ambtsdragers', ...ofOfficeholders },
  council: { who: 'De griffier, als meldpunt van de raad', ...ofOfficeholders },
} as const;

const bases: Readonly<Record<RetentionBase, string>> = {
  last_change: 'na de laatste wijziging',
  case_closed: 'na sluiten van het dossier',
  handled: 'na afhandeling',
  last_incident: 'na het laatste incident',
  measure_ended: 'na het einde van de maatregel',
  evidence_handed_over_or_case_closed: 'na overdracht aan de politie of sluiten van het dossier',
  final_decision_or_last_payment: 'na de laatste beslissing of betaling',
  settled: 'na afhandeling',
  event: 'na de gebeurtenis',
};

/** Everything that is kept for a term here, with the term that was chosen. */
export function termsOf({ compartment, terms }: PrivacyFacts): (readonly [string, string])[] {
  return chosenRulesIn(compartment).map((rule) => {
    const { nl, base, keeping }: RetentionRow = retentionRules[rule];
    const unit = keeping.kind === 'after' && keeping.unit === 'days' ? 'dagen' : 'maanden';
    return [nl, `${terms[rule]} ${unit} ${bases[base]}`];
  });
}

/** What stands on every paper: that nobody checked it for this organisation. */
export const checked =
  'Dit is een ingevuld voorbeeld uit Luwte, geen juridisch advies. Laat het toetsen door de functionaris gegevensbescherming of een jurist voordat u het vaststelt of geeft.';

/** What is shared, with whom and how, in every vault. */
export const recipients =
  'Alleen met toestemming per doel, ontvanger en onderdeel; elke keer staat op een lijst. Cijfers alleen afgeschermd';
