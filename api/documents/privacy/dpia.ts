import { measuresOf, risks } from './dpia-risks.ts';
import { facts, heading, lines, type Paper, type Part, text } from './paper.ts';
import {
  byVault,
  checked,
  type PrivacyFacts,
  positions,
  recipients,
  termsOf,
} from './privacy-facts.ts';

/**
 * A data protection impact assessment, filled in as far as Luwte knows. Its seventeen points are those
 * of the Model DPIA Rijksdienst, version 3.0 (September 2023). What is law and was not checked by a
 * jurist says so; what the organisation has to weigh is a question.
 */
export function impactAssessment(known: PrivacyFacts): Paper {
  const { organisation, day } = known;
  return {
    title: 'DPIA: dossiers van de vertrouwenspersoon in Luwte',
    parts: [
      text(`${organisation.municipality.name}, ${day}. Concept.`),
      text(checked),
      text(
        'De punten volgen het Model DPIA Rijksdienst, versie 3.0. Wat tussen rechte haken staat, vult u zelf in. Waar ‘laat dit toetsen’ staat, heeft geen jurist gekeken.',
      ),
      heading('A. Kenmerken van de gegevensverwerkingen'),
      ...processing(known),
      ...parties(known),
      ...frame(known),
      heading('B. Rechtmatigheid'),
      ...lawfulness(known),
      heading('C en D. Risico’s en maatregelen'),
      ...risks,
      ...measuresOf(known),
      heading('Advies en vaststelling'),
      facts(
        ['Advies van de FG', known.officers.join('\n')],
        ['Datum en kern van het advies', ''],
        ['Vastgesteld door', ''],
        ['Opnieuw bekijken op', ''],
      ),
    ],
  };
}

function processing({ compartment, organisation }: PrivacyFacts): Part[] {
  const { who, subjects } = byVault[compartment];
  return [
    heading('1. Voorstel'),
    text(
      `${who} van ${organisation.municipality.name} legt meldingen van agressie, intimidatie, bedreiging en omkoping vast in Luwte, volgt ze op en bewaakt de nazorg. Luwte is een programma op één laptop, zonder netwerk en zonder cloud. Het vervangt [papier, spreadsheets of een ander systeem].`,
    ),
    heading('2. Persoonsgegevens'),
    text(`Betrokkenen: ${subjects.toLowerCase()}.`),
    facts(
      [
        'Gewoon',
        'Schuilnaam of naam en contactgegevens van de melder, als die ze geeft; afdeling of ambt; data, plaatsen en afspraken. Bron: de melder',
      ],
      [
        'Gevoelig',
        'Wat er is gebeurd en wat het deed, gesprekken, wens, nazorg, maatregelen en schade. Bron: de melder, soms een getuige of de politie',
      ],
      [
        'Bijzonder',
        'Gezondheid, overtuiging of politieke opvatting kunnen ter sprake komen in verhaal en aantekeningen. Er is geen veld voor',
      ],
      [
        'Strafrechtelijk',
        'Vermoede strafbare feiten van een veroorzaker, meldingen en aangiften, en wat politie of rechter liet weten',
      ],
      ['Nationaal identificatienummer', 'Geen. Er is geen veld voor een BSN'],
    ),
    heading('3. Gegevensverwerkingen'),
    lines(
      'melding vastleggen, met of zonder naam;',
      'dossier, taken, gesprekken en nazorg bijhouden;',
      'delen met een ontvanger, met toestemming;',
      'melding of aangifte bij de politie, bewijs, maatregelen en schade volgen;',
      'een veroorzaker herkennen in andere dossiers van dezelfde kluis;',
      'tellen en cijfers uitgeven;',
      'overdragen aan een collega;',
      'verzoeken over gegevens beantwoorden, bewaren en vernietigen.',
    ),
    heading('4. Technieken en methoden'),
    lines(
      'Versleutelde databases op één computer, per kluis met een eigen sleutel, en een sleutel per dossier.',
      'Herkennen van een veroorzaker met een hash onder een sleutel die de kluis niet verlaat.',
      'Cijfers worden afgerond of verborgen en daarna door een apart deel van het programma aangevallen.',
      'Geen geautomatiseerde besluiten, geen profilering, geen kunstmatige intelligentie, geen cloud. Luwte stelt een ernst of een taak voor; een mens beslist.',
    ),
    heading('5. Verwerkingsdoeleinden'),
    text(
      'Wie iets meldt opvangen en bijstaan; incidenten opvolgen tot de nazorg klaar is; schade verhalen; herhaling voorkomen; en tellen zonder iemand te herkennen.',
    ),
  ];
}

function parties({ compartment, organisation }: PrivacyFacts): Part[] {
  const { controller, who } = byVault[compartment];
  const position: (readonly [string, string])[] =
    compartment === 'council'
      ? []
      : [['Positie van de vertrouwenspersoon', positions[organisation.counsellorPosition]]];
  return [
    heading('6. Betrokken partijen'),
    facts(
      ['Verwerkingsverantwoordelijke', controller],
      ...position,
      [
        'Wie erbij kan',
        `${who}. Een collega alleen in een dossier dat de melder met haar liet delen. Een beheerder heeft geen sleutel`,
      ],
      [
        'Verwerker',
        'Geen, zolang de leverancier van Luwte geen gegevens ziet. Maak afspraken als iemand op afstand helpt',
      ],
      ['Ontvangers', recipients],
    ),
    heading('7. Belangen bij de gegevensverwerkingen'),
    facts(
      ['Melders en slachtoffers', 'Veilig kunnen praten, hulp, en dat er iets gebeurt'],
      ['Veroorzakers', 'Een eerlijke behandeling, en geen verdenking die blijft hangen'],
      ['Gemeente', 'Een veilige organisatie, en weten wat er speelt zonder te weten wie'],
      [
        'Wat betrokkenen ervan vinden',
        compartment === 'staff'
          ? '[Vraag de ondernemingsraad en, als dat kan, mensen die eerder meldden]'
          : '[Vraag het presidium of de fractievoorzitters en, als dat kan, wie eerder meldde]',
      ],
    ),
    heading('8. Verwerkingslocaties'),
    text(
      'Nederland: de laptop [waar], en de reservekopie [waar]. Buiten de Europese Economische Ruimte gaat niets: Luwte gebruikt geen netwerk. Let op een map die met een cloud wordt gedeeld; Luwte waarschuwt daarvoor.',
    ),
  ];
}

function frame(known: PrivacyFacts): Part[] {
  const ofStaff = known.compartment === 'staff';
  return [
    heading('9. Juridisch en beleidsmatig kader'),
    lines(
      ofStaff
        ? 'Zorg van de werkgever voor veilig werk (Arbowet). Laat dit toetsen.'
        : 'De rol van raad en griffie bij veilig werken van politieke ambtsdragers. Laat dit toetsen.',
      'Wet bescherming klokkenluiders, als een melding dat ook is. Laat dit toetsen.',
      'Aangifteplicht van ambtenaren bij ambtsmisdrijven (Wetboek van Strafvordering). Laat dit toetsen.',
      'Archiefwet en Wet open overheid: wat van de gemeente is en wat van de vertrouwenspersoon. Laat dit toetsen.',
      'De eigen gedragscode, norm en reactiekaart van de organisatie.',
    ),
    heading('10. Bewaartermijnen'),
    text(
      'Dit zijn de termijnen die in deze kluis zijn ingesteld. Het zijn eigen keuzes: schrijf bij elke waarom zij niet langer is dan nodig. Luwte zet elke dag van vernietiging op de lijst; langer bewaren vraagt een reden en een dag waarop opnieuw wordt gekeken.',
    ),
    facts(...termsOf(known)),
  ];
}

function lawfulness({ compartment }: PrivacyFacts): Part[] {
  const { ground } = byVault[compartment];
  return [
    heading('11. Rechtsgrond'),
    text(
      `${ground}. Laat dit toetsen. Toestemming is hier niet de grond: wie iets aan een werkgever of aan de raad vertelt, is zelden vrij om nee te zeggen. De toestemming in Luwte gaat over delen en geheimhouding.`,
    ),
    heading('12. Bijzondere en strafrechtelijke gegevens'),
    text(
      'Bijzondere gegevens staan alleen in vrije tekst die met de sleutel van het dossier is versleuteld, en gaan eerder weg dan de rest van het dossier. Benoem de uitzondering op het verbod (AVG art. 9, UAVG). Laat dit toetsen.',
    ),
    text(
      compartment === 'staff'
        ? 'Voor strafrechtelijke gegevens noemt de UAVG (art. 33) de bescherming van de eigen belangen bij feiten tegen wie in dienst is. Laat dit toetsen.'
        : 'Voor strafrechtelijke gegevens noemt de UAVG (art. 33) feiten tegen wie in dienst is. Een politieke ambtsdrager is niet in dienst: onderbouw hier een eigen grond. Laat dit toetsen.',
    ),
    heading('13. Doelbinding'),
    text(
      'Gegevens worden gebruikt waarvoor de melder ze gaf. Cijfers zijn een ander doel: er gaan alleen aantallen uit die niemand aanwijzen. Wat gedeeld wordt, heeft een doel dat bij de toestemming staat.',
    ),
    heading('14. Noodzaak en evenredigheid'),
    text(
      'Kan het met minder? Een melder hoeft geen naam te geven; wie alleen wil praten, wordt alleen geteld; van slachtoffers en getuigen vraagt Luwte geen leeftijd. Kan het anders? Papier en spreadsheets vergeten niet op tijd en zijn niet versleuteld. [Weeg dit voor uw organisatie.]',
    ),
    heading('15. Rechten van de betrokkenen'),
    text(
      'Luwte heeft een proces voor verzoeken om inzage, verbetering, beperking, bezwaar en wissen: per onderdeel een besluit met een reden, op tijd, met een antwoord zonder gegevens van anderen. Ook een veroorzaker kan een verzoek doen; het antwoord noemt dan geen melder. Beperkingen van rechten vragen een grond. Laat dit toetsen. Er zijn geen geautomatiseerde besluiten. De privacyverklaring staat ernaast.',
    ),
  ];
}
