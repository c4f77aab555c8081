import type { StaffSituation } from './situation.ts';

const passers = { citizen: 8, company: 2, confused_person: 1 };

/** What happens in the street, on inspections and on home visits. */
export const outdoorSituations: readonly StaffSituation[] = [
  {
    nature: 'insult',
    extra: ['shouting_swearing', 'unwanted_recording'],
    weight: 9,
    units: { supervision_enforcement: 8, public_space: 4 },
    functions: ['inspector_enforcer', 'field_worker'],
    severity: { s1: 4, s2: 5 },
    channels: { street: 6, on_duty_outside: 5 },
    by: passers,
    hours: 'any',
    spoken: true,
    setting: [
      '{Wanneer} was {melder} aan het werk [in het centrum|op de markt|in de Rietwijk|bij de haven]. {Een} sprak {melder} aan over {zaak}.',
      '{Wanneer} kwam {een} verhaal halen bij {melder} vanwege {zaak}.',
    ],
    act: [
      '{De} schold {melder} uit voor "[nep-agent|bonnenschrijver|geldklopper]" en [wilde geen legitimatie tonen|bleef meelopen].',
      '{De} riep dat {melder} [een zielig figuur was|geen echt werk had|zich moest schamen] en [spuugde op de grond|gooide de bon in het water].',
      '{De} maakte {melder} belachelijk voor [een vol terras|een groep jongeren]; er werd [gelachen|meegeroepen].',
    ],
    more: [
      'Omstanders filmden het. {Melder} weet niet waar de beelden zijn gebleven.',
      'De collega met wie {melder} de ronde liep, [bleef erbij|probeerde te kalmeren].',
      'Op dezelfde plek [was het vorige week ook raak|gebeurt dit bijna elke week].',
    ],
    answer: [
      '{Melder} heeft [{hem} gewaarschuwd|gezegd dat belediging strafbaar is] en [is doorgelopen|de ronde afgemaakt].',
      '{Melder} heeft de bon afgemaakt en is [weggereden|naar de volgende straat gegaan].',
    ],
  },
  {
    nature: 'threat_violence',
    extra: ['insult', 'threatening_posture'],
    weight: 5,
    units: { supervision_enforcement: 8, public_space: 3, permits: 1 },
    functions: ['inspector_enforcer', 'field_worker', 'permit_officer'],
    severity: { s4: 7, s5: 1 },
    channels: { street: 5, on_duty_outside: 6 },
    by: passers,
    hours: 'any',
    setting: [
      '{Wanneer} controleerde {melder} [een bedrijfsterrein|een bouwplaats|een straat met veel klachten]. {Een} kwam naar buiten; het ging over {zaak}.',
      '{Wanneer} werd {melder} op straat herkend door {een}. Die begon over {zaak}.',
    ],
    act: [
      '{De} zei dat {melder} "[de volgende keer niet meer wegrijdt|een kogel waard is|maar eens goed achterom moet kijken]".',
      '{De} pakte [een stuk hout|een schop|een ijzeren staaf] en zei dat {melder} [tien tellen had om weg te gaan|hier nooit meer moest komen].',
      '{De} reed [stapvoets achter {melder} aan|met de auto op {melder} in en remde op het laatste moment] en [noemde het kenteken van {mijn} auto|maakte een gebaar langs de keel].',
    ],
    more: [
      '{Melder} kent {zijn} naam [uit het dossier|van eerdere controles].',
      'De portofoon [had geen bereik|deed het gelukkig].',
      'Een buurtbewoner [heeft alles gezien en wil getuigen|vroeg later of het wel ging].',
    ],
    answer: [
      '{Melder} heeft zich teruggetrokken en [112 gebeld|de meldkamer opgeroepen].',
      '{Melder} is met de collega [weggegaan|in de auto gestapt] en heeft het meteen gemeld.',
    ],
  },
  {
    nature: 'physical_violence_serious',
    extra: ['threat_violence'],
    weight: 1.2,
    units: { supervision_enforcement: 8, social_district_teams: 1, reception_customer_contact: 1 },
    functions: ['inspector_enforcer', 'security_usher', 'consultant_client_manager'],
    severity: { s5: 1 },
    channels: { street: 6, on_duty_outside: 3, home_visit_by_staff: 2 },
    by: { citizen: 6, client: 3, confused_person: 2 },
    hours: 'any',
    damage: true,
    setting: [
      '{Wanneer} sprak {melder} {een} aan over {zaak}.',
      '{Wanneer} ging {melder} af op een melding. Ter plaatse stond {een}; het ging om {zaak}.',
    ],
    act: [
      'Zonder waarschuwing sloeg {de} {melder} [met de vuist in het gezicht|tegen het hoofd]. {Melder} viel en [werd nog geschopt|kwam op {mijn} pols terecht].',
      '{De} gaf {melder} een kopstoot en [schopte daarna tegen {mijn} been|rende weg].',
    ],
    more: [
      '{Melder} is [op de spoedeisende hulp gezien; de pols is gekneusd|met een hechting boven {mijn} oog behandeld].',
      'De politie heeft {hem} [aangehouden|dezelfde dag aangehouden]. {Mijn} bril en [jas|telefoon] zijn kapot.',
    ],
    answer: [
      'Een collega heeft {hem} [weggetrokken|op afstand gehouden] en 112 gebeld.',
      'Omstanders kwamen [te hulp|tussenbeide] tot de politie er was.',
    ],
  },
  {
    nature: 'weapon',
    extra: ['threat_violence'],
    weight: 0.8,
    units: { supervision_enforcement: 5, social_district_teams: 3, work_income: 1 },
    functions: ['inspector_enforcer', 'consultant_client_manager', 'youth_family_worker'],
    severity: { s4: 3, s5: 2 },
    channels: { home_visit_by_staff: 5, street: 3 },
    by: { client: 5, citizen: 3, confused_person: 2 },
    hours: 'any',
    setting: [
      '{Wanneer} ging {melder} langs bij {een} in verband met {zaak}.',
      '{Wanneer} sprak {melder} {een} over {zaak}.',
    ],
    act: [
      'Tijdens het gesprek legde {de} een [mes|hamer] op tafel en zei dat {melder} ["nu maar eens goed moest luisteren"|"beter kon vertrekken"].',
      '{De} liet onder {zijn} jas [een mes|iets wat op een vuurwapen leek] zien en zei niets.',
    ],
    more: [
      '{Melder} was [alleen, tegen de afspraak in|met een collega, die het ook zag].',
      'Later bleek dat [er bij de politie al meldingen over dit adres waren|de buren {hem} ook vrezen].',
    ],
    answer: [
      '{Melder} is rustig opgestaan, [heeft een smoes gebruikt|heeft gezegd dat de tijd om was] en is vertrokken.',
      '{Melder} heeft zich [langzaam teruggetrokken|buiten in veiligheid gebracht] en de politie gebeld.',
    ],
  },
  {
    nature: 'threatening_posture',
    extra: ['threat_authority_court', 'hostage_locked_in'],
    weight: 6,
    units: { social_district_teams: 9, care: 4, education_compulsory: 2, youth_work: 2 },
    functions: ['consultant_client_manager', 'youth_family_worker'],
    severity: { s2: 2, s3: 6 },
    channels: { home_visit_by_staff: 1 },
    by: { client: 5, client_relative: 5 },
    hours: 'office',
    setting: [
      '{Wanneer} was {melder} op huisbezoek voor {zaak}. Ook {een} was daarbij.',
      '{Wanneer} deed {melder} een huisbezoek. {Een} deed open; het zou gaan over {zaak}.',
    ],
    act: [
      'Toen {melder} wilde weggaan, ging {de} [voor de deur staan|met de armen over elkaar in de gang staan] en zei dat {melder} bleef [tot het papier getekend was|"tot we klaar zijn"].',
      '{De} kwam [steeds dichterbij zitten|telkens vlak voor {melder} staan], [zette de muziek harder|stuurde de kinderen weg] en zei dat {melder} [niet zomaar gezinnen kapot kon maken|goed moest nadenken].',
      '{De} liet de hond los en [lachte toen {melder} schrok|zei dat die "vreemden niet graag mag"].',
    ],
    more: [
      'Er waren [twee|drie] kinderen in huis; {melder} maakt zich ook zorgen om hen.',
      '{Mijn} telefoon lag nog in de auto.',
      'In het dossier stond niets over risico\u2019s op dit adres.',
    ],
    answer: [
      '{Melder} wist [na tien minuten|na een kwartier] weg te komen en is [een straat verder|op de parkeerplaats] gaan zitten om bij te komen.',
      '{Melder} bleef praten tot de sfeer beter werd en is toen [vertrokken|opgestapt].',
    ],
  },
  {
    nature: 'vandalism',
    extra: ['threat_vandalism', 'insult'],
    weight: 3,
    units: { supervision_enforcement: 4, public_space: 5, taxes: 1, permits: 1, work_income: 1 },
    severity: { s2: 2, s3: 5, s4: 1 },
    channels: { street: 4, on_duty_outside: 5, at_victims_home: 1 },
    by: { unknown: 6, citizen: 4 },
    hours: 'evening',
    damage: true,
    setting: [
      '{Wanneer} is [de auto|de dienstauto|het werkbusje] van {melder} vernield. Volgens {melder} heeft het te maken met {zaak}.',
      '{Wanneer} kwam {melder} terug bij {mijn} voertuig en zag [dat het bekrast was|dat twee banden lek gestoken waren]. Die dag was er ruzie geweest over {zaak}.',
    ],
    act: [
      'Op [de motorkap|de zijkant] was [een woord gekrast|"NSB" gekrast|met verf een kruis gezet].',
      'De [voorruit|achterruit|zijspiegel] was [ingeslagen|kapot] en er lag een briefje met "[volgende keer jij|laatste waarschuwing]".',
    ],
    more: [
      'Van [een winkelier|een buurtbewoner] kreeg {melder} te horen dat er beelden kunnen zijn.',
      'Het is [de tweede keer in een half jaar|de eerste keer dat {melder} dit overkomt].',
    ],
    answer: [
      '{Melder} heeft foto\u2019s gemaakt en [de wagen laten staan|de verzekering gebeld].',
      '{Melder} heeft het [dezelfde avond|de volgende ochtend] aan {mijn} leidinggevende verteld.',
    ],
  },
  {
    nature: 'stalking_physical',
    extra: ['threatening_posture', 'stalking_digital'],
    weight: 2.5,
    units: { work_income: 4, social_district_teams: 4, supervision_enforcement: 2, care: 1 },
    severity: { s3: 2, s4: 5 },
    channels: { street: 7, at_victims_home: 3 },
    by: { client: 6, citizen: 3, client_relative: 2 },
    hours: 'any',
    lasting: true,
    setting: [
      '{Wanneer} kwam {melder} steeds {een} tegen uit een oud dossier. Het ging daarin om {zaak}.',
      '{Wanneer} werd {melder} na het werk gevolgd door {een}. Aanleiding lijkt {zaak}.',
    ],
    act: [
      '{De} stond [vier|vijf] keer bij [de supermarkt|de sportschool|de school van de kinderen] en [groette overdreven vriendelijk|bleef kijken zonder iets te zeggen].',
      '{De} liep achter {melder} aan tot [het station|de hoek van {mijn} straat] en [riep {mijn} voornaam|maakte foto\u2019s].',
    ],
    more: [
      '{Mijn} partner heeft {hem} ook gezien.',
      '{Melder} houdt een lijstje bij met data en tijden.',
      'Bij de laatste keer zei {de} te weten in welke auto {melder} rijdt.',
    ],
    answer: [
      '{Melder} heeft {hem} één keer aangesproken; {de} zei dat "iedereen op straat mag lopen".',
      '{Melder} neemt nu een andere route en [vertrekt samen met een collega|werkt vaker thuis].',
    ],
  },
];
