/** What can go wrong with files that counsellors exchange: what happened and what to do. */
export const exchangeErrorTexts = {
  'exchange.folderMissing': {
    nl: 'Deze map is er niet. Sluit de stick of schijf aan, of kies een andere map.',
    en: 'This folder is not there. Connect the stick or drive, or choose another folder.',
  },
  'exchange.unreadable': {
    nl: 'Dit bestand kan niet worden gelezen. Sluit de stick of schijf opnieuw aan, of vraag het bestand nog een keer.',
    en: 'This file cannot be read. Connect the stick or drive again, or ask for the file once more.',
  },
  'exchange.diskFull': {
    nl: 'Er is te weinig ruimte voor dit bestand. Er is niets achtergebleven. Maak ruimte of kies een andere map.',
    en: 'There is too little space for this file. Nothing was left behind. Free some space or choose another folder.',
  },
  'exchange.notWritten': {
    nl: 'Het bestand kon niet worden geschreven. Controleer de stick of schijf, of kies een andere map.',
    en: 'The file could not be written. Check the stick or drive, or choose another folder.',
  },
  'identity.none': {
    nl: 'U hebt nog geen visitekaartje. Maak het eerst, bij Collega’s.',
    en: 'You do not have a card yet. First make one, under Colleagues.',
  },
  'card.notOne': {
    nl: 'Dit bestand is geen visitekaartje van Luwte. Kies een bestand dat eindigt op .luwte-kaart.',
    en: 'This file is not a card of Luwte. Choose a file that ends in .luwte-kaart.',
  },
  'card.damaged': {
    nl: 'Dit visitekaartje is beschadigd of veranderd en wordt geweigerd. Vraag uw collega om een nieuw.',
    en: 'This card is damaged or was changed, and is refused. Ask your colleague for a new one.',
  },
  'card.newerVersion': {
    nl: 'Dit visitekaartje is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij.',
    en: 'This card was made with a newer version of Luwte. Update Luwte.',
  },
  'card.otherCompartment': {
    nl: 'Dit visitekaartje hoort bij de andere kluis. Ambtenaren en politieke ambtsdragers blijven gescheiden: tussen de twee gaat nooit een dossier over.',
    en: 'This card belongs to the other vault. Civil servants and officeholders stay apart: no case ever goes from one to the other.',
  },
  'card.own': {
    nl: 'Dit is uw eigen visitekaartje. Vraag uw collega om dat van hem of haar.',
    en: 'This is your own card. Ask your colleague for theirs.',
  },
  'colleague.notFound': {
    nl: 'Deze collega staat niet (meer) in de kluis.',
    en: 'This colleague is not (or no longer) in the vault.',
  },
} as const;
