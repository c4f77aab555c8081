import type { Compartment } from '../../domain/compartment.ts';
import type { Organisation } from '../../domain/records/organisation.ts';
import {
  chosenRulesIn,
  type KeepingTerms,
  type RetentionBase,
  type RetentionRow,
  retentionRules,
} from '../../domain/retention/index.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords, factTable, heading, list, page, paragraph } from './page.ts';

/** What the two pages about the use of personal data are made from. */
export interface PrivacyFacts {
  readonly organisation: Organisation;
  readonly compartment: Exclude<Compartment, 'policy'>;
  readonly terms: KeepingTerms;
  /** The data protection officers of the list of contacts, with how to reach them. */
  readonly officers: readonly string[];
  readonly today: DateString;
}

const positions: Readonly<Record<Organisation['counsellorPosition'], string>> = {
  undecided:
    'Nog niet besloten: zelf verantwoordelijk, samen met de gemeente, of verwerker. Beslis dit in de DPIA.',
  controller: 'De vertrouwenspersoon is zelf verantwoordelijk voor haar dossiers.',
  joint:
    'De vertrouwenspersoon en de gemeente zijn samen verantwoordelijk. Er is een onderlinge regeling.',
  processor: 'De vertrouwenspersoon werkt als verwerker. Er is een verwerkersovereenkomst.',
};

/** What differs by the vault (domain study, §4.1). */
const byVault = {
  staff: {
    who: 'De vertrouwenspersoon van de ambtenaren',
    controller: 'Het college van burgemeester en wethouders, als werkgever',
    ground: 'Zorgplicht van de werkgever en een taak van algemeen belang',
    subjects: 'Medewerkers die iets melden, slachtoffers, getuigen en veroorzakers',
  },
  political: {
    who: 'De vertrouwenspersoon van de politieke ambtsdragers',
    controller: 'De gemeenteraad; de griffie handelt namens de raad',
    ground:
      'Een taak van algemeen belang. De grond voor gegevens over strafbare feiten vraagt een eigen onderbouwing in de DPIA: een raadslid is niet in dienst',
    subjects: 'Politieke ambtsdragers en hun gezin, getuigen en veroorzakers',
  },
  council: {
    who: 'De griffier, als meldpunt van de raad',
    controller: 'De gemeenteraad; de griffie handelt namens de raad',
    ground:
      'Een taak van algemeen belang. De grond voor gegevens over strafbare feiten vraagt een eigen onderbouwing in de DPIA: een raadslid is niet in dienst',
    subjects: 'Politieke ambtsdragers en hun gezin, getuigen en veroorzakers',
  },
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
function termsOf({ compartment, terms }: PrivacyFacts): (readonly [string, string])[] {
  return chosenRulesIn(compartment).map((rule) => {
    const { nl, base, keeping }: RetentionRow = retentionRules[rule];
    const unit = keeping.kind === 'after' && keeping.unit === 'days' ? 'dagen' : 'maanden';
    return [nl, `${terms[rule]} ${unit} ${bases[base]}`];
  });
}

const checked =
  'Dit is een ingevuld voorbeeld uit Luwte, geen juridisch advies. Laat het toetsen door de functionaris gegevensbescherming of een jurist voordat u het vaststelt of geeft.';

/** A filled-in entry of the register of processing for this vault (GDPR art. 30; domain study, §4.1). */
export function processingRegister(facts: PrivacyFacts): string {
  const { organisation, compartment, officers, today } = facts;
  const { controller, ground, subjects, who } = byVault[compartment];
  return page(
    'Register van verwerkingen',
    [
      paragraph(`${organisation.municipality.name}, ${dayInWords(today)}`),
      paragraph(checked),
      factTable([
        ['Verwerking', `Meldingen van agressie, intimidatie, bedreiging en omkoping: ${who}`],
        ['Verwerkingsverantwoordelijke', controller],
        ...(compartment === 'council'
          ? []
          : ([
              ['Positie van de vertrouwenspersoon', positions[organisation.counsellorPosition]],
            ] as const)),
        ['Functionaris gegevensbescherming', officers.join('\n')],
        [
          'Doel',
          'Wie iets meldt opvangen en bijstaan, incidenten opvolgen, en tellen zonder iemand te herkennen',
        ],
        ['Grond (AVG art. 6)', `${ground}. Toestemming om te delen is iets anders dan deze grond`],
        ['Betrokkenen', subjects],
        [
          'Gegevens',
          'Naam of schuilnaam en hoe iemand te bereiken is, als hij dat geeft; afdeling of ambt; wat er is gebeurd; gesprekken, nazorg, politie, maatregelen en schade',
        ],
        [
          'Bijzondere gegevens (AVG art. 9)',
          'Gezondheid en overtuiging kunnen ter sprake komen, alleen in versleutelde aantekeningen. Er is geen veld voor partij, geloof, afkomst, diagnose of BSN',
        ],
        [
          'Strafbare feiten (AVG art. 10)',
          'Gegevens over vermoede strafbare feiten van veroorzakers, onder een eigen sleutel',
        ],
        [
          'Ontvangers',
          'Alleen met toestemming per doel, ontvanger en onderdeel; elke keer staat op een lijst. Cijfers alleen afgeschermd',
        ],
        ['Buiten de EU', 'Nee. Luwte gebruikt geen netwerk en geen cloud'],
        ['Verwerker', 'Geen: de leverancier van Luwte ziet geen gegevens'],
        [
          'Beveiliging',
          'Een versleutelde kluis met een eigen sleutel, een sleutel per dossier, een logboek zonder inhoud, vergrendelen bij stilte, versleutelde reservekopieën',
        ],
      ]),
      heading('Bewaartermijnen, zoals in deze kluis ingesteld'),
      factTable(termsOf(facts)),
      paragraph(
        'Termijnen zijn een eigen keuze. Langer bewaren kan alleen met een reden, per onderdeel, en met een dag waarop opnieuw wordt gekeken.',
        'small',
      ),
    ].join('\n'),
  );
}

/** A text for who reports, and for who is named, on what is recorded and what they may ask. */
export function privacyNotice(facts: PrivacyFacts): string {
  const { organisation, compartment, officers, today } = facts;
  const { controller, who } = byVault[compartment];
  const { name } = organisation.municipality;
  return page(
    'Wat wij van u vastleggen',
    [
      paragraph(`${name}, ${dayInWords(today)}`),
      paragraph(
        `${who} van ${name} legt vast wat u meldt, om u te helpen en om incidenten op te volgen. U hoeft uw naam niet te geven.`,
      ),
      heading('Wie is verantwoordelijk'),
      paragraph(`${controller}.`),
      ...(compartment === 'council' ? [] : [paragraph(positions[organisation.counsellorPosition])]),
      heading('Wie ziet het'),
      paragraph(
        compartment === 'council'
          ? 'De griffier, die een geheimhoudingsplicht heeft als ambtenaar. Anderen krijgen alleen wat u goedvindt.'
          : 'Alleen uw vertrouwenspersoon. Anderen krijgen alleen wat u goedvindt: aan wie, waarvoor en welk deel. U mag dat altijd intrekken. Alleen bij een zwaar conflict van plichten kan dat anders zijn; dat hoort u zo mogelijk vooraf.',
      ),
      heading('Hoe lang'),
      factTable(termsOf(facts)),
      heading('Wat u mag vragen'),
      list([
        'inzage in wat er over u staat, en een kopie;',
        'verbeteren of aanvullen;',
        'beperken, bezwaar maken of laten wissen, voor zover geen plicht of claim dat tegenhoudt.',
      ]),
      paragraph(
        'U krijgt binnen een maand antwoord. Bij een ingewikkeld verzoek mag dat twee maanden langer duren. Ook wie als veroorzaker wordt genoemd, mag dit vragen; om anderen te beschermen kan een deel weg blijven.',
      ),
      heading('Vragen of een klacht'),
      paragraph(
        officers.length === 0
          ? 'Vraag het aan de functionaris gegevensbescherming van de gemeente, of klaag bij de Autoriteit Persoonsgegevens.'
          : `Vraag het aan de functionaris gegevensbescherming: ${officers.join('; ')}. Of klaag bij de Autoriteit Persoonsgegevens.`,
      ),
      paragraph(checked, 'small'),
    ].join('\n'),
  );
}
