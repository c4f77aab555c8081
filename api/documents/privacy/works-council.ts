import { facts, heading, lines, type Paper, text } from './paper.ts';
import { checked, type PrivacyFacts, termsOf } from './privacy-facts.ts';

/** A note for the works council on what Luwte records of staff, and what it never does. */
export function worksCouncilNote(known: PrivacyFacts): Paper {
  const { organisation, day, officers } = known;
  return {
    title: 'Notitie voor de ondernemingsraad: Luwte',
    parts: [
      text(`${organisation.municipality.name}, ${day}. Concept.`),
      text(checked),
      heading('Waarom deze notitie'),
      text(
        'De organisatie wil dat de vertrouwenspersoon meldingen van agressie, intimidatie, bedreiging en omkoping vastlegt in Luwte. Daarin staan gegevens van medewerkers. Of de ondernemingsraad daarmee moet instemmen (Wet op de ondernemingsraden, art. 27, lid 1, onder k en l), hangt af van hoe uw regeling eruitziet. Laat dit toetsen.',
      ),
      heading('Wat Luwte doet'),
      lines(
        'Het is het dossier van de vertrouwenspersoon, op één laptop, versleuteld, zonder netwerk.',
        'Alleen de vertrouwenspersoon kan erin, en een collega in een dossier dat de melder met haar liet delen. De werkgever, personeelszaken en beheerders hebben geen sleutel.',
        'Een melder hoeft geen naam te geven. Wie alleen wil praten, wordt alleen geteld.',
        'Delen vraagt toestemming van de melder, per ontvanger en per onderdeel. Intrekken mag altijd. Alleen een zwaar conflict van plichten is een uitzondering.',
        'De organisatie krijgt cijfers die zijn afgerond of verborgen, en die Luwte daarna zelf probeert terug te rekenen.',
      ),
      heading('Wat Luwte niet doet'),
      lines(
        'Het houdt niet bij wie wanneer werkt, hoe iemand presteert of wat iemand op zijn computer doet.',
        'Het beoordeelt niemand en neemt geen besluiten.',
        'Het is geen lijst van lastige medewerkers: een veroorzaker wordt alleen herkend in dossiers die de vertrouwenspersoon al ziet.',
        'Er gaat niets naar de makers, een cloud of een ander systeem.',
      ),
      heading('Hoe lang iets blijft'),
      facts(...termsOf(known)),
      heading('Als een medewerker als veroorzaker wordt genoemd'),
      text(
        'De vertrouwenspersoon besluit niet over maatregelen; dat doet de organisatie, met hoor en wederhoor. Een medewerker kan vragen wat er over hem staat, en het laten verbeteren. Het antwoord noemt geen melder. Voor een maatregel vraagt Luwte wat al is geprobeerd en waarom iets lichters niet genoeg is.',
      ),
      heading('Afspraken die de ondernemingsraad kan vragen'),
      lines(
        'Niemand vraagt de vertrouwenspersoon om namen, aantallen die niet zijn uitgegeven, of de wachtzin.',
        'De bewaartermijnen hierboven worden niet langer zonder overleg.',
        'De functionaris gegevensbescherming ziet elk half jaar het logboek: wat er is gedaan en wanneer, zonder inhoud.',
        'Het jaarverslag van de vertrouwenspersoon gaat ook naar de ondernemingsraad.',
        'Over een jaar kijken we samen of dit goed werkt.',
      ),
      heading('Meer weten'),
      facts(
        ['Functionaris gegevensbescherming', officers.join('\n')],
        ['DPIA', 'Ligt ter inzage bij [wie]'],
        ['Besluit van de ondernemingsraad', ''],
      ),
    ],
  };
}
