import { boardWork, elected } from './council.ts';
import type { PoliticalSituation } from './situation.ts';

/** What happens to politicians of Waterveen and those around them face to face. No parties. */
export const councilInPerson: readonly PoliticalSituation[] = [
  {
    nature: 'home_visit_intimidating',
    extra: ['stalking_physical', 'threatening_posture'],
    weight: 2.5,
    units: { ...elected, family_of_officeholder: 3 },
    severity: { s3: 1, s4: 5 },
    channels: { at_victims_home: 1 },
    by: { citizen: 5, resident_group: 2, action_group: 1, unknown: 2 },
    hours: 'evening',
    work: boardWork,
    setting: [
      '{Wanneer} ging bij {melder} thuis de bel. Het ging over {zaak}.',
      '{Wanneer} stond er onverwacht bezoek voor de deur van {melder}, vanwege {zaak}.',
    ],
    act: [
      '[Een groepje mensen|Een man met twee anderen achter zich] wilde "nu een gesprek" en [ging niet weg|bleef op het pad staan]; de kinderen [stonden erbij|zaten op de trap].',
      'Iemand [bonsde op het raam|hield de deur met een voet tegen] en zei dat {melder} "[goed moest onthouden voor wie {ik} daar zit|wel zou merken wat er gebeurt na de stemming]".',
    ],
    more: [
      'De deurbelcamera heeft het opgenomen.',
      'Buren kwamen naar buiten; daarna [vertrok men|werd het rustig].',
    ],
    answer: [
      '{Melder} heeft de deur gesloten en [de wijkagent gebeld|de burgemeester gebeld].',
      '{Melder} heeft gezegd dat men een afspraak kan maken op het gemeentehuis.',
    ],
  },
  {
    nature: 'threatening_posture',
    extra: ['shouting_swearing', 'insult'],
    weight: 4,
    units: { ...elected, griffier: 1, citizen_committee_member: 2 },
    severity: { s2: 3, s3: 5 },
    channels: { council_meeting: 5, resident_meeting: 5, street: 2 },
    by: { citizen: 6, resident_group: 3, action_group: 2 },
    hours: 'evening',
    spoken: true,
    work: boardWork,
    setting: [
      '{Wanneer} was {melder} bij een [bijeenkomst|druk bezochte avond] over {zaak}.',
      '{Wanneer} ging het mis rond {zaak}. {Melder} was daarbij als [spreker|aanwezige].',
    ],
    act: [
      'Na afloop werd {melder} [in de gang klemgezet|bij de fietsen opgewacht]; {een} [ging heel dichtbij staan|prikte met een vinger in {mijn} schouder] en zei: "[Wij weten je te vinden|Jij gaat hier spijt van krijgen]."',
      'Tijdens de pauze kwam {een} op {melder} af, [schreeuwend|met gebalde vuisten], en [moest door anderen worden tegengehouden|gooide een beker koffie om].',
    ],
    more: [
      'Er was geen beveiliging aanwezig.',
      'De voorzitter heeft de avond [geschorst|eerder beëindigd].',
      'Een deel van de zaal klapte; dat vond {melder} het ergst.',
    ],
    answer: [
      '{Melder} is [met anderen mee naar buiten gelopen|door de bode naar de achterdeur gebracht].',
      '{Melder} heeft [geprobeerd rustig te praten|gezegd dat dit te ver ging].',
    ],
  },
  {
    nature: 'undue_pressure',
    extra: ['blackmail', 'threat_authority_media'],
    weight: 3,
    units: { alderman: 6, council_member: 8, group_chair: 3, mayor: 1 },
    severity: { s3: 5, s4: 1 },
    channels: { phone: 4, private_occasion: 4, email: 2 },
    by: { company: 7, citizen: 2, officeholder: 2 },
    hours: 'any',
    work: { zoning_plan: 6, permit: 3, procurement: 3, council_vote: 2 },
    setting: [
      '{Wanneer} werd {melder} benaderd door {een} over {zaak}.',
      '{Wanneer} sprak {een} {melder} aan, in aanloop naar {zaak}.',
    ],
    act: [
      '{De} maakte duidelijk dat een tegenstem "[gevolgen heeft voor het bedrijf van {mijn} familie|niet vergeten wordt]".',
      '{De} zei belastende informatie over {melder} te hebben en [die te gebruiken als het plan niet doorgaat|"liever niet" naar buiten te brengen].',
    ],
    more: [
      'Andere raadsleden zouden dezelfde boodschap hebben gekregen.',
      '{Melder} voelt zich niet meer vrij om te stemmen zoals {ik} wil.',
    ],
    answer: [
      '{Melder} heeft het gesprek afgebroken en opgeschreven wat er is gezegd.',
      '{Melder} wil weten wanneer dit strafbaar is en [wie {ik} moet inlichten|wat {ik} de fractie kan vertellen].',
    ],
  },
  {
    nature: 'bribery_offer',
    weight: 1.2,
    units: { alderman: 4, council_member: 6, group_chair: 1 },
    severity: { s3: 1 },
    channels: { private_occasion: 5, phone: 2, event: 2 },
    by: { company: 8, citizen: 1 },
    hours: 'evening',
    work: { zoning_plan: 5, permit: 2, procurement: 3 },
    bribe: {
      means: { hospitality: 3, job: 3, service: 3, money: 2 },
      aim: { influence_vote: 7, obtain_information: 2, obtain_contract: 2 },
      response: { refused: 1 },
    },
    setting: [
      '{Wanneer} kwam {een} bij een ontvangst naast {melder} zitten en begon over {zaak}.',
      '{Wanneer} had {melder} een gesprek met {een}. Het ging al snel over {zaak}.',
    ],
    act: [
      '{De} bracht {gunst} ter sprake "voor na de verkiezingen".',
      'Er viel een opmerking over {gunst}, als {melder} "de goede kant zou kiezen".',
    ],
    more: ['{Melder} was te verbaasd om meteen iets te zeggen.', 'Er zat niemand anders bij.'],
    answer: [
      '{Melder} heeft duidelijk nee gezegd en het aan de griffier gemeld.',
      '{Melder} heeft het afgeslagen en is weggegaan.',
    ],
  },
  {
    nature: 'vandalism',
    extra: ['threat_vandalism'],
    weight: 2,
    units: elected,
    severity: { s3: 3, s4: 2 },
    channels: { at_victims_home: 7, street: 3 },
    by: { unknown: 8, anonymous: 1 },
    hours: 'evening',
    damage: true,
    work: boardWork,
    setting: [
      '{Wanneer} is bij het huis van {melder} iets vernield. Het viel samen met {zaak}.',
      '{Wanneer} vond {melder} schade bij huis. Diezelfde week ging het in de raad over {zaak}.',
    ],
    act: [
      'Er is [een steen door de ruit gegooid|met eieren gegooid|verf tegen de gevel gesmeten].',
      'De auto is [bekrast|met verf beklad] en [op de stoep stond een tekst in krijt|er zat een briefje onder de ruitenwisser].',
    ],
    more: [
      'De kinderen lagen al in bed en zijn wakker geschrokken.',
      'In dezelfde nacht is ook bij een ander raadslid iets gebeurd.',
    ],
    answer: [
      '{Melder} heeft foto\u2019s gemaakt en [de politie gebeld|de schade laten opnemen].',
      '{Melder} wil geen ophef en zeker geen pers.',
    ],
  },
  {
    nature: 'internal_misconduct',
    extra: ['insult', 'discrimination'],
    weight: 2.5,
    units: { council_member: 9, griffier: 1, group_assistant: 2, citizen_committee_member: 3 },
    severity: { s2: 5, s3: 4 },
    channels: { council_meeting: 4, messaging: 3, other: 3 },
    by: { officeholder: 1 },
    hours: 'evening',
    lasting: true,
    work: { council_vote: 1 },
    setting: [
      '{Wanneer} heeft {melder} last van het gedrag van {een}.',
      '{Wanneer} loopt de omgang met {een} steeds verder vast.',
    ],
    act: [
      '{De} [maakt tijdens vergaderingen kleinerende opmerkingen|lacht hardop als {melder} spreekt] en [stuurt daarna kwetsende berichten|praat achter {mijn} rug met anderen].',
      '{De} [scheldt in de groepsapp|zet {melder} in besloten overleg onder druk] en [doet alsof het een spel is|zegt dat dit "politiek" is].',
    ],
    more: ['De voorzitter greep niet in.', '{Melder} overweegt niet meer naar commissies te gaan.'],
    answer: [
      '{Melder} heeft {hem} erop aangesproken; dat [hielp niet|hielp maar even].',
      'Besproken of een gesprek met de burgemeester of een bemiddelaar kan helpen.',
    ],
  },
];
