/** What the counsellor writes down after the first talk. */
export const talkNotes = [
  '[Rustig|Open|Intensief] gesprek van [een half uur|drie kwartier|een uur]. [Spelregels besproken|Geheimhouding uitgelegd]; melder [heeft die begrepen|had daar nog vragen over].',
  'Melder [kwam goed voorbereid|had aantekeningen bij zich|zocht naar woorden]. Afgesproken dat [ik volgende week bel|melder zelf contact opneemt als er iets verandert].',
  'Gesprek [in de kamer op de derde verdieping|wandelend, op verzoek van melder|per telefoon]. Melder wil dat [de leidinggevende dit voorlopig niet weet|de naam nergens wordt genoemd].',
  'Samen op een rij gezet wat er is gebeurd en wat melder [wel en niet wil|belangrijk vindt]. [Melder neemt bedenktijd|Melder kiest voor kleine stappen].',
  'Verteld wat [nazorg|een melding bij de politie] kan betekenen. Melder [reageerde opgelucht|twijfelt nog].',
];

/** What the counsellor writes down in between. */
export const notes = [
  'Kort gebeld: [geen nieuws|alles rustig|melder is op vakantie]. [Volgende week weer|Afspraak blijft staan].',
  'Melder vroeg of [de notities ingezien kunnen worden|de collega\u2019s iets weten]. [Uitgelegd hoe het werkt|Gerustgesteld].',
  'Overleg zonder naam met [de adviseur veiligheid|de coördinator weerbaarheid|een jurist]. Advies: [nog even afwachten|een brief met een duidelijke grens|aangifte door de werkgever].',
  'Melder heeft [een nieuwe collega ingewerkt|het werk weer volledig opgepakt|om een andere werkplek gevraagd].',
  'Er is [opnieuw een bericht gekomen|een excuusbrief gekomen|weer contact geweest]. Melder [wil dit alleen laten vastleggen|weet hier goed mee om te gaan].',
  'Melder belde zelf: [de onrust is minder|de nachten zijn beter|het blijft lastig]. [Afgesproken het zo te laten|Volgende stap besproken].',
];

/** What is said in a contact, by how the reporter feels. */
export const contactNotes = {
  bad: [
    'Melder [slaapt slecht|is gespannen|voelt zich alleen staan]. [Afgesproken om vaker te bellen|Gewezen op de bedrijfsarts|Huisarts besproken].',
    'Het gaat [nog niet goed|moeizaam]. Melder [mijdt het contact met publiek|werkt voorlopig halve dagen].',
    'Kort gesprek. Melder wilde [er liever niet over praten|vooral haar of zijn hart luchten].',
  ],
  fair: [
    'Het gaat [redelijk|wisselend|iets beter]. Melder [werkt weer gewoon|doet het rustig aan|heeft steun van het team].',
    'Melder heeft er [minder last van|goede en slechte dagen mee]. [Geen nieuwe stappen nodig|De volgende afspraak staat].',
    'Melder vertelde dat [de leidinggevende goed heeft gereageerd|thuis de rust terug is]. [Nazorg loopt door|Nog even volhouden].',
  ],
  good: [
    'Het gaat goed. Melder [denkt er nauwelijks nog aan|kijkt er met afstand naar] en [is blij dat het is gemeld|voelde zich serieus genomen].',
    'Melder is [weer de oude|met plezier aan het werk]. [Nog één contact gepland|Verder geen wensen].',
    'Prettig gesprek. Melder [heeft een training gevolgd|heeft zelf een collega geholpen] en [voelt zich sterker|kan weer verder].',
  ],
} as const;
