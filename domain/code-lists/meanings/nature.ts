import type { Nature } from '../incident.ts';
import type { Meanings } from './meaning.ts';

/** What each nature means (domain study, §3.1), in words that decide nothing about the law. */
export const natureMeanings: Meanings<Nature> = {
  verbal_aggression: {
    nl: 'Agressie met woorden, als u niet precies hoeft of kunt zeggen welke.',
    en: 'Aggression in words, when you need not or cannot say exactly which.',
  },
  shouting_swearing: {
    nl: 'Tegen iemand schreeuwen of hem uitschelden, zonder dat er wordt gedreigd.',
    en: 'Shouting at somebody or calling him names, without a threat.',
  },
  coarse_language: {
    nl: 'Ruwe woorden in het algemeen, niet tegen de persoon gericht.',
    en: 'Rough words in general, not aimed at the person.',
  },
  insult: {
    nl: 'Iemand kleineren om wie hij is of wat hij doet, mondeling of op papier.',
    en: 'Belittling somebody for who he is or what he does, aloud or on paper.',
  },
  defamation: {
    nl: 'Iets lelijks over iemand rondvertellen zodat anderen het geloven, waar of niet waar.',
    en: 'Spreading something bad about somebody so that others believe it, true or not.',
  },
  threatening_posture: {
    nl: 'Zo gaan staan, kijken of gebaren dat iemand bang wordt, zonder woorden.',
    en: 'Standing, looking or gesturing so that somebody becomes afraid, without words.',
  },
  threat_authority_superior: {
    nl: 'Zeggen dat men de leidinggevende erbij haalt, om zo zijn zin te krijgen. Een gewone klacht is dit niet.',
    en: "Saying that one will go to the manager, to get one's way. An ordinary complaint is not this.",
  },
  threat_authority_mayor: {
    nl: 'Zeggen dat men naar burgemeester of bestuur gaat, om zo druk te zetten.',
    en: 'Saying that one will go to the mayor or the board, to put pressure.',
  },
  threat_authority_media: {
    nl: 'Zeggen dat men het in de krant of op televisie brengt, om zo druk te zetten.',
    en: 'Saying that one will bring it to the press, to put pressure.',
  },
  threat_authority_court: {
    nl: 'Dreigen met een rechter of klacht tegen de persoon. Wie gewoon bezwaar maakt, doet dit niet.',
    en: 'Threatening the person with a court or a complaint. Who simply objects does not do this.',
  },
  stalking_digital: {
    nl: 'Steeds weer mailen, bellen of appen, terwijl is gevraagd te stoppen.',
    en: 'Mailing, calling or texting again and again, although asked to stop.',
  },
  stalking_physical: {
    nl: 'Iemand volgen, opwachten of steeds opduiken waar hij is.',
    en: 'Following somebody, waiting for him or turning up wherever he is.',
  },
  threat_violence: {
    nl: 'Zeggen of laten merken dat men iemand pijn gaat doen.',
    en: 'Saying or showing that one is going to hurt somebody.',
  },
  threat_death: {
    nl: 'Zeggen of laten merken dat men iemand gaat doden.',
    en: 'Saying or showing that one is going to kill somebody.',
  },
  threat_family: {
    nl: 'Dreigen met iets tegen het gezin of andere naasten.',
    en: 'Threatening with something against the family or others who are close.',
  },
  threat_vandalism: {
    nl: 'Dreigen iets kapot te maken of in brand te steken.',
    en: 'Threatening to break something or set it on fire.',
  },
  blackmail: {
    nl: 'Iets eisen met de dreiging anders iets te onthullen of te doen.',
    en: 'Demanding something with the threat to reveal or do something otherwise.',
  },
  vandalism: {
    nl: 'Iets van de melder of de gemeente is kapotgemaakt of beklad.',
    en: 'Something of the reporter or the municipality was broken or smeared.',
  },
  arson_explosive: {
    nl: 'Er is brand gesticht of een explosief gebruikt, of dat is geprobeerd. Bel eerst 112.',
    en: 'A fire was set or an explosive used, or that was tried. Call 112 first.',
  },
  home_visit_intimidating: {
    nl: 'Iemand komt bij de melder thuis om indruk te maken of druk te zetten.',
    en: 'Somebody comes to the home of the reporter to frighten or put pressure.',
  },
  physical_violence_light: {
    nl: 'Geweld waarbij niemand gewond raakt.',
    en: 'Violence in which nobody is wounded.',
  },
  physical_violence_serious: {
    nl: 'Geweld waardoor iemand gewond raakt of had kunnen raken.',
    en: 'Violence by which somebody is wounded or could have been.',
  },
  weapon: {
    nl: 'Er is een wapen gebruikt of getoond, ook een voorwerp dat als wapen dient.',
    en: 'A weapon was used or shown, also a thing that serves as one.',
  },
  hostage_locked_in: {
    nl: 'Iemand is vastgehouden of opgesloten, of kon niet weg.',
    en: 'Somebody was held or locked in, or could not leave.',
  },
  discrimination: {
    nl: 'Anders behandelen of uitschelden om afkomst, geloof, geslacht, geaardheid, leeftijd of een beperking.',
    en: 'Treating or abusing somebody for descent, belief, sex, orientation, age or a disability.',
  },
  sexual_intimidation: {
    nl: 'Ongewenste seksuele woorden, gebaren, beelden of aanrakingen.',
    en: 'Unwanted sexual words, gestures, pictures or touching.',
  },
  online_hate: {
    nl: 'Veel haatdragende berichten, van één of van velen tegelijk.',
    en: 'Many hateful messages, by one or by many at once.',
  },
  doxing: {
    nl: 'Adres, nummer of foto van iemand verspreiden, zodat anderen hem lastigvallen.',
    en: 'Spreading the address, number or photo of somebody, so that others harass him.',
  },
  impersonation_deepfake: {
    nl: 'Zich online voordoen als iemand, of beeld of geluid van hem namaken.',
    en: 'Posing as somebody online, or faking a picture or sound of him.',
  },
  unwanted_recording: {
    nl: 'Iemand filmen of opnemen die dat niet wil, of dat op internet zetten.',
    en: 'Filming or recording somebody who does not want it, or putting that online.',
  },
  bribery_offer: {
    nl: 'Er is geld, een dienst of iets anders aangeboden om iets gedaan te krijgen. Doe de aangifteplicht-check.',
    en: 'Money, a favour or something else was offered to get something done. Do the duty check.',
  },
  bribery_completed_suspicion: {
    nl: 'Het lijkt erop dat een ander iets heeft aangenomen. Doe de aangifteplicht-check.',
    en: 'It seems that somebody else accepted something. Do the duty check.',
  },
  gift_no_purpose: {
    nl: 'Er is iets gegeven zonder dat er iets voor terug werd gevraagd.',
    en: 'Something was given without anything being asked in return.',
  },
  undue_pressure: {
    nl: 'Druk op iemand om anders te beslissen dan hij zelf zou doen, buiten inspraak of bezwaar om.',
    en: 'Pressure on somebody to decide otherwise than he would, outside of hearing or objection.',
  },
  infiltration: {
    nl: 'Criminelen proberen binnen te komen of invloed te krijgen, via mensen, opdrachten of vergunningen.',
    en: 'Criminals try to get in or gain influence, by people, contracts or permits.',
  },
  info_leak_request: {
    nl: 'Er is gevraagd om gegevens die de vrager niet mag hebben.',
    en: 'Information was asked for that the asker may not have.',
  },
  internal_misconduct: {
    nl: 'Het gedrag kwam van een collega, een leidinggevende of een ambtsdrager.',
    en: 'The behaviour came from a colleague, a manager or an officeholder.',
  },
  other: {
    nl: 'Niets van dit alles. Beschrijf het in het verhaal.',
    en: 'None of these. Describe it in the story.',
  },
};
