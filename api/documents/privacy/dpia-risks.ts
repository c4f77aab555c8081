import { facts, heading, type Part, text } from './paper.ts';
import type { PrivacyFacts } from './privacy-facts.ts';

interface Risk {
  readonly risk: string;
  readonly origin: string;
  /** How likely and how bad without a measure; an organisation weighs it again. */
  readonly before: string;
  readonly measures: string;
  readonly left: string;
}

/** What can go wrong for people, and what Luwte does against it. Its tests stand in the threat model. */
const known: readonly Risk[] = [
  {
    risk: 'De laptop of een reservekopie komt in verkeerde handen',
    origin: 'verlies of diefstal',
    before: 'Kans midden, impact hoog',
    measures:
      'Alles is versleuteld met een wachtzin die 10¹² pogingen uithoudt; de wachtzin kan aan de computer worden gebonden; melden als datalek staat in Luwte. Zelf: schijfversleuteling aanzetten',
    left: 'laag',
  },
  {
    risk: 'Een collega, leidinggevende of beheerder leest mee',
    origin: 'nieuwsgierigheid of druk van binnen',
    before: 'Kans midden, impact hoog',
    measures:
      'Eén sleutel, bij één persoon; vergrendelen bij stilte; namen eerst verborgen; niets leesbaars buiten de kluis. Zelf: een eigen account op de computer, en niemand vraagt om de wachtzin',
    left: 'laag',
  },
  {
    risk: 'Een melder wordt herkend in cijfers',
    origin: 'kleine afdelingen, vergelijken met eerdere cijfers',
    before: 'Kans hoog, impact hoog',
    measures:
      'Afronden of verbergen, aangevallen naast alles wat eerder is uitgegeven; een kleine groep krijgt geen cijfers. Zelf: geen eigen aantallen noemen in vergaderingen',
    left: 'laag; wie zelf al iets weet, weet dat daarna nog',
  },
  {
    risk: 'Er wordt meer gedeeld dan de melder wil',
    origin: 'haast, of een ontvanger die meer vraagt',
    before: 'Kans midden, impact hoog',
    measures:
      'Delen vraagt toestemming per ontvanger en onderdeel; alleen een conflict van plichten is een uitzondering, met voorwaarden en een reden; intrekken werkt meteen; elke keer staat op een lijst',
    left: 'midden: wat gedeeld is, komt niet terug',
  },
  {
    risk: 'Iemand staat ten onrechte te boek als veroorzaker',
    origin: 'een vergissing of een valse melding',
    before: 'Kans midden, impact hoog',
    measures:
      'Herkennen gebeurt alleen binnen één kluis, voor wie de dossiers al ziet; er is geen lijst om te raadplegen; een eigen, korte termijn; recht op inzage en verbetering. Zelf: hoor en wederhoor bij een maatregel',
    left: 'midden',
  },
  {
    risk: 'Gegevens blijven langer dan nodig',
    origin: 'vergeten, kopieën, oude reservekopieën',
    before: 'Kans hoog, impact midden',
    measures:
      'Elk onderdeel heeft een dag van vernietiging; de sleutel van een vernietigd dossier is ook uit reservekopieën weg. Zelf: kopieën op een andere plek en papier vernietigen',
    left: 'laag',
  },
  {
    risk: 'Gegevens zijn weg terwijl iemand ze nodig heeft',
    origin: 'kapotte computer, ziekte of vertrek van de vertrouwenspersoon',
    before: 'Kans midden, impact midden',
    measures:
      'Dagelijkse versleutelde reservekopie die te testen is; herstelcode of drie delen op papier; overdracht. Zelf: de kopie op een andere plek, de delen bij drie mensen',
    left: 'laag',
  },
  {
    risk: 'Kwaadaardige software leest mee terwijl de kluis open is',
    origin: 'een besmette computer',
    before: 'Kans laag, impact hoog',
    measures:
      'Daar helpt Luwte niet tegen. Zelf: een beheerde computer met updates en bescherming tegen virussen',
    left: '[weeg dit]',
  },
];

/** Point 16: the risks, as Luwte estimates them. */
export const risks: readonly Part[] = [
  heading('16. Risico’s voor betrokkenen'),
  text(
    'Een inschatting van de makers, zonder maatregelen. Weeg ze voor uw organisatie en vul aan wat ontbreekt.',
  ),
  facts(
    ...known.map(({ risk, origin, before }) => [risk, `Oorsprong: ${origin}. ${before}.`] as const),
  ),
];

/** Point 17: what is done against each of them, and what is left. */
export const measuresOf = ({ compartment }: PrivacyFacts): readonly Part[] => [
  heading('17. Maatregelen'),
  facts(
    ...known.map(
      ({ risk, measures, left }) => [risk, `${measures}. Wat overblijft: ${left}.`] as const,
    ),
    [
      'Beheerder van de maatregelen',
      compartment === 'council' ? '[de griffier, en wie?]' : '[de vertrouwenspersoon, en wie?]',
    ],
    ['Is wat overblijft aanvaardbaar?', '[ja of nee, en waarom]'],
    [
      'Voorafgaande raadpleging van de Autoriteit Persoonsgegevens',
      '[nodig als een hoog risico overblijft; laat dit toetsen]',
    ],
  ),
];
