import type { StaffSituation } from './situation.ts';

const contactCentre = {
  work_income: 6,
  taxes: 5,
  reception_customer_contact: 5,
  civil_affairs: 4,
  permits: 3,
  care: 3,
  legal: 2,
  finance: 2,
  supervision_enforcement: 2,
};
const callers = { client: 4, citizen: 6, company: 1, representative: 1 };

/** What comes by telephone, e-mail, letter and the web. */
export const remoteSituations: readonly StaffSituation[] = [
  {
    nature: 'shouting_swearing',
    extra: ['insult', 'threat_authority_media'],
    weight: 11,
    units: contactCentre,
    severity: { s1: 6, s2: 4 },
    channels: { phone: 1 },
    by: callers,
    hours: 'office',
    spoken: true,
    setting: [
      '{Wanneer} kreeg {melder} {een} aan de lijn over {zaak}.',
      '{Wanneer} belde {een} [voor de derde keer die dag|na lang wachten in de rij] over {zaak}.',
      'Een telefoontje van {wanneer}: {een} belde over {zaak}.',
    ],
    act: [
      '{De} begon meteen te [tieren|schreeuwen] en [gaf {melder} geen kans iets te zeggen|wilde "iemand met verstand" spreken].',
      '{De} [vloekte|schold] [minutenlang|het hele gesprek door] en [hing op zonder gedag te zeggen|eiste een directeur aan de telefoon].',
      'Het gesprek duurde [twintig minuten|een half uur]; {de} werd steeds [bozer|luider] en noemde {melder} [een leugenaar|een "stuk onbenul"].',
    ],
    more: [
      'De opname van het gesprek is nog beschikbaar.',
      '{De} belde [nog twee keer terug|daarna ook een collega].',
      '{Melder} zat [thuis te werken en kon niemand roepen|in een volle kamer en schaamde zich].',
    ],
    answer: [
      '{Melder} [zei dat het gesprek zo niet verder kon|vroeg om een rustiger toon].',
      '{Melder} [bleef vriendelijk|bleef zakelijk] en [noteerde een terugbelafspraak|schakelde door naar de teamleider].',
    ],
  },
  {
    nature: 'threat_authority_media',
    extra: ['threat_authority_mayor', 'threat_authority_court', 'defamation'],
    weight: 5,
    units: { ...contactCentre, spatial: 3, communication: 2, social_development: 2 },
    severity: { s2: 5, s3: 3 },
    channels: { email: 6, phone: 4, letter: 1 },
    by: { citizen: 6, company: 3, representative: 2, action_group: 1 },
    hours: 'office',
    setting: [
      '{Wanneer} kreeg {melder} een bericht van {een} over {zaak}.',
      '{Wanneer} zocht {een} contact met {melder} over {zaak}.',
    ],
    act: [
      '{De} zei "morgen met naam en foto" naar [de krant|een regionale zender] te gaan als {melder} [het besluit niet terugdraait|niet vandaag nog meewerkt].',
      '{De} dreigde [de burgemeester persoonlijk op te zoeken|een klacht tegen {melder} in te dienen "tot aan de Ombudsman"] en [gaf {mij} twee dagen|wilde {mijn} volledige naam].',
      '{De} wil {melder} persoonlijk aansprakelijk stellen en schreef dat dit "[het einde van een loopbaan|een dure les]" wordt.',
    ],
    more: [
      'De [wethouder|directeur] stond [in de kopie|ook op de verzendlijst].',
      'De toon is volgens {melder} [koud en berekend|vooral bedoeld om druk te zetten].',
      'Een collega kreeg [vorige maand|eerder] precies zo\u2019n bericht.',
    ],
    answer: [
      '{Melder} heeft [zakelijk geantwoord|nog niet gereageerd] en [het bericht bewaard|de teamleider ingelicht].',
      '{Melder} heeft uitgelegd hoe [bezwaar maken|een klacht indienen] werkt.',
    ],
  },
  {
    nature: 'stalking_digital',
    extra: ['insult', 'defamation', 'threat_authority_court'],
    weight: 6,
    units: { ...contactCentre, spatial: 2, social_district_teams: 3, hr_ict_facility: 1 },
    severity: { s3: 6, s4: 3 },
    channels: { email: 7, phone: 3, messaging: 3 },
    by: { citizen: 5, client: 5, representative: 1 },
    hours: 'any',
    lasting: true,
    setting: [
      '{Wanneer} kreeg {melder} tientallen berichten van {een} over {zaak}.',
      '{Wanneer} benaderde {een} {melder} bijna dagelijks over {zaak}.',
    ],
    act: [
      'Het begon met vragen, maar de toon werd [dreigender|steeds persoonlijker]; {de} schrijft ook over [{mijn} kinderen|{mijn} vrije tijd|{mijn} huis].',
      '{De} mailt op [alle uren van de dag|avonden en in het weekend], soms [twaalf|twintig] keer op een dag, en heeft ook [{mijn} privénummer|{mijn} profiel op LinkedIn] gevonden.',
      'Na elk antwoord volgt een nieuwe reeks. {De} noemt {melder} [corrupt|een misdadiger] en stuurt de berichten door naar [collega\u2019s|de hele afdeling].',
    ],
    more: [
      'Alle berichten zijn bewaard, met datum en tijd.',
      'De afdeling [heeft een blokkade gevraagd|weet niet goed wat zij kan doen].',
      'Een voorganger van {melder} is om dezelfde reden [van dossier gewisseld|weggegaan].',
    ],
    answer: [
      '{Melder} heeft [één keer laten weten dat het moet stoppen|sindsdien niet meer geantwoord].',
      '{Melder} [opent {mijn} mail niet meer zonder spanning|laat een collega meelezen].',
    ],
  },
  {
    nature: 'threat_death',
    extra: ['threat_family', 'insult'],
    weight: 1.6,
    units: {
      work_income: 4,
      supervision_enforcement: 3,
      public_order_safety: 3,
      taxes: 1,
      legal: 1,
    },
    severity: { s4: 4, s5: 2 },
    channels: { email: 4, letter: 2, phone: 4, messaging: 2 },
    by: { anonymous: 4, client: 4, citizen: 3 },
    hours: 'office',
    setting: [
      '{Wanneer} kwam er voor {melder} een bericht binnen van {een}. Er was eerder onenigheid over {zaak}.',
      '{Wanneer} kreeg {melder} een bericht van {een}. Het lijkt te maken te hebben met {zaak}.',
    ],
    act: [
      'Er staat dat {melder} "[het nieuwe jaar niet haalt|beter een kist kan uitzoeken|binnenkort afgemaakt wordt]".',
      '{De} schreef: "[Ik weet waar je woont en ik heb niets meer te verliezen|Eén kogel is genoeg]."',
    ],
    more: [
      'De naam van {mijn} [zoon|dochter] en de naam van de school staan erbij.',
      '{Melder} heeft het bericht [niet gewist|uitgeprint en in een map gedaan].',
      '{Mijn} partner wil dat {melder} [ander werk zoekt|voorlopig thuisblijft].',
    ],
    answer: [
      '{Melder} is meteen naar [de leidinggevende|de teamleider] gegaan; [de politie is gebeld|er is overlegd met de adviseur veiligheid].',
      '{Melder} heeft [een uur stil gezeten|eerst thuis gebeld] en het toen gemeld.',
    ],
  },
  {
    nature: 'unwanted_recording',
    extra: ['online_hate', 'defamation'],
    weight: 4,
    units: {
      supervision_enforcement: 6,
      civil_affairs: 3,
      social_district_teams: 2,
      public_space: 2,
    },
    severity: { s2: 4, s3: 3 },
    channels: { social_media: 7, street: 3 },
    by: { citizen: 7, company: 1 },
    hours: 'any',
    setting: [
      '{Wanneer} werd {melder} tijdens het werk gefilmd door {een}. Het ging over {zaak}.',
      '{Wanneer} ontdekte {melder} een filmpje van {mijn} werk, gemaakt door {een}. Aanleiding: {zaak}.',
    ],
    act: [
      'De beelden staan met [{mijn} voornaam|{mijn} gezicht vol in beeld] op [een buurtgroep|een openbaar kanaal] en zijn [duizenden keren|honderden keren] bekeken.',
      '{De} zette er een tekst bij waarin {melder} [een "zakkenvuller"|een "klein dictatortje"] wordt genoemd; onder het filmpje staan [tientallen|ruim honderd] reacties.',
    ],
    more: [
      '[Twee reacties noemen|Eén reactie noemt] de wijk waar {melder} woont.',
      'Kennissen hebben {melder} erop aangesproken.',
    ],
    answer: [
      '{Melder} heeft [schermafbeeldingen gemaakt|de link bewaard] en [het filmpje gerapporteerd|niet gereageerd].',
      'Communicatie heeft [gevraagd het weg te halen|een verzoek tot verwijdering gestuurd].',
    ],
  },
  {
    nature: 'sexual_intimidation',
    extra: ['coarse_language'],
    weight: 1.6,
    units: { ...contactCentre, social_district_teams: 3 },
    severity: { s2: 3, s3: 4 },
    channels: { phone: 4, email: 2, counter: 3 },
    by: { client: 5, citizen: 4 },
    hours: 'office',
    spoken: true,
    setting: [
      '{Wanneer} had {melder} contact met {een} over {zaak}.',
      '{Wanneer} vroeg {een} nadrukkelijk naar {melder}, zogenaamd over {zaak}.',
    ],
    act: [
      '{De} maakte seksueel getinte opmerkingen over [{mijn} uiterlijk|{mijn} stem] en vroeg [naar {mijn} privénummer|of {melder} alleen woonde].',
      '{De} stelde voor om "[het anders te regelen|een keer iets te drinken]" en [beschreef wat {hij} zou willen doen|bleef aandringen].',
    ],
    more: [
      'Collega\u2019s noemen het [onhandig|een grapje]; voor {melder} was het dat niet.',
      '{De} heeft eerder ook bij een stagiair zulke opmerkingen gemaakt.',
    ],
    answer: [
      '{Melder} heeft gezegd dat dit niet kan en [het contact beëindigd|een collega gevraagd het over te nemen].',
      '{Melder} [klapte dicht|wist niet wat te zeggen] en heeft [opgehangen|het gesprek afgekapt].',
    ],
  },
];
