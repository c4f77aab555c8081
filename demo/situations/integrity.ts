import type { StaffSituation } from './situation.ts';

/** Bribery, undermining, and what people inside do to each other. */
export const integritySituations: readonly StaffSituation[] = [
  {
    nature: 'bribery_offer',
    weight: 3,
    units: {
      permits: 6,
      supervision_enforcement: 5,
      real_estate_procurement: 4,
      spatial: 3,
      civil_affairs: 1,
      public_order_safety: 1,
    },
    severity: { s2: 4, s3: 5 },
    channels: { counter: 2, interview_room: 3, on_duty_outside: 4, phone: 2, private_occasion: 2 },
    by: { company: 7, citizen: 3, representative: 1 },
    hours: 'office',
    bribe: {
      means: { money: 5, gift: 3, service: 2, hospitality: 2, job: 1 },
      aim: { obtain_permit: 4, avoid_enforcement: 4, obtain_contract: 2, avoid_fine: 2 },
      response: { refused: 8, returned: 2 },
    },
    setting: [
      '{Wanneer} had {melder} een gesprek met {een} over {zaak}.',
      '{Wanneer} liep {een} een stukje met {melder} mee naar de auto. Het ging eerst over {zaak}.',
    ],
    act: [
      '{De} bood {melder} {gunst} aan en vroeg om "[een beetje vaart|een oogje dicht|wat soepelheid]".',
      '[Tussen neus en lippen door|Aan het eind van het gesprek] zei {de} dat {melder} {gunst} kon krijgen als {ik} [zou meewerken|"even meedacht"].',
      '{De} begon over {gunst}. [Het bleef vaag|Het werd als grap gebracht], maar {melder} begreep goed wat de bedoeling was.',
    ],
    more: [
      '{De} zei ook: "[Bij jullie collega\u2019s doen we dat altijd zo|Niemand hoeft het te weten|Zo werkt het nu eenmaal]."',
      'Er waren geen getuigen. {Melder} heeft dezelfde dag opgeschreven wat er is gezegd.',
      '{Melder} twijfelt of [dit een poging tot omkoping is|{ik} dit verplicht moet melden].',
    ],
    answer: [
      '{Melder} heeft het [meteen afgewezen|geweigerd en gezegd dat dit gemeld wordt].',
      '{Melder} heeft [niets aangenomen|het aanbod afgeslagen] en het gesprek afgerond.',
    ],
  },
  {
    nature: 'gift_no_purpose',
    weight: 2,
    units: { care: 3, permits: 3, civil_affairs: 2, real_estate_procurement: 3, public_space: 2 },
    severity: { s1: 1 },
    channels: { counter: 4, home_visit_by_staff: 3, letter: 2 },
    by: { client: 3, company: 5, citizen: 3 },
    hours: 'office',
    bribe: {
      means: { gift: 6, hospitality: 2, money: 1 },
      aim: { none_stated: 1 },
      response: { returned: 4, refused: 3, accepted_reported: 4 },
    },
    setting: [
      '{Wanneer} kreeg {melder} iets van {een}, als dank voor de goede hulp.',
      '{Wanneer} kwam {een} {melder} bedanken.',
    ],
    act: [
      'Het ging om {gunst}. Een tegenprestatie werd niet gevraagd.',
      '{De} gaf {gunst} "uit dankbaarheid". {Melder} wist niet goed wat te doen.',
    ],
    more: [
      'De waarde ligt volgens {melder} [net onder|ruim boven] de grens van vijftig euro.',
      '{Melder} wil weten [wat de gedragscode hierover zegt|of dit in het register moet].',
    ],
    answer: [
      '{Melder} heeft [bedankt en uitgelegd welke regels er gelden|het aan {mijn} leidinggevende gemeld].',
      '{Melder} komt dit melden om er open over te zijn.',
    ],
  },
  {
    nature: 'bribery_completed_suspicion',
    weight: 0.8,
    units: { permits: 2, real_estate_procurement: 3, supervision_enforcement: 2 },
    severity: { s3: 3, s4: 1 },
    channels: { other: 1, via_third_party: 2 },
    by: { colleague: 6, company: 2 },
    hours: 'any',
    lasting: true,
    bribe: {
      means: { money: 3, service: 4, hospitality: 3 },
      aim: { obtain_contract: 5, obtain_permit: 3, avoid_enforcement: 2 },
      response: { unknown: 1 },
    },
    setting: [
      '{Wanneer} viel het {melder} op dat dossiers van één bedrijf sneller gaan dan andere. Het betreft {zaak}.',
      '{Wanneer} hoorde {melder} van een ondernemer dat een collega in ruil voor hulp iets zou hebben aangenomen. Het gaat om {zaak}.',
    ],
    act: [
      'Er zou sprake zijn van {gunst}. {Melder} heeft het niet zelf gezien, maar [de data in het systeem kloppen niet|meerdere mensen vertellen hetzelfde].',
      '{Melder} noemt concrete dossiers en vermoedt dat het om {gunst} gaat.',
    ],
    more: [
      '{Melder} is bang dat bekend wordt wie dit heeft verteld.',
      '{Melder} heeft nog met niemand anders gesproken.',
    ],
    answer: [
      'Uitgelegd wat een melding van een misstand is en wat {melder} daarbij kan verwachten.',
      'Afgesproken dat {melder} niets zelf gaat onderzoeken.',
    ],
  },
  {
    nature: 'undue_pressure',
    extra: ['threat_authority_superior'],
    weight: 2.5,
    units: { permits: 4, spatial: 4, legal: 2, real_estate_procurement: 2, social_development: 2 },
    severity: { s2: 3, s3: 5 },
    channels: { phone: 3, email: 3, video_meeting: 2, interview_room: 3 },
    by: { officeholder: 4, company: 4, manager: 2 },
    hours: 'office',
    setting: [
      '{Wanneer} werd {melder} benaderd door {een} over {zaak}.',
      '{Wanneer} kreeg {melder} het verzoek van {een} om een advies aan te passen over {zaak}.',
    ],
    act: [
      '{De} wilde dat [een zin over de risico\u2019s verdween|de conclusie positiever werd|het stuk nog die dag werd goedgekeurd] en zei dat {melder} "[geen moeilijk persoon moest worden|ook aan de eigen toekomst moest denken]".',
      '{De} belde [twee|drie] keer, [liet namen vallen van bestuurders|zei dat "het van hogerhand komt"] en vroeg {melder} niets op papier te zetten.',
    ],
    more: [
      'Een collega heeft [onder dezelfde druk toegegeven|zich om die reden teruggetrokken].',
      '{Melder} heeft [een verslag gemaakt|de telefoontjes genoteerd].',
    ],
    answer: [
      '{Melder} heeft het advies niet veranderd en [de leidinggevende ingelicht|gevraagd het verzoek te mailen].',
      '{Melder} heeft om bedenktijd gevraagd en wil weten hoe {ik} dit het best kan aanpakken.',
    ],
  },
  {
    nature: 'info_leak_request',
    extra: ['undue_pressure'],
    weight: 2,
    units: {
      civil_affairs: 5,
      work_income: 3,
      hr_ict_facility: 2,
      public_order_safety: 2,
      taxes: 2,
    },
    severity: { s2: 2, s3: 5 },
    channels: { messaging: 4, private_occasion: 4, phone: 3 },
    by: { citizen: 5, unknown: 3, organised_crime: 1 },
    hours: 'any',
    setting: [
      '{Wanneer} werd {melder} buiten het werk aangesproken door {een}.',
      '{Wanneer} kreeg {melder} een bericht van {een}.',
    ],
    act: [
      'De vraag was of {melder} "even een adres kon opzoeken" bij [een kenteken|een naam]. {De} wist precies [waar {melder} werkt|bij welke systemen {melder} kan].',
      '{De} wilde weten [wanneer er een controle zou zijn|wie een melding had gedaan|of een pand op een lijst stond] en [zei dat {ik} er iets voor terug zou krijgen|bleef vriendelijk aandringen].',
    ],
    more: [
      'Het gaat om iemand die {melder} kent [van vroeger|van de sportclub|via familie].',
      'Een dag later volgde een tweede bericht: "[Denk er nog eens over na|We vergeten je niet]."',
    ],
    answer: [
      '{Melder} heeft gezegd dat dit niet kan en [het gesprek beëindigd|het bericht bewaard].',
      '{Melder} heeft niets opgezocht en [wil dat dit vastligt|wil weten wat nu verstandig is].',
    ],
  },
  {
    nature: 'infiltration',
    extra: ['info_leak_request'],
    weight: 0.7,
    units: { public_order_safety: 3, permits: 3, hr_ict_facility: 1, supervision_enforcement: 2 },
    severity: { s3: 2, s4: 3 },
    channels: { via_third_party: 3, private_occasion: 2, other: 1 },
    by: { organised_crime: 5, unknown: 3 },
    hours: 'any',
    lasting: true,
    work: { bibob: 3, closure_order: 3, permit: 2 },
    setting: [
      '{Wanneer} vielen {melder} dingen op rond {zaak}.',
      '{Wanneer} kreeg {melder} signalen over mensen die zich met {zaak} bemoeien.',
    ],
    act: [
      'Een tijdelijke kracht [stelde opvallend veel vragen over lopende controles|maakte foto\u2019s van een scherm]; kort daarna bleek [een pand leeggeruimd|een controle bekend] te zijn.',
      '{Melder} werd op een feestje voorgesteld aan iemand die [een "goede baan" aanbood|alles van de plannen wist] en [sindsdien contact zoekt|over geld begon].',
    ],
    more: [
      '{Melder} durft hier binnen het team niet over te praten.',
      'De naam die viel, kent {melder} uit [de krant|een oud dossier].',
    ],
    answer: [
      'Afgesproken dat {melder} niets per mail deelt en dat wij eerst anoniem advies vragen.',
      '{Melder} wil nog nadenken over een gesprek met de adviseur veiligheid.',
    ],
  },
  {
    nature: 'internal_misconduct',
    extra: ['insult', 'shouting_swearing'],
    weight: 5,
    units: {
      hr_ict_facility: 3,
      finance: 3,
      spatial: 2,
      social_development: 2,
      public_space: 4,
      communication: 2,
      secretariat_board: 2,
      other_support: 1,
      staff_unit: 1,
      executing_organisation: 1,
      care: 2,
    },
    severity: { s2: 5, s3: 4 },
    channels: { other: 4, video_meeting: 2, email: 2, messaging: 1 },
    by: { colleague: 5, manager: 5, officeholder: 1 },
    hours: 'office',
    lasting: true,
    work: { none: 1 },
    setting: [
      '{Wanneer} voelt {melder} zich niet meer veilig in het team. Het gaat om {een}.',
      '{Wanneer} heeft {melder} last van het gedrag van {een}.',
    ],
    act: [
      '{De} [valt {melder} in elk overleg in de rede|maakt steeds grappen ten koste van {melder}] en [zegt daarna dat {ik} te gevoelig is|rolt met de ogen als {ik} iets zegt].',
      '{De} sluit {melder} buiten: [geen uitnodigingen meer voor overleg|taken gaan zonder uitleg naar anderen], en [mailtjes blijven onbeantwoord|er wordt gezwegen als {ik} binnenkomt].',
      '{De} is [twee|meer dan twee] keer uitgevallen waar anderen bij waren en noemde het werk van {melder} "[prutswerk|niveau brugklas]".',
    ],
    more: [
      'Collega\u2019s zien het, maar [durven er niets van te zeggen|willen er niet tussen zitten].',
      'Een eerder gesprek met de leidinggevende heeft [niets veranderd|het erger gemaakt].',
      '{Melder} houdt een logboek bij.',
    ],
    answer: [
      'Samen de mogelijkheden doorgenomen: [zelf aanspreken, een gesprek met hulp, of een klacht|bemiddeling, een gesprek met de naasthogere leidinggevende, of een formele klacht].',
      '{Melder} wil [eerst ordenen wat er is gebeurd|rust en nog geen stappen].',
    ],
  },
  {
    nature: 'sexual_intimidation',
    weight: 0.8,
    units: { hr_ict_facility: 2, public_space: 3, communication: 1, spatial: 2, finance: 1 },
    severity: { s3: 4, s4: 1 },
    channels: { other: 3, messaging: 2, event: 2 },
    by: { colleague: 6, manager: 3 },
    hours: 'any',
    work: { none: 1 },
    setting: [
      '{Wanneer} gebeurde er iets [tijdens een borrel|na afloop van een overleg|op de gang] met {een}.',
      '{Wanneer} ging {een} te ver, zo vertelt {melder}.',
    ],
    act: [
      '{De} [legde een hand op {mijn} heup|bleef {mij} vasthouden bij een omhelzing] en [fluisterde een opmerking|lachte het weg toen {melder} terugdeinsde].',
      '{De} stuurde daarna berichten met [een seksuele bijbedoeling|een foto waar {melder} niet om had gevraagd].',
    ],
    more: [
      '{Melder} heeft de berichten bewaard.',
      '{Melder} komt {hem} elke dag tegen en ziet daartegen op.',
    ],
    answer: [
      'Uitgelegd welke wegen er zijn. {Melder} bepaalt zelf het tempo.',
      '{Melder} wil eerst weten wat er gebeurt als het formeel wordt.',
    ],
  },
];
