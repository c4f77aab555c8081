import { facts, heading, type Paper, small, text } from './paper.ts';
import {
  byVault,
  checked,
  type PrivacyFacts,
  positions,
  recipients,
  termsOf,
} from './privacy-facts.ts';

/** A filled-in entry of the register of processing for this vault (GDPR art. 30; domain study, §4.1). */
export function processingRegister(known: PrivacyFacts): Paper {
  const { organisation, compartment, officers, day } = known;
  const { controller, ground, subjects, who } = byVault[compartment];
  const position: (readonly [string, string])[] =
    compartment === 'council'
      ? []
      : [['Positie van de vertrouwenspersoon', positions[organisation.counsellorPosition]]];
  return {
    title: 'Register van verwerkingen',
    parts: [
      text(`${organisation.municipality.name}, ${day}`),
      text(checked),
      facts(
        ['Verwerking', `Meldingen van agressie, intimidatie, bedreiging en omkoping: ${who}`],
        ['Verwerkingsverantwoordelijke', controller],
        ...position,
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
        ['Ontvangers', recipients],
        ['Buiten de EU', 'Nee. Luwte gebruikt geen netwerk en geen cloud'],
        ['Verwerker', 'Geen: de leverancier van Luwte ziet geen gegevens'],
        [
          'Beveiliging',
          'Een versleutelde kluis met een eigen sleutel, een sleutel per dossier, een logboek zonder inhoud, vergrendelen bij stilte, versleutelde reservekopieën',
        ],
      ),
      heading('Bewaartermijnen, zoals in deze kluis ingesteld'),
      facts(...termsOf(known)),
      small(
        'Termijnen zijn een eigen keuze. Langer bewaren kan alleen met een reden, per onderdeel, en met een dag waarop opnieuw wordt gekeken.',
      ),
    ],
  };
}
