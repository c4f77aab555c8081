import type { StaffSituation } from './situation.ts';

const counterUnits = {
  work_income: 10,
  civil_affairs: 9,
  social_district_teams: 3,
  reception_customer_contact: 3,
  taxes: 1,
  care: 1,
};
const visitors = { client: 6, citizen: 4, client_relative: 1, confused_person: 1 };
const publicContact = [
  'counter_staff',
  'consultant_client_manager',
  'security_usher',
  'tax_officer',
  'manager',
] as const;

/** What happens at the counter and in the interview room. */
export const counterSituations: readonly StaffSituation[] = [
  {
    nature: 'shouting_swearing',
    extra: ['coarse_language', 'threat_authority_superior'],
    weight: 15,
    units: counterUnits,
    functions: publicContact,
    severity: { s1: 6, s2: 5 },
    channels: { counter: 7, interview_room: 3 },
    by: visitors,
    hours: 'office',
    spoken: true,
    setting: [
      '{Wanneer} kwam {een} bij {melder} [langs|aan tafel]. Het ging over {zaak}.',
      '{Wanneer} hielp {melder} {een}; [het ging over|de aanleiding was] {zaak}.',
      '{Wanneer} had {melder} een [afspraak|gesprek] met {een}. [Onderwerp was|Het ging om] {zaak}.',
      'Het was druk [in de hal|bij de balies] toen {een} {wanneer} aan de beurt was. De vraag ging over {zaak}.',
    ],
    act: [
      '[Al na een paar minuten|Bij de uitleg van de regels|Bij het woord "nee"] begon {de} te schreeuwen en [te schelden|met papieren te zwaaien], zodat iedereen [op de gang|in de wachtruimte] het kon horen.',
      '{De} [verhief {zijn} stem|begon te roepen], [sloeg met de vlakke hand op tafel|schoof de stoel met een klap achteruit] en [schold {melder} uit|noemde de gemeente "een stelletje prutsers"].',
      '{De} liet {melder} niet uitpraten, [vloekte aan één stuk door|werd steeds luider] en [noemde {mij} "een robot zonder gevoel"|riep dat het hier "een bende" was|zei niet weg te gaan voordat het geregeld was].',
    ],
    more: [
      '[Twee|Drie] andere bezoekers [liepen weg|gingen verderop zitten].',
      '[De bode|Een collega|De beveiliger] [kwam erbij staan|hield het van een afstand in de gaten].',
      'Het was niet de eerste keer: [eerder dit jaar|een paar weken eerder] [ging het ook al mis|liep een gesprek ook uit de hand].',
      '{De} had [een kind bij zich, dat begon te huilen|de brief verfrommeld in de hand].',
    ],
    answer: [
      '{Melder} [bleef rustig|ademde diep in], [noemde het gedrag|zei wat wel en niet kon] en [bood een nieuwe afspraak aan|legde de regels nog eens uit].',
      '{Melder} heeft [gezegd dat het gesprek zo niet verder kon|aangegeven zo niet te kunnen werken] en [een collega gehaald|een pauze voorgesteld].',
    ],
  },
  {
    nature: 'coarse_language',
    extra: ['insult'],
    weight: 7,
    units: { ...counterUnits, public_space: 2 },
    severity: { s1: 5, s2: 4 },
    channels: { counter: 5, phone: 5, interview_room: 2 },
    by: visitors,
    hours: 'office',
    spoken: true,
    setting: [
      '{Wanneer} vroeg {een} aan {melder} hoe het zat met {zaak}.',
      '{Wanneer} had {melder} contact met {een} over {zaak}.',
      '{Wanneer} moest {melder} aan {een} iets uitleggen over {zaak}.',
    ],
    act: [
      'Van het begin af aan gebruikte {de} [grove woorden|schuttingtaal]; [vrijwel elke zin eindigde met een ziekte|ook het woord "kanker" viel meermalen].',
      '{De} [werd grof|begon te vloeken] toen bleek dat [er nog stukken ontbraken|het langer ging duren] en maakte opmerkingen over [de leeftijd|het uiterlijk|de manier van praten] van {melder}.',
      '{De} noemde {melder} [onder meer "een nul achter een loket"|"een lui varken"|"het domste wat hier rondloopt"] en [lachte daarbij|herhaalde dat een paar keer].',
    ],
    more: [
      'Collega\u2019s in de buurt deden alsof zij niets hoorden.',
      'Volgens {melder} [praat {de} altijd zo|staat {de} bij de afdeling bekend om dit taalgebruik].',
      '{Melder} merkte dat {ik} [begon te trillen|steeds korter antwoord gaf].',
    ],
    answer: [
      '{Melder} vroeg {hem} [gewoon te praten|op {zijn} woorden te letten] en [ging daarna verder met de vraag|noteerde wat er nog nodig was].',
      '{Melder} [waarschuwde dat het gesprek zou stoppen|zei zo niet verder te willen].',
    ],
  },
  {
    nature: 'threatening_posture',
    extra: ['shouting_swearing', 'insult'],
    weight: 8,
    units: counterUnits,
    functions: publicContact,
    severity: { s2: 3, s3: 6 },
    channels: { counter: 4, interview_room: 6 },
    by: visitors,
    hours: 'office',
    setting: [
      '{Wanneer} sprak {melder} met {een} over {zaak}.',
      '{Wanneer} [zat|stond] {melder} alleen met {een}. [Aanleiding was|Het gesprek ging over] {zaak}.',
      '{Wanneer} kwam {een} onverwacht langs vanwege {zaak}.',
    ],
    act: [
      'Halverwege ging {de} staan, [liep om de tafel heen|boog zich ver naar voren] en [bleef vlak voor {melder} staan|kwam met {zijn} gezicht heel dichtbij].',
      '{De} balde {zijn} vuisten, keek {melder} strak aan en [zei niets meer|ging voor de deur staan].',
      'Zonder te schreeuwen zei {de} dat {melder} "hier spijt van zou krijgen", en [zette een stap naar voren|wees daarbij met een vinger naar {mijn} gezicht].',
    ],
    more: [
      '{Melder} [kon de alarmknop niet bereiken|drukte op de alarmknop; de bode was er binnen een minuut].',
      'De deur was dicht en er was verder niemand [op de gang|in de buurt].',
      'Een collega die langsliep [hoorde stemmen en klopte aan|zag het gebeuren en kwam erbij].',
    ],
    answer: [
      '{Melder} [schoof achteruit en beëindigde het gesprek|verliet de ruimte en haalde hulp].',
      '{Melder} heeft [rustig gevraagd te gaan zitten|afstand genomen en een collega geroepen].',
    ],
  },
  {
    nature: 'threat_violence',
    extra: ['shouting_swearing', 'threatening_posture', 'stalking_physical'],
    weight: 8,
    units: { ...counterUnits, education_compulsory: 1, youth_work: 1 },
    severity: { s3: 1, s4: 8 },
    channels: { counter: 5, interview_room: 3, phone: 3 },
    by: visitors,
    hours: 'office',
    setting: [
      '{Wanneer} kreeg {een} van {melder} te horen dat er [nog geen|een negatief] besluit was. Het ging over {zaak}.',
      '{Wanneer} stond {melder} {een} te woord over {zaak}.',
      '{Wanneer} vroeg {een} om uitleg over {zaak}. {Melder} kon niet geven wat {hij} wilde.',
    ],
    act: [
      '{De} [schreeuwde|zei] dat {hij} [buiten op {melder} zou wachten|wist hoe laat {melder} naar huis ging] en dat {melder} [{mijn} fiets beter binnen kon zetten|beter niet alleen naar buiten kon gaan].',
      '{De} zei letterlijk: "[Ik weet jou te vinden|Jij loopt straks ook gewoon op straat|Jij komt nog aan de beurt]." Daarna [was het gesprek voorbij|werd het stil].',
      'Het gesprek sloeg om. {De} dreigde {melder} [een klap te geven|"helemaal in elkaar te slaan"|iets aan te doen] als het [die week niet werd geregeld|bij dit besluit zou blijven].',
    ],
    more: [
      'Na werktijd stond {de} inderdaad [bij de fietsenstalling|aan de overkant van de parkeerplaats], maar [er gebeurde niets|de beveiliger stuurde {hem} weg].',
      'Collega\u2019s hebben {melder} naar [de auto|het station] gebracht.',
      '{Melder} kent {hem} van eerdere gesprekken en [heeft {hem} nog nooit zo meegemaakt|vond {hem} altijd al onberekenbaar].',
    ],
    answer: [
      '{Melder} heeft het gesprek meteen afgebroken en [de leidinggevende gebeld|de beveiliging gewaarschuwd].',
      '{Melder} zei niets terug en [liep daarna naar {mijn} leidinggevende|belde daarna een collega].',
    ],
  },
  {
    nature: 'physical_violence_light',
    extra: ['shouting_swearing', 'threat_violence'],
    weight: 4,
    units: { ...counterUnits, youth_work: 2 },
    functions: [...publicContact, 'youth_family_worker'],
    severity: { s3: 1, s4: 4, s5: 1 },
    channels: { counter: 5, interview_room: 4 },
    by: visitors,
    hours: 'office',
    damage: true,
    setting: [
      '{Wanneer} [liep een gesprek met {een} uit de hand|ging het mis in een gesprek met {een}]. Aanleiding was {zaak}.',
      '{Wanneer} wilde {een} niet weggaan toen {melder} [het gesprek wilde afronden|zei dat het die dag niet meer kon]. Het ging over {zaak}.',
    ],
    act: [
      '{De} [gooide een perforator|gooide een waterfles|smeet een map] naar {melder}, [rakelings langs {mijn} hoofd|tegen {mijn} schouder].',
      '{De} [greep {melder} bij de arm|duwde {melder} tegen de muur|trok aan de kleding van {melder}] en [liet pas los toen een collega erbij kwam|bleef daarbij schreeuwen].',
      '{De} spuugde {melder} [in het gezicht|op de kleding] en [liep vloekend weg|trapte bij het weggaan tegen de deur].',
    ],
    more: [
      '[De bril van {melder} is gebroken|De telefoon van {melder} viel kapot|De jas van {melder} is gescheurd].',
      '{Melder} heeft [een blauwe plek op {mijn} arm|een schram op {mijn} hand|last van {mijn} schouder] en is [bij de huisarts geweest|door de bedrijfshulpverlening geholpen].',
      'Er waren [twee|drie] getuigen.',
    ],
    answer: [
      'De [beveiliging|bode] heeft {hem} naar buiten gebracht; [de politie is gebeld|de politie kwam na een kwartier].',
      '{Melder} [liep achteruit en riep om hulp|drukte op de alarmknop]; collega\u2019s [namen het over|kwamen meteen].',
    ],
  },
  {
    nature: 'discrimination',
    extra: ['insult', 'shouting_swearing'],
    weight: 3,
    units: { ...counterUnits, supervision_enforcement: 4 },
    severity: { s2: 2, s3: 4 },
    channels: { counter: 6, interview_room: 2 },
    by: { citizen: 5, client: 4 },
    hours: 'office',
    spoken: true,
    setting: [
      '{Wanneer} wilde {een} [niet door {melder} geholpen worden|door iemand anders geholpen worden dan door {melder}]. Het ging over {zaak}.',
      '{Wanneer} stond {melder} {een} te woord over {zaak}.',
    ],
    act: [
      '{De} zei dat {melder} "[terug moest naar eigen land|hier niets te zeggen had|eerst maar eens fatsoenlijk Nederlands moest leren]", terwijl {melder} hier [geboren is|al dertig jaar woont].',
      '{De} maakte een opmerking over [de huidskleur|de achternaam|het accent] van {melder} en vroeg om "[een gewone ambtenaar|iemand van hier]".',
    ],
    more: [
      'Een collega hoorde het en [zei er iets van|keek weg; dat raakte {melder} nog het meest].',
      'Dit gebeurt volgens {melder} [een paar keer per jaar|vaker dan collega\u2019s denken].',
    ],
    answer: [
      '{Melder} heeft gezegd dat [{ik} deze opmerking niet accepteert|dit hier niet gezegd wordt].',
      '{Melder} [liet het gesprek overnemen|maakte het gesprek af], maar [zat daarna lang stil|kon daarna niet meer goed werken].',
    ],
  },
];
