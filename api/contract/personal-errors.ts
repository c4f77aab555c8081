/** What can go wrong with a personal export: what happened and what to do. */
export const personalErrorTexts = {
  'personal.typeIt': {
    nl: 'Typ het woord precies zoals het er staat.',
    en: 'Type the word exactly as it stands there.',
  },
  'personal.notOne': {
    nl: 'Dit bestand is geen persoonlijke uitvoer van Luwte. Kies een bestand dat eindigt op .tar.age of .tar.',
    en: 'This file is not a personal export of Luwte. Choose a file that ends in .tar.age or .tar.',
  },
  'personal.wrong': {
    nl: 'Dit is niet de wachtzin van dit bestand. Probeer het opnieuw. Er is niets veranderd.',
    en: 'This is not the passphrase of this file. Try again. Nothing was changed.',
  },
  'personal.damaged': {
    nl: 'Dit bestand is beschadigd, afgekapt of veranderd, en wordt geweigerd. Er is niets overgenomen. Neem een andere kopie van de uitvoer.',
    en: 'This file is damaged, cut short or changed, and is refused. Nothing was taken over. Take another copy of the export.',
  },
  'personal.newerVersion': {
    nl: 'Dit bestand is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets overgenomen.',
    en: 'This file was made with a newer version of Luwte. Update Luwte. Nothing was taken over.',
  },
  'personal.otherRole': {
    nl: 'Dit bestand komt uit de kluis van een andere rol. De kluizen blijven gescheiden. Er is niets overgenomen.',
    en: 'This file comes from the vault of another role. The vaults stay apart. Nothing was taken over.',
  },
  'personal.notEmpty': {
    nl: 'In deze kluis is al iets vastgelegd. Een uitvoer kan alleen terug in een nieuwe, lege kluis.',
    en: 'Something was recorded in this vault already. An export can only go back into a new, empty vault.',
  },
} as const;
