import { boardWork, elected } from './council.ts';
import type { PoliticalSituation } from './situation.ts';

const online = { citizen: 5, anonymous: 6, action_group: 1, unknown: 2 };

/** What reaches politicians of Waterveen by screen, post and telephone. */
export const councilOnline: readonly PoliticalSituation[] = [
  {
    nature: 'online_hate',
    extra: ['insult', 'discrimination', 'defamation'],
    weight: 14,
    units: { ...elected, citizen_committee_member: 3 },
    severity: { s2: 3, s3: 6 },
    channels: { social_media: 9, messaging: 1, email: 1 },
    by: online,
    hours: 'any',
    lasting: true,
    work: boardWork,
    setting: [
      '{Wanneer} kreeg {melder} een stroom van berichten na {zaak}.',
      '{Wanneer} ging het op sociale media vooral over {melder}. Aanleiding was {zaak}.',
      '{Wanneer} liep de toon onder een bericht van {melder} uit de hand. Het ging over {zaak}.',
    ],
    act: [
      '[Honderden|Tientallen] reacties, waarvan een groot deel [grof|haatdragend]: "[landverrader|volksverrader]", "[je hoort hier niet|ga je schamen]" en erger.',
      'Er gaat een bewerkte foto rond waarop {melder} [als varken is afgebeeld|achter tralies staat]; die is [in een dag|in een weekend] [vierhonderd|ruim duizend] keer gedeeld.',
      '{Een} riep anderen op om {melder} "te laten voelen wat {ik} heeft gedaan"; sindsdien [stopt het niet meer|komen er dagelijks berichten bij].',
    ],
    more: [
      'De kinderen van {melder} lezen mee en worden er op school op aangesproken.',
      'Ook {mijn} [werkgever|bedrijf] krijgt nu negatieve reacties.',
      '{Melder} heeft schermafbeeldingen met datum en link gemaakt.',
    ],
    answer: [
      '{Melder} heeft [de meldingen uitgezet|een paar dagen niets geplaatst] en [laat iemand anders meelezen|leest de reacties niet meer zelf].',
      '{Melder} heeft [één keer rustig gereageerd|nergens op gereageerd] en [accounts geblokkeerd|berichten gerapporteerd].',
    ],
  },
  {
    nature: 'doxing',
    extra: ['online_hate', 'threat_family'],
    weight: 3,
    units: { ...elected, family_of_officeholder: 1 },
    severity: { s4: 1 },
    channels: { social_media: 8, messaging: 2 },
    by: online,
    hours: 'any',
    work: boardWork,
    setting: [
      '{Wanneer} werd het huisadres van {melder} gedeeld in een groep die actief is rond {zaak}.',
      '{Wanneer} stonden adres en telefoonnummer van {melder} online. Aanleiding lijkt {zaak}.',
    ],
    act: [
      'Erbij stond "[ga eens langs voor een kop koffie|breng een bezoekje]"; er staat [een foto van de voordeur|een foto van de auto] bij.',
      'Sindsdien wordt er [\u2019s nachts gebeld|eten bezorgd dat niemand heeft besteld] en [reden onbekende auto\u2019s langzaam door de straat|lag er een anonieme brief op de mat].',
    ],
    more: [
      'Het bericht is na [een dag|enkele uren] verwijderd, maar er zijn kopieën.',
      '{Mijn} partner [slaapt slecht|wil een camera bij de deur].',
    ],
    answer: [
      '{Melder} heeft de griffie ingelicht. [De wijkagent|De politie] [rijdt extra langs|weet ervan].',
      'Samen gekeken naar afscherming van gegevens en veiligheid van de woning.',
    ],
  },
  {
    nature: 'threat_death',
    extra: ['online_hate', 'threat_family'],
    weight: 4,
    units: elected,
    severity: { s4: 5, s5: 1 },
    channels: { social_media: 4, email: 4, letter: 2, phone: 1 },
    by: { anonymous: 7, citizen: 3 },
    hours: 'any',
    work: boardWork,
    setting: [
      '{Wanneer} kreeg {melder} een bericht van {een}. Kort daarvoor was er veel te doen over {zaak}.',
      '{Wanneer} kwam er bij {melder} een bericht binnen over {zaak}.',
    ],
    act: [
      'Daarin staat dat {melder} "[de volgende is|niet veilig is in Waterveen|beter kan verhuizen voordat het te laat is]", met [een plaatje van een kogel|een galg erbij].',
      'De tekst luidt: "[Wij weten hoe laat je de hond uitlaat|Volgende week lig je in de haven]."',
    ],
    more: [
      'De afzender gebruikt [een schuilnaam|een nieuw account]; [de stijl doet denken aan een eerdere inspreker|{melder} heeft geen idee wie het is].',
      '{Melder} had al [twee|drie] keer eerder zoiets gekregen en het nooit gemeld: "het hoort erbij".',
    ],
    answer: [
      '{Melder} heeft het doorgestuurd naar de griffier en [112 gebeld|de politie gebeld].',
      '{Melder} wilde er eerst niets mee doen, maar [{mijn} partner drong aan|een fractiegenoot drong aan].',
    ],
  },
  {
    nature: 'stalking_digital',
    extra: ['defamation', 'insult'],
    weight: 4,
    units: { ...elected, griffier: 2, group_assistant: 2, former_officeholder: 2 },
    severity: { s3: 6, s4: 2 },
    channels: { email: 7, messaging: 4, phone: 2 },
    by: { citizen: 8, representative: 1 },
    hours: 'any',
    lasting: true,
    work: boardWork,
    setting: [
      '{Wanneer} kreeg {melder} van {een} eindeloos veel berichten over {zaak}.',
      '{Wanneer} zocht {een} op allerlei manieren contact met {melder} over {zaak}.',
    ],
    act: [
      'Het gaat om [tien tot twintig|soms dertig] mails per dag, met [beschuldigingen van corruptie|beledigingen], en [de hele raad staat in de kopie|ook de pers krijgt alles].',
      '{De} belt ook [\u2019s avonds laat|in het weekend] en [spreekt de voicemail vol|hangt op als {melder} opneemt].',
    ],
    more: [
      'Een verzoek om te stoppen leverde alleen maar meer berichten op.',
      '{De} weet opvallend veel over {mijn} privéleven.',
    ],
    answer: [
      '{Melder} [bewaart alles in een aparte map|laat de berichten door de griffie filteren].',
      '{Melder} [overweegt de portefeuille over te dragen|twijfelt of {ik} nog wil doorgaan].',
    ],
  },
  {
    nature: 'impersonation_deepfake',
    extra: ['online_hate', 'defamation'],
    weight: 1.3,
    units: elected,
    severity: { s2: 1, s3: 4 },
    channels: { social_media: 1 },
    by: { anonymous: 1 },
    hours: 'any',
    work: boardWork,
    setting: [
      '{Wanneer} verscheen er een account op naam van {melder}, met uitspraken over {zaak}.',
      '{Wanneer} dook een gemanipuleerd filmpje op waarin {melder} iets zou zeggen over {zaak}.',
    ],
    act: [
      'De stem klinkt [griezelig echt|bijna echt]; [bekenden geloofden het|inwoners stuurden boze mails].',
      'Vanaf dat account kregen [inwoners|journalisten] berichten die {melder} nooit heeft geschreven.',
    ],
    more: [
      'Het platform reageerde pas na [drie|vijf] dagen.',
      '{Melder} moest [thuis|in de fractie] uitleggen dat het nep was.',
    ],
    answer: [
      'Communicatie heeft een korte reactie geplaatst en om verwijdering gevraagd.',
      '{Melder} heeft het account gerapporteerd en [iedereen gewaarschuwd|de beelden bewaard].',
    ],
  },
];
