import type {
  BribeMeans,
  PerpetratorKind,
  ReporterWish,
  WorkProcess,
} from '../domain/code-lists/index.ts';
import type { SeverityBand } from '../domain/severity.ts';

/** What a quarrel was about, per work process: noun phrases of one thing. */
export const matters: Readonly<Record<WorkProcess, readonly string[]>> = {
  benefit_decision: [
    'de afwijzing van een bijstandsaanvraag',
    'een korting op de uitkering',
    'een uitkering die nog niet was betaald',
    'een verzoek om bijzondere bijstand',
    'de verplichting om te solliciteren',
  ],
  debt_collection: [
    'een terugvordering van de uitkering',
    'een aanmaning',
    'een betalingsregeling',
    'een loonbeslag',
  ],
  youth_care: [
    'de begeleiding van een zoon',
    'een uithuisplaatsing',
    'de bezoekregeling',
    'een melding bij Veilig Thuis',
    'een schoolplek voor een kind',
  ],
  wmo: [
    'een afgewezen scootmobiel',
    'minder uren huishoudelijke hulp',
    'een traplift die op zich laat wachten',
    'een keukentafelgesprek',
    'de verlenging van een indicatie',
  ],
  permit: [
    'een vergunning voor een dakkapel',
    'een geweigerde terrasvergunning',
    'een vergunning voor een evenement',
    'de aanvraag voor een uitbouw',
    'een vergunning voor kamerverhuur',
  ],
  zoning_plan: [
    'het plan voor woningen aan de Veenkade',
    'een bestemming die niet wordt aangepast',
    'de plannen voor het havengebied',
    'de komst van een zonnepark',
    'het nieuwe verkeersplan',
  ],
  enforcement_action: [
    'een last onder dwangsom',
    'een illegaal bouwwerk',
    'hinder van een bedrijf',
    'een loslopende hond',
    'een controle op een camping',
  ],
  parking_fine: [
    'een parkeerbon',
    'een naheffingsaanslag',
    'een weggesleepte auto',
    'een boete voor verkeerd aangeboden afval',
  ],
  closure_order: [
    'de sluiting van een pand na een drugsvondst',
    'de sluiting van een café',
    'een voorgenomen sluiting van een winkel',
  ],
  bibob: ['een Bibob-onderzoek', 'vragen over de financiering van een zaak'],
  civil_registration: [
    'een paspoort dat niet op tijd klaar was',
    'een geweigerde inschrijving op een adres',
    'een verlopen identiteitsbewijs',
    'de aangifte van een verhuizing',
    'een uittreksel dat niet kon worden meegegeven',
  ],
  tax_assessment: [
    'de hoogte van de WOZ-waarde',
    'de aanslag voor de afvalstoffenheffing',
    'een afgewezen kwijtschelding',
    'een aanslag hondenbelasting',
  ],
  asylum_shelter: [
    'de opvanglocatie aan de Dijkweg',
    'het besluit over de noodopvang',
    'de huisvesting van statushouders',
  ],
  procurement: [
    'een verloren aanbesteding',
    'een onbetaalde factuur',
    'de aanbesteding van het groenonderhoud',
    'de verkoop van een stuk grond',
  ],
  grant: [
    'een stopgezette subsidie',
    'de subsidie voor een buurthuis',
    'een afgekeurde verantwoording',
  ],
  waste_public_space: [
    'een volle ondergrondse container',
    'het kappen van een rij bomen',
    'een opgebroken straat',
    'afval naast de container',
    'de afsluiting van een weg',
  ],
  council_vote: [
    'een stemming over de begroting',
    'de sluiting van het zwembad',
    'het besluit over de windmolens',
    'een motie over betaald parkeren',
  ],
  committee_public_speaking: ['een inspraakavond', 'een afgebroken inspreekbeurt'],
  election: ['een geweigerde stempas', 'de drukte op een stembureau'],
  none: [
    'een verzoek dat al was beantwoord',
    'een misverstand over een afspraak',
    'een oude klacht',
  ],
  other: ['een oude kwestie'],
};

/** Somebody at first ("een cliënt") and after that ("de cliënt"); `sex` where the word says it. */
export interface Person {
  readonly first: string;
  readonly after: string;
  readonly sex?: 'f' | 'm';
}

/** What somebody is called who threatened, offered or misbehaved. Never "dader". */
export const perpetrators: Readonly<Record<PerpetratorKind, readonly Person[]>> = {
  citizen: [
    { first: 'een inwoner', after: 'de inwoner' },
    { first: 'een man van een jaar of vijftig', after: 'de man', sex: 'm' },
    { first: 'een vrouw uit de wijk', after: 'de vrouw', sex: 'f' },
    { first: 'een bewoner', after: 'de bewoner' },
    { first: 'een jonge man', after: 'de man', sex: 'm' },
  ],
  client: [
    { first: 'een cliënt', after: 'de cliënt' },
    { first: 'een cliënt die {mij} al langer kent', after: 'de cliënt' },
    { first: 'een nieuwe cliënt', after: 'de cliënt' },
  ],
  client_relative: [
    { first: 'de broer van een cliënt', after: 'de broer', sex: 'm' },
    { first: 'de moeder van een cliënt', after: 'de moeder', sex: 'f' },
    { first: 'de vader van een kind in begeleiding', after: 'de vader', sex: 'm' },
    { first: 'de ex-partner van een cliënt', after: 'de ex-partner', sex: 'm' },
  ],
  confused_person: [{ first: 'een man die verward overkwam', after: 'de man', sex: 'm' }],
  representative: [{ first: 'een gemachtigde', after: 'de gemachtigde' }],
  resident_group: [{ first: 'de woordvoerder van een bewonersgroep', after: 'de woordvoerder' }],
  action_group: [{ first: 'iemand van een actiegroep', after: 'de actievoerder' }],
  company: [
    { first: 'een ondernemer', after: 'de ondernemer' },
    { first: 'de eigenaar van een bedrijf', after: 'de eigenaar' },
    { first: 'een aannemer', after: 'de aannemer', sex: 'm' },
  ],
  organised_crime: [{ first: 'een man met een bekende bijnaam', after: 'de man', sex: 'm' }],
  journalist_media: [{ first: 'iemand van een omroep', after: 'de verslaggever' }],
  colleague: [{ first: 'een naaste collega', after: 'deze collega' }],
  manager: [{ first: '{mijn} leidinggevende', after: 'de leidinggevende' }],
  officeholder: [
    { first: 'een raadslid', after: 'het raadslid' },
    { first: 'een lid van de raad', after: 'het raadslid' },
  ],
  anonymous: [{ first: 'een anonieme afzender', after: 'de afzender' }],
  unknown: [{ first: 'een onbekende', after: 'de onbekende' }],
  other: [{ first: 'iemand', after: 'de ander' }],
};

/** What was offered, as a noun phrase. */
export const favours: Readonly<Record<BribeMeans, readonly string[]>> = {
  money: ['een envelop met geld', 'duizend euro', 'een vast bedrag per maand'],
  gift: [
    'een kist wijn',
    'een cadeaubon van honderd euro',
    'een mand met etenswaren',
    'een horloge',
  ],
  service: [
    'een gratis verbouwing van de badkamer',
    'een auto voor een weekend',
    'schilderwerk aan huis',
  ],
  job: ['een goedbetaalde baan', 'een adviesfunctie', 'een betaalde klus voor een zoon'],
  hospitality: [
    'kaarten voor een voetbalwedstrijd',
    'een etentje voor twee',
    'een overnachting in een hotel',
  ],
  other: ['een tegenprestatie'],
};

/** What it did to the reporter: by how serious it was, or by what an offer does to somebody. */
export const aftermaths: Readonly<Record<SeverityBand | 'offer', readonly string[]>> = {
  offer: [
    '{Melder} voelt zich er [ongemakkelijk|niet prettig] bij en wil open kaart spelen.',
    '{Melder} is bang dat anderen [iets gaan denken|{mij} er later op aankijken].',
    'Het houdt {mij} meer bezig dan {ik} wil.',
    '',
  ],
  low: [
    '{Melder} vond het vooral [vervelend|vermoeiend] en kon [daarna|na een kop koffie] weer verder.',
    '{Melder} zegt dat het erbij hoort, maar [merkt dat het zich opstapelt|vindt dat eigenlijk niet].',
    'Thuis dacht {melder} er [nog lang over na|nog even over na].',
    '{Melder} is niet bang, wel [boos|teleurgesteld].',
    '',
  ],
  middle: [
    '{Melder} [ziet op tegen de volgende keer|is sindsdien meer op {mijn} hoede].',
    '{Melder} slaapt [slechter|onrustig] en [denkt er steeds aan terug|schrikt van de telefoon].',
    '{Melder} merkt dat {ik} [dit soort gesprekken uit de weg gaat|minder plezier in het werk heeft].',
    'Het raakt {mij} meer dan {ik} had verwacht.',
    '{Melder} twijfelt of {ik} zelf iets fout heeft gedaan.',
  ],
  high: [
    '{Melder} is [erg geschrokken|bang] en [durft niet goed alleen naar huis|kijkt op straat steeds om].',
    '{Melder} slaapt nauwelijks en heeft zich [een paar dagen|een week] ziek gemeld.',
    'Ook thuis is er [spanning|onrust]: {mijn} [partner|gezin] maakt zich zorgen.',
    '{Melder} wil doorgaan, maar weet niet of {ik} dat [volhoudt|kan].',
    '{Melder} vertelde het [met tranen in de ogen|opvallend kalm; de schrik kwam later].',
  ],
};

/** What the reporter asks of the counsellor. */
export const wishes: Readonly<Record<ReporterWish, readonly string[]>> = {
  listen: ['Melder wil vooral het verhaal kwijt.', 'Melder vraagt verder niets; praten lucht op.'],
  advice: [
    'Melder vraagt wat [verstandig|mogelijk] is.',
    'Melder wil weten welke stappen er zijn, zonder nu al te kiezen.',
  ],
  record: [
    'Melder wil dat het [vastligt|geregistreerd wordt], ook voor collega\u2019s.',
    'Melder vindt dat dit moet meetellen, [hoe klein het ook lijkt|juist omdat het vaker gebeurt].',
  ],
  act_internally: [
    'Melder wil dat er [een duidelijke grens wordt gesteld|iets naar de veroorzaker gaat].',
    'Melder wil graag dat er [snel|zichtbaar] een reactie komt.',
  ],
  police_help: [
    'Melder overweegt aangifte en wil daar hulp bij.',
    'Melder wil aangifte doen, maar liever niet met het eigen adres.',
  ],
  formal_complaint: [
    'Melder denkt aan een formele klacht.',
    'Melder wil weten hoe een klacht verloopt.',
  ],
  wbk_report: ['Melder wil weten of dit een melding van een misstand is.'],
  unsure: ['Melder weet nog niet wat het beste is.', 'Melder wil er nog over nadenken.'],
};
