/** What can go wrong with files in a case, and what to do. */
export const attachmentErrorTexts = {
  'attachment.missing': {
    nl: 'Dit bestand staat niet meer in de map van de kluis. Zet een reservekopie terug waar het in zit.',
    en: 'This file is no longer in the folder of the vault. Restore a backup that holds it.',
  },
  'attachment.damaged': {
    nl: 'Dit bestand is beschadigd of veranderd en wordt niet geopend. Zet een reservekopie terug waar het heel in zit.',
    en: 'This file is damaged or was changed and is not opened. Restore a backup that holds it whole.',
  },
} as const;
