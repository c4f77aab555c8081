import { type Fillings, fill, type Language } from './texts.ts';

/** What is said of a policy file of a computer. Words in braces are replaced. */
const texts = {
  nl: {
    part: 'Zeg: luwte policy check BESTAND.',
    none: '{file}: er is geen bestand van deze naam.',
    read: '{file}: in orde. Vastgezet: {limits}. Voorgesteld: {defaults}.',
    nothing: 'niets',
    unreadable: '{file}: dit bestand kan niet worden gelezen, of is langer dan 64 kB.',
    writable:
      '{file}: een ander dan de beheerder kan dit bestand veranderen. Maak bestand en map van de beheerder, en schrijfbaar voor niemand anders.',
    notJson: '{file}: dit is geen JSON.',
    newerVersion: '{file}: dit is voor een nieuwere versie van Luwte.',
    invalid:
      '{file}: dit klopt niet: {places}. Wat er mag staan: luwte-machine-policy-1.schema.json.',
    elsewhere: 'Luwte leest het op deze computer als {place}.',
  },
  en: {
    part: 'Say: luwte policy check FILE.',
    none: '{file}: there is no file of this name.',
    read: '{file}: in order. Fixed: {limits}. Proposed: {defaults}.',
    nothing: 'nothing',
    unreadable: '{file}: this file cannot be read, or is longer than 64 kB.',
    writable:
      '{file}: somebody else than the administrator can change this file. Make file and folder the administrator’s, for nobody else to write to.',
    notJson: '{file}: this is not JSON.',
    newerVersion: '{file}: this is for a newer version of Luwte.',
    invalid:
      '{file}: this is not right: {places}. What may stand there: luwte-machine-policy-1.schema.json.',
    elsewhere: 'Luwte reads it on this computer as {place}.',
  },
} as const;

/** The name of a text about a policy file. */
export type PolicyText = keyof typeof texts.nl;

/** A text about a policy file, with its words filled in. */
export const policyText = (language: Language, name: PolicyText, fillings: Fillings = {}) =>
  fill(texts[language][name], fillings);
