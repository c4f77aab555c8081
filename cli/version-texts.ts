import { type Fillings, fill, type Language } from './texts.ts';

/** What is said of a downloaded version. Words in braces are replaced. */
const texts = {
  nl: {
    part: 'Zeg: luwte version check BESTAND.',
    key: 'In {file} staat geen openbare sleutel van de soort Ed25519.',
    publisher: 'Uitgever: {name}. Sleutel: {fingerprints}',
    given: 'de sleutel die u gaf',
    genuine: '{file}: echt. Dit is {name}, van versie {number}.',
    newer: 'Nieuwer dan deze versie, {running}.',
    same: 'Dezelfde versie als deze.',
    older:
      'LET OP: ouder dan deze versie, {running}. Een oudere versie mist verbeteringen, en opent misschien uw kluis niet meer.',
    notListed:
      '{file}: NIET GOED. De uitgever noemt dit bestand niet. Het is veranderd, niet helemaal opgehaald, of hoort bij een andere versie. Installeer het niet.',
    otherKey:
      '{file}: NIET GOED. De handtekening is niet van de uitgever, of de lijst is veranderd. Installeer het niet.',
    badList: '{file}: NIET GOED. De getekende lijst is niet van één versie van Luwte.',
    noList:
      '{file}: niet te controleren. Zet luwte-VERSIE.sha256 en luwte-VERSIE.sha256.sig in dezelfde map.',
    noPublisher:
      '{file}: niet te controleren. Deze Luwte is zelf gebouwd en kent geen uitgever. Geef de openbare sleutel met --key.',
    unreadable: '{file}: dit bestand kan niet worden gelezen.',
  },
  en: {
    part: 'Say: luwte version check FILE.',
    key: 'There is no public key of the kind Ed25519 in {file}.',
    publisher: 'Publisher: {name}. Key: {fingerprints}',
    given: 'the key that you gave',
    genuine: '{file}: genuine. This is {name}, of version {number}.',
    newer: 'Newer than this version, {running}.',
    same: 'The same version as this one.',
    older:
      'BEWARE: older than this version, {running}. An older version lacks corrections, and may not open your vault any more.',
    notListed:
      '{file}: NOT GOOD. The publisher does not name this file. It was changed, was not fetched whole, or is of another version. Do not install it.',
    otherKey:
      '{file}: NOT GOOD. The signature is not of the publisher, or the list was changed. Do not install it.',
    badList: '{file}: NOT GOOD. The list that was signed is not of one version of Luwte.',
    noList:
      '{file}: cannot be checked. Put luwte-VERSION.sha256 and luwte-VERSION.sha256.sig in the same folder.',
    noPublisher:
      '{file}: cannot be checked. This Luwte was built by its user and knows no publisher. Give the public key with --key.',
    unreadable: '{file}: this file cannot be read.',
  },
} as const;

/** The name of a text about a downloaded version. */
export type VersionText = keyof typeof texts.nl;

/** A text about a downloaded version, with its words filled in. */
export const versionText = (language: Language, name: VersionText, fillings: Fillings = {}) =>
  fill(texts[language][name], fillings);
